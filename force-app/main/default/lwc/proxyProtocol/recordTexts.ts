import { isFields, isText, parseList } from './guards';

/** One text field of a record, in the words of its object, and what stands in it. */
export interface RecordText {
    readonly label: string;
    readonly text: string;
}

/** A record that something said in a call may have been written into, with the texts of it that the person may read. */
export interface RecordTexts {
    readonly recordId: string;
    /** What such a record is called: Voice Call, Case. Never its name, which may be a person's. */
    readonly kind: string;
    readonly texts: readonly RecordText[];
}

/** The call's record first, then the one it is related to. `isRelatedUnread`: there is one that could not be read. */
export interface RecordTextsAnswer {
    readonly records: readonly RecordTexts[];
    readonly isRelatedUnread: boolean;
}

/** Parses an answer with every field checked; null where it is none. */
export function parseRecordTextsAnswer(value: unknown): RecordTextsAnswer | null {
    if (!isFields(value)) {
        return null;
    }
    const { isRelatedUnread } = value;
    const records = parseList(value['records'], parseRecord);
    return records && typeof isRelatedUnread === 'boolean' ? { records, isRelatedUnread } : null;
}

function parseRecord(value: unknown): RecordTexts | null {
    if (!isFields(value)) {
        return null;
    }
    const { recordId, kind } = value;
    const texts = parseList(value['texts'], parseText);
    return isText(recordId) && isText(kind) && texts ? { recordId, kind, texts } : null;
}

function parseText(value: unknown): RecordText | null {
    return isFields(value) && isText(value['label']) && isText(value['text'])
        ? { label: value['label'], text: value['text'] }
        : null;
}
