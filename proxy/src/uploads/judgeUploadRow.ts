import { isFinalStatus } from 'c/conversationEntries';
import type { ProvenLines } from '../changes/uploadDigests';
import type { FinalState } from '../salesforce/changeRow';

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
    /** In Salesforce's word; null where it says none. */
    readonly status: string | null;
}

/** How old rows become before they are judged without Salesforce's word. Milliseconds. */
export interface UploadPatience {
    /** Of a request that was never whole. */
    readonly cutOffMs: number;
    /** Of any other. */
    readonly settleMs: number;
}

/**
 * How an upload ended; null while it is under way. What is read back counts, and no word does: SUCCESS may mean no more
 * than received. A word only tells that waiting for the rest is of no use; where none does, time tells. `Not_Applied` only
 * where it is sure that no line is stored.
 */
export function judgeUploadRow(facts: UploadFacts, { cutOffMs, settleMs }: UploadPatience): FinalState | null {
    const { ageMs, isIntact, hasDigests, proven, isDoubtful, status } = facts;
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
    if (proven.storedCount >= proven.lineCount) {
        return 'Verified';
    }
    if (!isFinalStatus(status) && !isSettling) {
        return null;
    }
    return proven.storedCount === 0 && !isDoubtful ? 'Not_Applied' : 'Partly_Verified';
}
