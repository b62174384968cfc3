import type { FileLine } from './fileLines';
import { parseClock } from './fileTimes';
import { MAX_ENTRY_CHARACTERS } from './limits';

/** What a subtitle file says between two times. */
export interface Cue {
    /** The line of its times. */
    readonly line: number;
    readonly id?: string;
    /** Undefined where the times can't be read. */
    readonly startMs?: number;
    readonly endMs?: number;
    /** Neither empty nor with space around them. */
    readonly lines: readonly string[];
    /** More than `MAX_ENTRY_CHARACTERS`: the lines were let go. */
    readonly tooLong: boolean;
}

/** What comes out of `createCueCutter`: a cue, or a line that is in none. */
export interface CueTaker {
    readonly cue: (cue: Cue) => void;
    readonly outside: (line: FileLine) => void;
}

interface OpenCue extends Cue {
    id?: string;
    lines: string[];
    tooLong: boolean;
    size: number;
}

/** Something like `00:00:01,000 --> 00:00:02,000`, right or not; never `this --> that`. */
const TIMES = /^-?(\d[\w:.,;]{0,24})\s*-{1,3}>\s*(-?[\w:.,;]{0,25})(?:\s.*)?$/;

/** Whether a line gives the times of a cue. */
export function isTimesLine(text: string): boolean {
    return text.includes('->') && TIMES.test(text.trim());
}

/**
 * Cuts lines into cues. A cue is over where the next begins, not at an empty line: texts with empty lines in them, and
 * files without any between cues, are both about. `isId` says what may stand for an identifier in the line above the
 * times when an empty line comes before it; without one, it has to be the number after the last cue's.
 */
export function createCueCutter(isId: (text: string) => boolean): {
    readonly push: (line: FileLine, taker: CueTaker) => void;
    readonly end: (taker: CueTaker) => void;
} {
    let open: OpenCue | undefined;
    /** The last line, while it may still turn out to be the identifier of the next cue. */
    let held: { line: FileLine; text: string; alone: boolean } | undefined;
    let blank = true;

    const drop = (taker: CueTaker): void => {
        if (!held) return;
        if (open) addLine(open, held.text);
        else taker.outside(held.line);
        held = undefined;
    };
    const takeId = (taker: CueTaker): string | undefined => {
        const taken = held;
        if (!taken) return undefined;
        const follows = taken.text === String(Number(open?.id) + 1) || (open !== undefined && open.lines.length > 0);
        if (taken.alone ? !isId(taken.text) : !(/^\d{1,9}$/.test(taken.text) && follows)) {
            drop(taker);
            return undefined;
        }
        held = undefined;
        return taken.text;
    };
    const close = (taker: CueTaker): void => {
        if (open) taker.cue(open);
        open = undefined;
    };

    return {
        push: (line, taker) => {
            const text = line.text.trim();
            if (text === '') {
                drop(taker);
                blank = true;
            } else if (isTimesLine(text)) {
                const id = takeId(taker);
                close(taker);
                open = { line: line.number, lines: [], tooLong: false, size: 0, ...parseTimes(text) };
                if (id !== undefined) open.id = id;
                blank = false;
            } else {
                drop(taker);
                held = { line, text, alone: blank };
                blank = false;
            }
        },
        end: (taker) => {
            drop(taker);
            close(taker);
        }
    };
}

function addLine(cue: OpenCue, text: string): void {
    cue.size += text.length;
    if (cue.size > MAX_ENTRY_CHARACTERS) {
        cue.lines = [];
        cue.tooLong = true;
    } else {
        cue.lines.push(text);
    }
}

function parseTimes(text: string): { startMs?: number; endMs?: number } {
    const [, start = '', end = ''] = TIMES.exec(text) ?? [];
    const startMs = text.startsWith('-') ? undefined : parseClock(start);
    const endMs = parseClock(end);
    return { ...(startMs === undefined ? {} : { startMs }), ...(endMs === undefined ? {} : { endMs }) };
}
