import fc from 'fast-check';
import { toSourceOffsets, walkJson } from '../src/input/walkJson';

const isJson = (source: string): boolean => {
    try {
        JSON.parse(source);
        return true;
    } catch {
        return false;
    }
};

/** Every string in a value, with its path, in order. */
function* stringsOf(value: unknown, path: (string | number)[] = []): Generator {
    if (typeof value === 'string') yield [path, value];
    else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
            yield* stringsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
        }
    }
}

const anyLayout = fc.constantFrom(undefined, 1, '\t', '\n\r ');

it('sees the strings that JSON.parse does, where they stand', () => {
    fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 4 }), anyLayout, (value, layout) => {
            const source = JSON.stringify(value, undefined, layout);
            const seen: unknown[] = [];
            const end = walkJson(source, (found) => {
                if (found.kind !== 'string') return;
                seen.push([[...found.path], JSON.parse(source.slice(found.start, found.end))]);
            });
            expect(end).toBeUndefined();
            expect(seen).toEqual([...stringsOf(JSON.parse(source))]);
        }),
        { seed: 5, numRuns: 500 }
    );
});

it('calls JSON what JSON.parse does, however it is spoilt', () => {
    const spoilt = fc
        .tuple(
            fc.json({ maxDepth: 3 }),
            fc.nat(),
            fc.constantFrom('', ',', ']', '}', '"', '\\', '\n', '0', 'x', '{', '\u0001')
        )
        .map(
            ([source, at, put]) =>
                source.slice(0, at % (source.length + 1)) + put + source.slice((at % (source.length + 1)) + 1)
        );
    fc.assert(
        fc.property(spoilt, (source) => {
            expect(walkJson(source, () => {}) === undefined).toBe(isJson(source));
        }),
        { seed: 5, numRuns: 3000 }
    );
});

it.each([
    ['', 0],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1] x', 4],
    ['[01]', 2],
    ['"a\nb"', 0],
    ['["\\x"]', 1],
    ['[tru]', 1]
])('%j stops being JSON at %i', (source, offset) => {
    expect(walkJson(source, () => {})).toBe(offset);
});

it('does not mind how deep values are', () => {
    expect(walkJson('['.repeat(1e6) + ']'.repeat(1e6), () => {})).toBeUndefined();
});

it('maps each character of a string to where it stands', () => {
    const source = '["x", "a\\n\\u00e9\\ud83d\\ude00😀\\"z"]';
    const start = source.indexOf('"a');
    const offsets = toSourceOffsets(source, start, source.length - 1);
    const value: unknown = JSON.parse(source.slice(start, -1));
    expect(offsets).toHaveLength(String(value).length + 1);
    expect(offsets.slice(0, 5).map((at) => source.slice(at, at + 2))).toEqual(['a\\', '\\n', '\\u', '\\u', '\\u']);
    expect(offsets.at(-1)).toBe(source.length - 2);
});
