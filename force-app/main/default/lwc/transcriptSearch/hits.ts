import type { TextRange } from 'c/transcriptModel';
import type { Found } from './finder';

/** One hit: where it is in the text of which line. */
export interface Hit extends TextRange {
    readonly identifier: string;
}

/** A place between hits: an offset in the text of the line at this index among those that are searched. */
export interface HitPlace {
    readonly place: number;
    readonly start: number;
}

/** Before the first line and behind the last. */
export const BEFORE_ALL: HitPlace = { place: -1, start: -1 };
export const BEHIND_ALL: HitPlace = { place: Number.POSITIVE_INFINITY, start: -1 };

/** Where a line begins, or an offset in it; before all for a line that is not searched. */
export function placeIn({ entries }: Found, identifier: string | null, start = -1): HitPlace {
    const place = identifier === null ? -1 : entries.findIndex((entry) => entry.identifier === identifier);
    return place < 0 ? BEFORE_ALL : { place, start };
}

/** The first hit that starts behind a place; null where none does. */
export function hitAfter(found: Found, { place, start }: HitPlace): Hit | null {
    for (let at = Math.max(place, 0); at < found.hitsAt.length; at += 1) {
        const range = found.hitsAt[at]?.find((hit) => at > place || hit.start > start);
        if (range) {
            return toHit(found, at, range);
        }
    }
    return null;
}

/** The last hit that starts before a place; null where none does. */
export function hitBefore(found: Found, { place, start }: HitPlace): Hit | null {
    for (let at = Math.min(place, found.hitsAt.length - 1); at >= 0; at -= 1) {
        const range = found.hitsAt[at]?.findLast((hit) => at < place || hit.start < start);
        if (range) {
            return toHit(found, at, range);
        }
    }
    return null;
}

/** Which one of all hits it is, counted from 1; 0 for one that is not found any more. */
export function ordinalOf(found: Found, { identifier, start, end }: Hit): number {
    const { place } = placeIn(found, identifier);
    const index = found.hitsAt[place]?.findIndex((hit) => hit.start === start && hit.end === end) ?? -1;
    return index < 0 ? 0 : found.hitsAt.slice(0, place).reduce((count, { length }) => count + length, index + 1);
}

function toHit({ entries }: Found, place: number, { start, end }: TextRange): Hit | null {
    const identifier = entries[place]?.identifier;
    return identifier === undefined ? null : { identifier, start, end };
}
