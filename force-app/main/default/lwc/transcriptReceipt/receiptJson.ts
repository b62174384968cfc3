import { NOT_REACHED, type Receipt, type ReceiptChange, type ReceiptLine, type ReceiptValue } from './receipt';

const FORMAT = 'transcript-desk-receipt';
/** Goes up with every change that a reader of the version before would misread. */
const VERSION = 1;
const REMOVALS = ['yes', 'no', 'unknown'] as const;
const STATES = ['saving', 'pending', 'verified', 'partlyVerified', 'notApplied'] as const;
const SEALS = ['intact', 'missing', 'broken', 'unknownKey'] as const;

type Fields = Readonly<Record<string, unknown>>;

/** The receipt as a file: `docs/receipt.md` describes every field. */
export function toReceiptJson(receipt: Receipt): string {
    return `${JSON.stringify({ format: FORMAT, version: VERSION, ...receipt }, null, 2)}\n`;
}

/** Reads such a file, every field checked; null for another one, or another version. */
export function fromReceiptJson(json: string): Receipt | null {
    const value = parseFields(json);
    if (value?.['format'] !== FORMAT || value['version'] !== VERSION) {
        return null;
    }
    const { voiceCallId, writtenAt } = value;
    const changes = toList(value['changes'], toChange);
    const notReached = toList(value['notReached'], (code) => oneOf(NOT_REACHED, code));
    return isText(voiceCallId) && isText(writtenAt) && changes && notReached
        ? { voiceCallId, writtenAt, changes, notReached }
        : null;
}

function parseFields(json: string): Fields | null {
    try {
        const value: unknown = JSON.parse(json);
        return isFields(value) ? value : null;
    } catch {
        return null;
    }
}

function toChange(value: unknown): ReceiptChange | null {
    if (!isFields(value)) {
        return null;
    }
    const { changeId, changeNumber, requestId, savedBy, savedAt, reason } = value;
    const state = oneOf(STATES, value['state']);
    const seal = oneOf(SEALS, value['seal']);
    const lines = toList(value['lines'], toLine);
    return isText(changeId) &&
        isTextOrNull(changeNumber) &&
        isTextOrNull(requestId) &&
        isTextOrNull(savedBy) &&
        isText(savedAt) &&
        isTextOrNull(reason) &&
        state &&
        seal &&
        lines
        ? { changeId, changeNumber, requestId, savedBy, savedAt, reason, state, seal, lines }
        : null;
}

function toLine(value: unknown): ReceiptLine | null {
    if (!isFields(value)) {
        return null;
    }
    const { identifier, intoCallMs } = value;
    const removed = oneOf(REMOVALS, value['removed']);
    const values = toList(value['values'], toValue);
    return isText(identifier) && (intoCallMs === null || typeof intoCallMs === 'number') && removed && values
        ? { identifier, intoCallMs, removed, values }
        : null;
}

function toValue(value: unknown): ReceiptValue | null {
    return isFields(value) && isText(value['label']) && typeof value['count'] === 'number'
        ? { label: value['label'], count: value['count'] }
        : null;
}

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
    return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
    return value === null || isText(value);
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
    return words.find((word) => word === value) ?? null;
}

function toList<Item>(value: unknown, toItem: (item: unknown) => Item | null): readonly Item[] | null {
    if (!Array.isArray(value)) {
        return null;
    }
    const items = value.map(toItem);
    return items.every((item) => item !== null) ? items : null;
}
