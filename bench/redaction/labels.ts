import { isEntityType } from 'c/entityTypes';

/** The evaluation sets' own names for what one of our labels stands for. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
    ['CREDIT_CARD', 'CREDIT_DEBIT_NUMBER'],
    ['IBAN_CODE', 'INTERNATIONAL_BANK_ACCOUNT_NUMBER'],
    ['ABA_ROUTING_NUMBER', 'BANK_ROUTING'],
    ['US_BANK_NUMBER', 'BANK_ACCOUNT_NUMBER'],
    ['ACCOUNT_NUMBER', 'BANK_ACCOUNT_NUMBER'],
    ['REFERENCE_ID', 'NUMBER_SEQUENCE'],
    ['UNKNOWN_ID', 'NUMBER_SEQUENCE'],
    ['US_SSN', 'SSN'],
    ['US_ITIN', 'US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER'],
    ['CA_SIN', 'CA_SOCIAL_INSURANCE_NUMBER'],
    ['NATIONAL_ID', 'UK_NATIONAL_INSURANCE_NUMBER'],
    ['UK_NINO', 'UK_NATIONAL_INSURANCE_NUMBER'],
    ['UK_NHS', 'UK_NATIONAL_HEALTH_SERVICE_NUMBER'],
    ['HEALTH_NUMBER', 'UK_NATIONAL_HEALTH_SERVICE_NUMBER'],
    ['US_MBI', 'US_MEDICARE_BENEFICIARY_ID'],
    ['PHONE_NUMBER', 'PHONE'],
    ['EMAIL_ADDRESS', 'EMAIL'],
    ['PERSON', 'NAME'],
    ['DATE', 'DATE_OF_BIRTH'],
    ['DATE_TIME', 'DATE_OF_BIRTH'],
    ['US_PASSPORT', 'PASSPORT_NUMBER'],
    ['UK_PASSPORT', 'PASSPORT_NUMBER'],
    ['US_DRIVER_LICENSE', 'DRIVER_ID'],
    ['UK_DRIVING_LICENCE', 'DRIVER_ID'],
    ['UK_POSTCODE', 'ADDRESS'],
    ['IN_VEHICLE_REGISTRATION', 'LICENSE_PLATE'],
    ['NG_VEHICLE_REGISTRATION', 'LICENSE_PLATE'],
    ['UK_VEHICLE_REGISTRATION', 'LICENSE_PLATE']
]);

/** Labels that a set's makers could not tell apart, or nobody could by ear: one counts as another. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
    ['BANK_ACCOUNT_NUMBER', 'any account'],
    ['NUMBER_SEQUENCE', 'any account'],
    ['CA_HEALTH_NUMBER', 'any health number'],
    ['UK_NATIONAL_HEALTH_SERVICE_NUMBER', 'any health number'],
    ['US_MEDICARE_BENEFICIARY_ID', 'any health number'],
    ['UK_NATIONAL_INSURANCE_NUMBER', 'any national id'],
    ['CA_SOCIAL_INSURANCE_NUMBER', 'any national id'],
    ['US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER', 'any national id']
]);

/** The words that make a date one of birth. */
const BIRTH_CUE = /\b(?:born|birth|birthday|birthdate|dob|d\.o\.b)\b/i;

/** What findings and gold have in common when they mean the same; undefined for what we have no label for. */
export function familyOf(name: string): string | undefined {
    const label = SAME_AS.get(name) ?? name;
    return isEntityType(label) ? (FAMILIES.get(label) ?? label) : undefined;
}

/** Whether a table's text counts for its entity: a date is nobody's secret unless somebody was born on it. */
export function countsFor(entity: string, text: string): boolean {
    return (entity !== 'DATE' && entity !== 'DATE_TIME') || BIRTH_CUE.test(text);
}
