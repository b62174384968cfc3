import { readByLines, type LineReader } from './fileLines';
import type { TextFormat } from './format';
import { lineIssue } from './lineIssue';

const HEADER = /^start\tend\ttext[ \t]*(?:[\r\n]|$)/i;
const ROW = /^(-?\d+)\t(-?\d+)\t(.*)$/su;

/** What Whisper writes as TSV: times in whole milliseconds, and text that is never quoted. Nobody is named. */
export const whisperTsv: TextFormat = {
    name: 'whisper-tsv',
    recognise: (opening) => (HEADER.test(opening) ? 1 : 0),
    read: (source) => readByLines(source, createWhisperTsvReader())
};

/** Reads the lines of Whisper's table. */
export function createWhisperTsvReader(): LineReader {
    let isFirst = true;
    return {
        line: ({ text, number }, emit) => {
            const isHeader = isFirst && HEADER.test(text);
            isFirst = false;
            if (isHeader || text.trim() === '') return;
            const [, start, end, said = ''] = ROW.exec(text) ?? [];
            if (start === undefined || end === undefined) {
                emit(lineIssue('ROW_SHORT', 'error', number));
                return;
            }
            const startMs = Number(start);
            const durationMs = Number(end) - startMs;
            emit({ kind: 'entry', entry: { startMs, durationMs, text: said.trim(), at: { line: number } } });
        },
        end: () => undefined
    };
}
