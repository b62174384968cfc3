/**
 * What a removed span was, in the words of Amazon Transcribe and Comprehend where they have one
 * (https://docs.aws.amazon.com/transcribe/latest/dg/pii-redaction.html), since voice customers meet them there.
 */
export const ENTITY_TYPES = [
    'CREDIT_DEBIT_NUMBER',
    'CREDIT_DEBIT_CVV',
    'CREDIT_DEBIT_EXPIRY',
    'PIN',
    'SSN',
    'NAME',
    'ADDRESS',
    'PHONE',
    'EMAIL',
    'BANK_ACCOUNT_NUMBER',
    'BANK_ROUTING',
    'INTERNATIONAL_BANK_ACCOUNT_NUMBER',
    'SWIFT_CODE',
    'PASSPORT_NUMBER',
    'DRIVER_ID',
    'DATE_OF_BIRTH',
    'AGE',
    'PASSWORD',
    'USERNAME',
    'URL',
    'IP_ADDRESS',
    'MAC_ADDRESS',
    'US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER',
    'CA_SOCIAL_INSURANCE_NUMBER',
    'CA_HEALTH_NUMBER',
    'UK_NATIONAL_HEALTH_SERVICE_NUMBER',
    'UK_NATIONAL_INSURANCE_NUMBER',
    'US_MEDICARE_BENEFICIARY_ID',
    'VEHICLE_IDENTIFICATION_NUMBER',
    'LICENSE_PLATE',
    'NUMBER_SEQUENCE'
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

const KNOWN: ReadonlySet<string> = new Set(ENTITY_TYPES);

/** Whether the word is one of the labels above. */
export function isEntityType(value: string): value is EntityType {
    return KNOWN.has(value);
}
