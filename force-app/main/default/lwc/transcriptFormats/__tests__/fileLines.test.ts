import fc from 'fast-check';
import { createLineCutter, readByLines, type FileLine } from '../fileLines';
import { MAX_LINE_CHARACTERS } from '../limits';

function cut(parts: readonly string[]): readonly FileLine[] {
    const lines: FileLine[] = [];
    const cutter = createLineCutter();
    for (const part of parts) cutter.push(part, (line) => lines.push(line));
    cutter.end((line) => lines.push(line));
    return lines;
}

it('cuts at every kind of line end', () => {
    expect(cut(['a\nb\r\nc\rd\n\r\ne']).map(({ number, text, ending }) => [number, text, ending])).toEqual([
        [1, 'a', '\n'],
        [2, 'b', '\r\n'],
        [3, 'c', '\r'],
        [4, 'd', '\n'],
        [5, '', '\r\n'],
        [6, 'e', '']
    ]);
});

it('cuts the same lines however the text comes, and loses nothing of it', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'ß'), maxLength: 5 });
    fc.assert(
        fc.property(fc.array(part), (parts) => {
            const whole = parts.join('');
            const lines = cut(parts);
            expect(lines).toEqual(cut([whole]));
            expect(lines.map(({ text, ending }) => text + ending).join('')).toBe(whole);
        }),
        { seed: 3, numRuns: 1000 }
    );
});

it('leaves out a line that is too long, says so, and goes on behind it', async () => {
    const seen: string[] = [];
    const codes: unknown[] = [];
    async function* source(): AsyncGenerator<string> {
        yield 'a\n';
        for (let size = 0; size <= MAX_LINE_CHARACTERS; size += 1_000_000) yield 'x'.repeat(1_000_000);
        yield '\nb\n';
        yield `${'y'.repeat(MAX_LINE_CHARACTERS + 1)}\nc`;
    }
    const reader = { line: ({ text }: FileLine) => void seen.push(text), end: () => undefined };
    for await (const item of readByLines(source(), reader)) codes.push(item.kind === 'issue' && item.issue);
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(codes).toMatchObject([
        { code: 'LINE_TOO_LONG', at: { line: 2 } },
        { code: 'LINE_TOO_LONG', at: { line: 4 } }
    ]);
});
