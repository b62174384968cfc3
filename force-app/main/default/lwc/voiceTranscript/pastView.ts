import { formatCount } from 'c/labelText';
import type { HistoryState } from 'c/transcriptHistory';
import type { RedactionNotes } from 'c/transcriptList';
import { NOTICE_LABELS } from './labels';
import { toLegNames } from './legNames';
import type { Reading } from './reading';
import { toRedactionNotes } from './redactionNotes';
import { remember } from './remember';

/** What is shown of where the lines come from, and of what was done to them before. */
export interface PastView {
    /** What the parts of the conversation are called, by the 15-character ids of their calls. */
    readonly legNames: ReadonlyMap<string, string>;
    readonly redactionNotes: RedactionNotes;
    readonly historyState: HistoryState;
    /** That older changes may be missing, in words; empty where all came. */
    readonly historyCutOff: string;
}

/** The past of a call, for a component: each part is made anew only when what it is made of changed. */
export function rememberPast(): (reading: Reading) => PastView {
    const legNamesOf = remember(toLegNames);
    const redactionNotesOf = remember((changes: Reading['changes']) => toRedactionNotes(changes, Date.now()));
    return remember((reading: Reading) => ({
        legNames: legNamesOf(reading.call, reading.legs),
        redactionNotes: redactionNotesOf(reading.changes),
        historyState: toHistoryState(reading),
        historyCutOff: toCutOffText(reading)
    }));
}

/** How far the call's change records are known. A read that ended well without them means: not for this person. */
export function toHistoryState({ changes, isReading, isCutOff, problem, notices }: Reading): HistoryState {
    if (changes) {
        return 'ready';
    }
    if (isReading) {
        return 'loading';
    }
    const isUnread = isCutOff || problem !== null || notices.some(({ code }) => code === 'CHANGES_UNREAD');
    return isUnread ? 'unread' : 'untold';
}

function toCutOffText({ notices }: Reading): string {
    const notice = notices.find(({ code }) => code === 'CHANGES_CUT_OFF');
    return notice ? formatCount(notice.count, ...NOTICE_LABELS.CHANGES_CUT_OFF) : '';
}
