import type { Check, ExaminedLine } from './examination';

/** Two lines of one text are one line sent twice, when they begin at nearly the same time. */
const SAME_TIME_MS = 500;

/** Nobody says a whole sentence this often in a row; speech recognition that has lost its way does. */
const LOOP_LINES = 4;
const LOOP_WORDS = 3;

/** Lines that stand there twice, as after an upload that added what it should have replaced. */
export const checkSaidTwice: Check = ({ lines }) => {
    const seen = new Map<string, number>();
    const twice = lines.filter(({ text, speaker, startMs }) => {
        if (startMs === null || text.trim() === '') {
            return false;
        }
        const key = `${speaker ?? ''}\n${text}`;
        const before = seen.get(key);
        seen.set(key, startMs);
        return before !== undefined && Math.abs(startMs - before) <= SAME_TIME_MS;
    });
    return twice.length === 0 ? [] : [{ ailment: 'SAID_TWICE', remedy: 'upload', lines: twice.map(({ id }) => id) }];
};

/** One sentence over and over. */
export const checkLoops: Check = ({ lines }) => {
    const found: string[] = [];
    let run: ExaminedLine[] = [];
    const endRun = (): void => {
        if (run.length >= LOOP_LINES) {
            found.push(...run.slice(1).map(({ id }) => id));
        }
        run = [];
    };
    for (const line of lines) {
        if (run.length > 0 && fold(run[0]?.text ?? '') !== fold(line.text)) {
            endRun();
        }
        if (line.text.trim().split(/\s+/u).length >= LOOP_WORDS) {
            run.push(line);
        }
    }
    endRun();
    return found.length === 0 ? [] : [{ ailment: 'SAID_AGAIN_AND_AGAIN', remedy: 'listen', lines: found }];
};

function fold(text: string): string {
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
