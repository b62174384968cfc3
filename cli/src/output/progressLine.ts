/** How far something with many parts is. */
export interface Progress {
    readonly done: number;
    readonly all: number;
    /** From 0 to 1. */
    readonly part: number;
    /** What else there is to say, the most important first: what finds no room is left out. */
    readonly notes: readonly string[];
}

const NARROWEST_BAR = 10;
const WIDEST_BAR = 40;

/** Progress in one line of a screen, narrower than it by one column: some screens go on to the next line otherwise. */
export function renderProgress({ done, all, part, notes }: Progress, columns: number): string {
    const room = Math.max(0, columns - 1);
    const percent = `${Math.floor(Math.min(1, Math.max(0, part)) * 100)}%`.padStart(4);
    let words = `${percent}  ${done} of ${all}`;
    for (const note of notes) {
        if (words.length + note.length + 2 > room) break;
        words += `, ${note}`;
    }
    const width = Math.min(WIDEST_BAR, room - words.length - 3);
    if (width < NARROWEST_BAR) return words.slice(0, room);
    const full = Math.round(width * Math.min(1, Math.max(0, part)));
    return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${words}`;
}

/** How long something will take, to the minute where it takes minutes. */
export function describeLength(ms: number): string {
    const seconds = Math.max(1, Math.round(ms / 1000));
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
