import type { NoticeCode, ReadNotice } from 'c/proxyProtocol';

/** Notices that lines are missing, or may be. */
const MISSING: ReadonlySet<NoticeCode> = new Set(['TIMESTAMP_CROWDED', 'ENTRIES_HIDDEN', 'ENTRIES_MALFORMED']);

/** What there is to say about lines as they came. Not of changes, drafts and reviews: those are not read here. */
const WORDS: Readonly<Partial<Record<NoticeCode, string>>> = {
    TIMESTAMP_CROWDED: 'moments with more lines than Salesforce gives at once: some may be missing',
    ENTRIES_HIDDEN: 'lines belong to parts of the call that you may not open: they are left out',
    ENTRIES_WITHOUT_CALL: 'lines name no call: they are kept',
    ENTRIES_MALFORMED: 'lines came without an identifier: they are left out',
    ENTRIES_WITHOUT_TEXT: 'lines came without text: they are kept, empty',
    ENTRIES_WITHOUT_TIME: 'lines came without a time: they are last',
    ENTRIES_WITHOUT_SPEAKER: 'lines came without a speaker',
    TEXT_ESCAPED: 'lines came with characters escaped (&quot; and the like): they are kept as they came',
    HOURLY_LIMIT_NEAR: 'requests for transcripts are left to you in this hour',
    DAILY_LIMIT_NEAR: 'requests are left to the org in these 24 hours'
};

/** Whether a read with this notice is not the whole call. */
export function isMissingLines({ code }: ReadNotice): boolean {
    return MISSING.has(code);
}

/** The line for standard error, without a word of the transcript; empty where there is nothing to say. */
export function describeNotice(id: string, { code, count }: ReadNotice): string {
    const words = WORDS[code];
    return words === undefined ? '' : `${id}: warning: ${code}: ${count} ${words}.\n`;
}
