import { createCueEntries } from './cueEntries';
import { createCueCutter, type CueTaker } from './cues';
import { readByLines, type Emit, type LineReader } from './fileLines';
import type { TextFormat } from './format';
import { lineIssue } from './lineIssue';

const TIMES = /^-?\d{1,4}:\d{1,2}:\d{1,2}(?:[.,:]\d{1,4})?[ \t]*-->/;
const INDEX = /^\d{1,9}$/;

/** Formatting that players take out of the text: `<i>`, `<font color=red>`, `{\an8}`. */
const MARKUP = /<\/?(?:[biu]|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}/gi;

/**
 * SubRip, and what is close to it: indexes that are missing or begin at zero, `.` for `,`, no empty lines between cues,
 * empty lines in them, times that make no sense. Lines of a cue are joined with spaces. The index is the entry's id.
 */
export const srt: TextFormat = {
    name: 'srt',
    recognise: (opening) => {
        const lines = opening
            .slice(0, 4096)
            .split(/\r\n?|\n/)
            .map((line) => line.trim());
        const times = lines.findIndex((line) => TIMES.test(line));
        const found = lines[times];
        if (found === undefined) return 0;
        if (/,\d{1,3}[ \t]*-->/.test(found)) return 0.9;
        return INDEX.test(lines[times - 1] ?? '') ? 0.85 : 0.5;
    },
    read: (source) => readByLines(source, createSrtReader())
};

/** Reads the lines of a SubRip file. */
export function createSrtReader(): LineReader {
    const cues = createCueCutter((text) => INDEX.test(text));
    const entries = createCueEntries((text) => text);
    const takerFor = (emit: Emit): CueTaker => ({
        cue: (cue) => entries.push({ cue, voices: [{ text: cue.lines.join(' ').replace(MARKUP, '').trim() }] }, emit),
        outside: ({ number }) => emit(lineIssue('TEXT_OUTSIDE', 'warning', number))
    });
    return {
        line: (line, emit) => cues.push(line, takerFor(emit)),
        end: (emit) => {
            cues.end(takerFor(emit));
            entries.end(emit);
        }
    };
}
