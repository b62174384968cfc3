import fc from 'fast-check';
import { findInPassage } from '../src/findings';
import type { Passage } from '../src/input/format';
import { TextWindow, type Amount, type TextLine } from '../src/input/textWindow';
import { Masker } from '../src/mask';
import { detectPlanted } from './runCli';

const toLine = (text: string): TextLine => ({ before: '', column: 1, spoken: { text }, ending: '\n' });

function cut(lines: readonly TextLine[], block: Amount, context: Amount): Passage[] {
    const window = new TextWindow(block, context);
    const passages: Passage[] = [];
    for (const line of lines) {
        const passage = window.push(line);
        if (passage !== undefined) passages.push(passage);
    }
    const rest = window.finish();
    return rest === undefined ? passages : [...passages, rest];
}

const findAll = (passages: readonly Passage[]): unknown[] =>
    passages.flatMap((passage) =>
        findInPassage(passage, detectPlanted, {}).map(({ entityType, spans }) => ({
            entityType,
            spans: spans.map((span) => ({ ...span, line: span.line + passage.firstEntry }))
        }))
    );

const maskAll = (passages: readonly Passage[]): string => {
    const masker = new Masker();
    return passages.map((passage) => masker.mask(passage, findInPassage(passage, detectPlanted, {}))).join('');
};

const anyLines = fc.array(fc.constantFrom('', 'yes', 'call 5551234', 'it is << four', 'one >> right', 'a >> b << c'), {
    maxLength: 60
});
const anyAmount = fc.record({ lines: fc.integer({ min: 1, max: 9 }), characters: fc.integer({ min: 1, max: 90 }) });

it('finds and masks in blocks what there is in the whole', () => {
    fc.assert(
        fc.property(anyLines, anyAmount, anyAmount, (texts, block, context) => {
            const lines = texts.map(toLine);
            const whole = cut(lines, { lines: 1e9, characters: 1e9 }, context);
            const blocks = cut(lines, block, context);
            expect(findAll(blocks)).toEqual(findAll(whole));
            expect(maskAll(blocks)).toBe(maskAll(whole));
        }),
        { seed: 5, numRuns: 500 }
    );
});

it('gives every line to one block, in order, and holds no more than block and context', () => {
    const lines = Array.from({ length: 100 }, (_, index) => toLine(String(index)));
    const passages = cut(lines, { lines: 10, characters: 1e9 }, { lines: 3, characters: 1e9 });
    const own = passages.flatMap(({ own: { start, end }, lines: all }) => all.slice(start, end));
    expect(own).toEqual(lines.map(({ spoken }) => spoken));
    expect(passages.map((passage) => passage.firstEntry)).toEqual([0, 7, 17, 27, 37, 47, 57, 67, 77, 87]);
    expect(Math.max(...passages.map((passage) => passage.lines.length))).toBe(16);
});
