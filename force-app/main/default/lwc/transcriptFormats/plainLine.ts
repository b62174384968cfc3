import { parseClock } from './fileTimes';
import { isSentenceStart, nameStrength, splitPrefix, type Prefixed } from './speakerPrefix';

/** What a line of plain text may be, before it is known whether its prefix is a speaker. */
export interface PlainLine {
    readonly startMs?: number;
    readonly endMs?: number;
    /** Who speaks: beyond doubt where a time stands beside the name, else to be judged by the whole file. */
    readonly prefix?: Prefixed & { readonly isSure: boolean };
    /** The whole line, without what of it is the time: the text where the prefix is no speaker. */
    readonly text: string;
}

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const RANGE = String.raw`(${CLOCK})(?:\s*(?:-->|[-–—]|to)\s*(${CLOCK}))?`;

/** `[00:15] `, `(0:15 - 0:20) `. */
const BRACKETED = new RegExp(String.raw`^[[(<]\s*${RANGE}\s*[\])>]\s*(?:[-–—:|]\s+)?`);
/** `00:00:12 `, `0:15 - `; an hour of the day in a sentence looks the same, so more has to speak for it. */
const BARE = new RegExp(String.raw`^${RANGE}(?:\s*[-–—|]\s+|\s+|$)`);
/** `Grace Whitfield (0:15): `, `Speaker 1 [00:12] `. */
const NAME_TIME = new RegExp(String.raw`^([^:[(]{1,50}?)\s*[[(]\s*${RANGE}\s*[\])]\s*:?(?:\s+|$)`);
/** `Grace Whitfield  0:03`, alone on its line. */
const NAME_LINE = new RegExp(String.raw`^(.{1,50}?)(?:\s{2,}|\t|\s*\|\s*|\s+)${RANGE}$`, 'u');

/** Reads what a line says besides its text. Bold and bullets of Markdown are taken away around names and times. */
export function parsePlainLine(line: string): PlainLine {
    const text = stripMarks(line);
    const [bracketed, start, end] = BRACKETED.exec(text) ?? [];
    if (bracketed !== undefined && start !== undefined) return withTime(text.slice(bracketed.length), start, end);
    const named = NAME_TIME.exec(text) ?? NAME_LINE.exec(text);
    const speaker = named?.[1]?.trim();
    if (named && speaker !== undefined && nameStrength(speaker) !== undefined && isTime(named[2])) {
        const rest = text.slice(named[0].length).trim();
        return withTime(rest, named[2] ?? '', named[3], { speaker, strength: 'name', text: rest, isSure: true });
    }
    const [bare, from = '', to] = BARE.exec(text) ?? [];
    if (bare !== undefined) {
        const rest = text.slice(bare.length);
        if (rest === '' || from.split(':').length > 2 || to !== undefined || splitPrefix(stripMarks(rest))) {
            return withTime(rest, from, to);
        }
    }
    const prefix = splitPrefix(text);
    return { ...(prefix ? { prefix: { ...prefix, isSure: false } } : {}), text };
}

function withTime(rest: string, start: string, end?: string, given?: PlainLine['prefix']): PlainLine {
    const text = stripMarks(rest);
    const startMs = parseClock(start);
    const endMs = end === undefined ? undefined : parseClock(end);
    const found = given ? undefined : splitPrefix(text);
    const prefix = given ?? (found && { ...found, isSure: false });
    return {
        ...(startMs === undefined ? {} : { startMs }),
        ...(endMs === undefined ? {} : { endMs }),
        ...(prefix ? { prefix } : {}),
        text
    };
}

function isTime(text: string | undefined): boolean {
    return text !== undefined && parseClock(text) !== undefined;
}

/** `**Agent:** text` and `**Agent**: text` as `Agent: text`; `- Agent: text` and `> Agent: text` too. */
function stripMarks(line: string): string {
    const text = line.trim().replace(/^(?:[-*>•]\s+)+(?=\S)(?=(?:\*\*|__)?[^:]{1,50}:)/u, '');
    return text.replace(/^(\*\*|__|\*|_)(.{1,80}?)\1(?=$|[\s:：])/u, (all: string, mark: string, inside: string) => {
        const rest = text.slice(all.length);
        return /[:：]\s*$/.test(inside) || /^\s*[:：]/.test(rest) || mark.length === 2 ? inside.trim() : all;
    });
}

/** Whether a line is a heading: `# Call`, or all of it in bold and no speaker. */
export function isHeading(line: string): boolean {
    const text = line.trim();
    return /^#{1,6}\s/.test(text) || /^(?:[=_*-]\s?){3,}$/.test(text) || /^(\*\*|__)[^*_:]+\1$/.test(text);
}

/** `Date: 4 January`, `Call ID: 12`: what stands above a transcript about it. */
export function isField(text: string): boolean {
    const [, name] = /^\W*([^:]{1,50}):/.exec(text) ?? [];
    return (
        name !== undefined &&
        (isSentenceStart(name.split(/\s/)[0] ?? '') || /\b(?:id|date|time|number|name)$/i.test(name))
    );
}
