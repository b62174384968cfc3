import type { ProvenLines } from '../changes/uploadDigests';
import type { FinalState } from '../salesforce/changeRow';
import { isEndedBy, type LastWord } from './lastWord';

/** All that is known of an upload whose row is still Sending. */
export interface UploadFacts {
    /** How long ago its row was made when the lines were read, in milliseconds. */
    readonly ageMs: number;
    /** Whether the row's seal is. Of another row nothing is believed. */
    readonly isIntact: boolean;
    /** Whether all lines had gone by. Without, the request was never whole, and nothing of it can be stored. */
    readonly hasDigests: boolean;
    /** What was read back; null where nothing could be. */
    readonly proven: ProvenLines | null;
    /** Whether some of what was read may have come escaped, and so proves nothing. */
    readonly isDoubtful: boolean;
    /** Salesforce's, null where there is none yet. */
    readonly lastWord: LastWord | null;
}

/** How old rows become before they are judged without Salesforce's word. Milliseconds. */
export interface UploadPatience {
    /** Of a request that was never whole. */
    readonly cutOffMs: number;
    /** Of any other. */
    readonly settleMs: number;
}

/**
 * How an upload ended; null while it is under way, when it has to keep its lock: what lands after that could undo what
 * somebody saved in between. What is read back counts, and no word does, but lines that were there before it was sent prove
 * nothing of it: then only Salesforce's last word or time tells that it is over, as where lines are missing. `Not_Applied`
 * only where it is sure that no line is stored.
 */
export function judgeUploadRow(facts: UploadFacts, { cutOffMs, settleMs }: UploadPatience): FinalState | null {
    const { ageMs, isIntact, hasDigests, proven, isDoubtful, lastWord } = facts;
    const isSettling = ageMs > settleMs;
    if (!isIntact) {
        return isSettling ? 'Partly_Verified' : null;
    }
    if (!hasDigests) {
        return ageMs > cutOffMs ? 'Not_Applied' : null;
    }
    if (!proven) {
        // One that nobody can read back would never be over.
        return isSettling ? 'Partly_Verified' : null;
    }
    const areAllStored = proven.storedCount >= proven.lineCount;
    const isOver =
        isSettling || (areAllStored && proven.beforeCount === 0) || (lastWord !== null && isEndedBy(lastWord, proven));
    if (!isOver) {
        return null;
    }
    if (areAllStored) {
        return 'Verified';
    }
    return proven.storedCount === 0 && !isDoubtful ? 'Not_Applied' : 'Partly_Verified';
}
