// @ts-check
// The other libraries, as bench/package.json brings them: each says what it finds in one text, in our labels. They are
// loaded by name, so that types and imports of this project can be checked without them.

/**
 * @typedef {{ start: number, end: number, entityType: string, score: number }} Found offsets in UTF-16 units
 * @typedef {object} Other
 * @property {string} name
 * @property {string} source what a page would import of it
 * @property {readonly string[]} [leftOut] packages that it can do without
 * @property {(text: string) => unknown} run what is timed
 * @property {(text: string) => readonly Found[] | Promise<readonly Found[]>} find
 */

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

/** @returns {Promise<readonly Other[]>} */
export async function loadOthers() {
    return [await loadRedactPii(), await loadOpenRedaction(), await loadCompromise(), await loadPhoneNumbers()];
}

/** What redact-pii writes in the place of what it finds, in our labels. @type {Record<string, string>} */
const REDACT_PII_TOKENS = {
    CREDIT_CARD_NUMBER: 'CREDIT_DEBIT_NUMBER',
    STREET_ADDRESS: 'ADDRESS',
    ZIPCODE: 'ADDRESS',
    PHONE_NUMBER: 'PHONE',
    IP_ADDRESS: 'IP_ADDRESS',
    US_SOCIAL_SECURITY_NUMBER: 'SSN',
    EMAIL_ADDRESS: 'EMAIL',
    USERNAME: 'USERNAME',
    PASSWORD: 'PASSWORD',
    CREDENTIALS: 'PASSWORD',
    DIGITS: 'NUMBER_SEQUENCE',
    URL: 'URL',
    PERSON_NAME: 'NAME'
};

/** @returns {Promise<Other>} */
async function loadRedactPii() {
    const { SyncRedactor } = await load('redact-pii');
    const redactor = new SyncRedactor();
    const tokens = new RegExp(`(${Object.keys(REDACT_PII_TOKENS).join('|')})`);
    return {
        name: 'redact-pii',
        source: "export { SyncRedactor } from 'redact-pii';",
        run: (text) => redactor.redact(text),
        // It only gives the text back: what it left in place shows where the rest was.
        find(text) {
            /** @type {string[]} */
            const pieces = redactor.redact(text).split(tokens);
            const pattern = pieces.map((piece, index) => (index % 2 === 1 ? '([^]+?)' : escapePattern(piece))).join('');
            const { indices = [] } = new RegExp(`^${pattern}$`, 'd').exec(text) ?? {};
            const labels = pieces
                .filter((_piece, index) => index % 2 === 1)
                .map((token) => REDACT_PII_TOKENS[token] ?? token);
            return labels.flatMap((entityType, index) => {
                const [start, end] = indices[index + 1] ?? [];
                return start === undefined || end === undefined ? [] : [{ start, end, entityType, score: 1 }];
            });
        }
    };
}

/** Its 580 types in our labels, the first that fits; the others are numbers of some kind. @type {[RegExp, string][]} */
const OPEN_REDACTION_LABELS = [
    [/^EMAIL/, 'EMAIL'],
    [/^PHONE/, 'PHONE'],
    [/^CREDIT_CARD/, 'CREDIT_DEBIT_NUMBER'],
    [/^CVV/, 'CREDIT_DEBIT_CVV'],
    [/^CARD_EXPIRY/, 'CREDIT_DEBIT_EXPIRY'],
    [/IBAN/, 'INTERNATIONAL_BANK_ACCOUNT_NUMBER'],
    [/^SWIFT/, 'SWIFT_CODE'],
    [/^(SORT_CODE|ROUTING_NUMBER|BSB)/, 'BANK_ROUTING'],
    [/^SSN/, 'SSN'],
    [/^ITIN/, 'US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER'],
    [/^(CANADIAN_SIN|SIN_CA)/, 'CA_SOCIAL_INSURANCE_NUMBER'],
    [/^NATIONAL_INSURANCE/, 'UK_NATIONAL_INSURANCE_NUMBER'],
    [/^NHS/, 'UK_NATIONAL_HEALTH_SERVICE_NUMBER'],
    [/PASSPORT/, 'PASSPORT_NUMBER'],
    [/DRIVING_LICENSE|DRIVER/, 'DRIVER_ID'],
    [/LICENSE_PLATE/, 'LICENSE_PLATE'],
    [/^IPV/, 'IP_ADDRESS'],
    [/^MAC_ADDRESS/, 'MAC_ADDRESS'],
    [/^URL/, 'URL'],
    [/^(ADDRESS|POSTCODE|ZIP)/, 'ADDRESS'],
    [/^(NAME|PERSON)/, 'NAME'],
    [/^DATE_OF_BIRTH/, 'DATE_OF_BIRTH'],
    [/^VIN/, 'VEHICLE_IDENTIFICATION_NUMBER'],
    [/USERNAME/, 'USERNAME'],
    [/./, 'NUMBER_SEQUENCE']
];

/** @returns {Promise<Other>} */
async function loadOpenRedaction() {
    const { OpenRedaction } = await load('@openredaction/core');
    const shield = new OpenRedaction();
    return {
        name: 'openredaction',
        source: "export { OpenRedaction } from '@openredaction/core';",
        leftOut: ['better-sqlite3', 'compromise', 'mammoth', 'pdf-parse', 'tesseract.js', 'xlsx'],
        run: (text) => shield.detect(text),
        async find(text) {
            const { detections } = await shield.detect(text);
            return detections.map((/** @type {any} */ { type, position: [start, end], confidence }) => ({
                start,
                end,
                entityType: OPEN_REDACTION_LABELS.find(([pattern]) => pattern.test(type))?.[1] ?? type,
                score: confidence ?? 1
            }));
        }
    };
}

/** @returns {Promise<Other>} */
async function loadCompromise() {
    const { default: nlp } = await load('compromise');
    const kinds = { people: 'NAME', phoneNumbers: 'PHONE', emails: 'EMAIL', urls: 'URL' };
    /** @param {string} text @returns {readonly Found[]} */
    const find = (text) => {
        const read = nlp(text);
        return Object.entries(kinds).flatMap(([kind, entityType]) =>
            read[kind]()
                .json({ offset: true })
                .map((/** @type {any} */ { offset: { start, length } }) => {
                    return { start, end: start + length, entityType, score: 1 };
                })
        );
    };
    return { name: 'compromise', source: "export { default } from 'compromise';", run: find, find };
}

/** @returns {Promise<Other>} */
async function loadPhoneNumbers() {
    const { findPhoneNumbersInText } = await load('libphonenumber-js/max');
    return {
        name: 'libphonenumber-js',
        source: "export { findPhoneNumbersInText } from 'libphonenumber-js/max';",
        run: (text) => findPhoneNumbersInText(text, 'US'),
        find: (text) =>
            findPhoneNumbersInText(text, 'US').map((/** @type {any} */ { startsAt, endsAt }) => {
                return { start: startsAt, end: endsAt, entityType: 'PHONE', score: 1 };
            })
    };
}

/** @param {string} text @returns {string} */
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
