import creditDebitNumber from '@salesforce/label/c.Transcript_Entity_CREDIT_DEBIT_NUMBER';
import creditDebitCvv from '@salesforce/label/c.Transcript_Entity_CREDIT_DEBIT_CVV';
import creditDebitExpiry from '@salesforce/label/c.Transcript_Entity_CREDIT_DEBIT_EXPIRY';
import pin from '@salesforce/label/c.Transcript_Entity_PIN';
import ssn from '@salesforce/label/c.Transcript_Entity_SSN';
import name from '@salesforce/label/c.Transcript_Entity_NAME';
import address from '@salesforce/label/c.Transcript_Entity_ADDRESS';
import phone from '@salesforce/label/c.Transcript_Entity_PHONE';
import email from '@salesforce/label/c.Transcript_Entity_EMAIL';
import bankAccountNumber from '@salesforce/label/c.Transcript_Entity_BANK_ACCOUNT_NUMBER';
import bankRouting from '@salesforce/label/c.Transcript_Entity_BANK_ROUTING';
import internationalBankAccountNumber from '@salesforce/label/c.Transcript_Entity_INTERNATIONAL_BANK_ACCOUNT_NUMBER';
import swiftCode from '@salesforce/label/c.Transcript_Entity_SWIFT_CODE';
import passportNumber from '@salesforce/label/c.Transcript_Entity_PASSPORT_NUMBER';
import driverId from '@salesforce/label/c.Transcript_Entity_DRIVER_ID';
import dateOfBirth from '@salesforce/label/c.Transcript_Entity_DATE_OF_BIRTH';
import age from '@salesforce/label/c.Transcript_Entity_AGE';
import password from '@salesforce/label/c.Transcript_Entity_PASSWORD';
import username from '@salesforce/label/c.Transcript_Entity_USERNAME';
import url from '@salesforce/label/c.Transcript_Entity_URL';
import ipAddress from '@salesforce/label/c.Transcript_Entity_IP_ADDRESS';
import macAddress from '@salesforce/label/c.Transcript_Entity_MAC_ADDRESS';
import usIndividualTaxIdentificationNumber from '@salesforce/label/c.Transcript_Entity_US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER';
import caSocialInsuranceNumber from '@salesforce/label/c.Transcript_Entity_CA_SOCIAL_INSURANCE_NUMBER';
import caHealthNumber from '@salesforce/label/c.Transcript_Entity_CA_HEALTH_NUMBER';
import ukNationalHealthServiceNumber from '@salesforce/label/c.Transcript_Entity_UK_NATIONAL_HEALTH_SERVICE_NUMBER';
import ukNationalInsuranceNumber from '@salesforce/label/c.Transcript_Entity_UK_NATIONAL_INSURANCE_NUMBER';
import usMedicareBeneficiaryId from '@salesforce/label/c.Transcript_Entity_US_MEDICARE_BENEFICIARY_ID';
import vehicleIdentificationNumber from '@salesforce/label/c.Transcript_Entity_VEHICLE_IDENTIFICATION_NUMBER';
import licensePlate from '@salesforce/label/c.Transcript_Entity_LICENSE_PLATE';
import numberSequence from '@salesforce/label/c.Transcript_Entity_NUMBER_SEQUENCE';
import type { EntityType } from 'c/transcriptRedaction';

/** What people call each kind of data. */
export const ENTITY_TYPE_LABELS: Readonly<Record<EntityType, string>> = {
    CREDIT_DEBIT_NUMBER: creditDebitNumber,
    CREDIT_DEBIT_CVV: creditDebitCvv,
    CREDIT_DEBIT_EXPIRY: creditDebitExpiry,
    PIN: pin,
    SSN: ssn,
    NAME: name,
    ADDRESS: address,
    PHONE: phone,
    EMAIL: email,
    BANK_ACCOUNT_NUMBER: bankAccountNumber,
    BANK_ROUTING: bankRouting,
    INTERNATIONAL_BANK_ACCOUNT_NUMBER: internationalBankAccountNumber,
    SWIFT_CODE: swiftCode,
    PASSPORT_NUMBER: passportNumber,
    DRIVER_ID: driverId,
    DATE_OF_BIRTH: dateOfBirth,
    AGE: age,
    PASSWORD: password,
    USERNAME: username,
    URL: url,
    IP_ADDRESS: ipAddress,
    MAC_ADDRESS: macAddress,
    US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER: usIndividualTaxIdentificationNumber,
    CA_SOCIAL_INSURANCE_NUMBER: caSocialInsuranceNumber,
    CA_HEALTH_NUMBER: caHealthNumber,
    UK_NATIONAL_HEALTH_SERVICE_NUMBER: ukNationalHealthServiceNumber,
    UK_NATIONAL_INSURANCE_NUMBER: ukNationalInsuranceNumber,
    US_MEDICARE_BENEFICIARY_ID: usMedicareBeneficiaryId,
    VEHICLE_IDENTIFICATION_NUMBER: vehicleIdentificationNumber,
    LICENSE_PLATE: licensePlate,
    NUMBER_SEQUENCE: numberSequence
};
