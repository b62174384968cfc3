import type { Recognizer } from './recognizer';
import { RuleSet } from './valueRules';
import { address } from './address';
import { age } from './age';
import { dateOfBirth } from './dateOfBirth';
import { email } from './email';
import { ipAddress } from './ipAddress';
import { macAddress } from './macAddress';
import { name } from './name';
import { password } from './password';
import { postcode, saidPostcode, zip } from './postcodes';
import { url } from './url';
import { username } from './username';
import { bankAccountNumber } from './bankAccountNumber';
import { bankRouting } from './bankRouting';
import { caHealthNumber } from './caHealthNumber';
import { caSocialInsuranceNumber } from './caSocialInsuranceNumber';
import { creditDebitCvv } from './creditDebitCvv';
import { creditDebitExpiry, creditDebitExpiryMonth } from './creditDebitExpiry';
import { creditDebitNumber } from './creditDebitNumber';
import { driverDigits, driverId } from './driverId';
import { internationalBankAccountNumber } from './internationalBankAccountNumber';
import { licensePlate } from './licensePlate';
import { codeSequence, numberSequence } from './numberSequence';
import { passportDigits, passportNumber } from './passportNumber';
import { phone } from './phone';
import { pin } from './pin';
import { ssn } from './ssn';
import { swiftCode } from './swiftCode';
import { ukNationalHealthServiceNumber } from './ukNationalHealthServiceNumber';
import { ukNationalInsuranceNumber } from './ukNationalInsuranceNumber';
import { usIndividualTaxpayerNumber } from './usIndividualTaxpayerNumber';
import { medicareDigits, usMedicareBeneficiaryId } from './usMedicareBeneficiaryId';
import { vehicleIdentificationNumber } from './vehicleIdentificationNumber';

/** What is told by digits alone, in the order in which kinds are preferred where two are equally sure of a text. */
export const NUMBER_RULES = new RuleSet(
    [
        creditDebitNumber,
        ssn,
        usIndividualTaxpayerNumber,
        ukNationalHealthServiceNumber,
        caSocialInsuranceNumber,
        phone,
        bankRouting,
        creditDebitCvv,
        creditDebitExpiry,
        pin,
        passportDigits,
        driverDigits,
        caHealthNumber,
        medicareDigits,
        bankAccountNumber,
        zip,
        numberSequence
    ],
    8
);

/** What has digits and letters. */
export const CODE_RULES = new RuleSet(
    [
        internationalBankAccountNumber,
        usMedicareBeneficiaryId,
        ukNationalInsuranceNumber,
        driverId,
        vehicleIdentificationNumber,
        passportNumber,
        licensePlate,
        saidPostcode,
        codeSequence
    ],
    4
);

/** Everything else that is recognized; numbers are preferred to it. */
export const RECOGNIZERS: readonly Recognizer[] = [
    creditDebitExpiryMonth,
    swiftCode,
    name,
    address,
    postcode,
    dateOfBirth,
    email,
    ipAddress,
    macAddress,
    url,
    password,
    username,
    age
];
