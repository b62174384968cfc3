import type { HourlyLeft } from 'c/proxyProtocol';

/** Lines that one request to Salesforce reads (Connect REST API, `recordLimit`). */
const PAGE_LINES = 1000;
/** How often it is read back, as a rule, until it is there. */
const READS_AFTER = 2;

/** Requests that one reading of a conversation takes, which may hold the lines twice: those from before, and the new ones. */
export function readingCost(lineCount: number): number {
    return 1 + Math.floor((2 * lineCount) / PAGE_LINES);
}

/** Requests that have to be left to find out what became of one transcript. */
export function checkingCost(lineCount: number): number {
    return READS_AFTER * readingCost(lineCount);
}

/** Requests that one transcript takes from its sending on: what is stored is read first, then what became of it. */
export function itemCost(lineCount: number): number {
    return readingCost(lineCount) + checkingCost(lineCount);
}

/** What a request takes beside its transcripts: the upload itself, and asking for statuses each time it is checked. */
export const REQUEST_COST = 1 + READS_AFTER;

/** What is left of the hour's requests; null while that is not known, as at the beginning of an hour. */
export class Hour {
    #told: HourlyLeft | null = null;
    /** The most that was ever left: about what an hour has. */
    #most: number | null = null;
    #isTold = false;

    /** What an answer says. Within an hour it only goes down, so of two answers that overtook each other the lower one counts. */
    take(told: HourlyLeft | null): void {
        this.#isTold = true;
        if (!told) {
            return;
        }
        this.#most = Math.max(this.#most ?? 0, told.left);
        const isSameHour = this.#told?.resetsAtMs === told.resetsAtMs;
        this.#told = isSameHour && this.#told ? { ...told, left: Math.min(told.left, this.#told.left) } : told;
    }

    /** The hour is used up, whatever was said before. */
    exhaust(resetsAtMs: number): void {
        this.#isTold = true;
        this.#told = { left: 0, resetsAtMs };
    }

    /** Null: not known, or known to be counted by nobody (`isCounted` tells). */
    at(nowMs: number): HourlyLeft | null {
        return this.#told && nowMs < this.#told.resetsAtMs ? this.#told : null;
    }

    /** Whether anybody counts. Before the first answer it has to be assumed. */
    get isCounted(): boolean {
        return !this.#isTold || this.#told !== null;
    }

    get most(): number | null {
        return this.#most;
    }
}
