import { createCueEntries } from './cueEntries';
import { createCueCutter, isTimesLine, type CueTaker } from './cues';
import { readByLines, type Emit, type FileLine, type LineReader } from './fileLines';
import type { TextFormat } from './format';
import { lineIssue } from './lineIssue';
import { decodeEntities, readVoices } from './vttText';

const HEADER = /^WEBVTT(?:[ \t]|$)/;
const BLOCK = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;
const INDEX = /^\d{1,9}$/;
const TIMES = /^(?:\d{1,3}:)?\d{2}:\d{2}\.\d{3}[ \t]+-->/;

/**
 * WebVTT, as the W3C says and as Zoom (`Name: text`, cues without empty lines between), Teams (voice tags) and those
 * write it who leave the header out. Lines of a cue are joined with spaces. A cue without a speaker where others have
 * voice tags has none.
 */
export const webVtt: TextFormat = {
    name: 'webvtt',
    recognise: (opening) => {
        const lines = opening
            .slice(0, 4096)
            .split(/\r\n?|\n/)
            .map((line) => line.trim());
        if (HEADER.test(lines.find((line) => line !== '') ?? '')) return 1;
        const times = lines.findIndex((line) => TIMES.test(line));
        // Without a header it may as well be SubRip with points: that has indexes, and no voices.
        return times >= 0 && (!INDEX.test(lines[times - 1] ?? '') || opening.includes('<v ')) ? 0.88 : 0;
    },
    read: (source) => readByLines(source, createWebVttReader())
};

/** Reads the lines of a WebVTT file. */
export function createWebVttReader(): LineReader {
    const cues = createCueCutter(() => true);
    const entries = createCueEntries(decodeEntities);
    let part: 'start' | 'header' | 'cues' | 'block' = 'start';
    let blank = true;
    /** The last line of the header: the first cue's number, where no empty line ends the header. */
    let last: FileLine | undefined;

    const takerFor = (emit: Emit): CueTaker => ({
        cue: (cue) => entries.push({ cue, voices: readVoices(cue.lines.join(' ')) }, emit),
        outside: ({ number }) => emit(lineIssue('TEXT_OUTSIDE', 'warning', number))
    });
    const begin = ({ text, number }: FileLine, emit: Emit): boolean => {
        part = HEADER.test(text) ? 'header' : 'cues';
        if (part === 'cues') {
            emit(lineIssue('VTT_HEADER_MISSING', 'warning', number));
        }
        return part === 'header';
    };
    return {
        line: (line, emit) => {
            const text = line.text.trim();
            if (part === 'start' && (text === '' || begin(line, emit))) return;
            if (part === 'header' || part === 'block') {
                if (text !== '' && !isTimesLine(text)) {
                    last = part === 'header' ? line : undefined;
                    const language = part === 'header' ? /^language:\s*(\S+)/i.exec(text)?.[1] : undefined;
                    if (language !== undefined) emit({ kind: 'facts', facts: { language } });
                    return;
                }
                part = 'cues';
                if (text !== '' && last && INDEX.test(last.text.trim())) cues.push(last, takerFor(emit));
                last = undefined;
            }
            if (blank && BLOCK.test(text)) part = 'block';
            else cues.push(line, takerFor(emit));
            blank = text === '';
        },
        end: (emit) => {
            cues.end(takerFor(emit));
            entries.end(emit);
        }
    };
}
