import type { Hour } from './pace';

/** What a transcript takes beside its bytes, as bytes that would take as long. */
const ITEM_BYTES = 64 * 1024;
const HOUR_MS = 60 * 60_000;

/** What of a run is still to be done. `cost`: requests to Salesforce. `untilMs`: the end of a hold, null without. */
export interface WorkLeft {
    readonly nowMs: number;
    readonly items: number;
    readonly bytes: number;
    readonly cost: number;
    readonly checking: number;
    readonly untilMs: number | null;
}

/** How long what is left will take, by how long it took so far, and by what the hours allow. */
export class LeftTime {
    #sentMs = 0;
    #sentBytes = 0;
    #checkedMs = 0;
    #checked = 0;

    /** A request that was answered. */
    addSent(items: number, bytes: number, tookMs: number): void {
        this.#sentBytes += bytes + items * ITEM_BYTES;
        this.#sentMs += tookMs;
    }

    /** An upload that was found to be over. */
    addChecked(tookMs: number): void {
        this.#checked += 1;
        this.#checkedMs += tookMs;
    }

    /** Milliseconds; null while nothing is known to go by. */
    estimate({ nowMs, items, bytes, cost, checking, untilMs }: WorkLeft, hour: Hour): number | null {
        if (items + checking === 0) {
            return 0;
        }
        const checkMs = this.#checked === 0 ? null : this.#checkedMs / this.#checked;
        if (items === 0) {
            return checkMs;
        }
        if (this.#sentBytes === 0) {
            return null;
        }
        const sendMs = ((bytes + items * ITEM_BYTES) * this.#sentMs) / this.#sentBytes;
        const heldMs = Math.max(0, (untilMs ?? nowMs) - nowMs);
        return Math.max(heldMs + sendMs, hourlyMs(nowMs, cost, hour)) + (checkMs ?? 0);
    }
}

/** How long the hours that have to be waited for are. */
function hourlyMs(nowMs: number, cost: number, hour: Hour): number {
    const told = hour.at(nowMs);
    const more = told && cost - told.left;
    if (!told || !hour.most || more === null || more <= 0) {
        return 0;
    }
    return told.resetsAtMs - nowMs + Math.floor(more / hour.most) * HOUR_MS;
}
