import fc from 'fast-check';
import { buildMask, createDetection, detect, type Finding, type SpokenLine } from 'c/transcriptRedaction';

const IS_FULL = process.env.TRANSCRIPT_DESK_FULL !== undefined;
const RUNS = IS_FULL ? 5000 : 300;
/** Of what has no end, so much is read: a million digits under TRANSCRIPT_DESK_FULL. */
const PART = IS_FULL ? 1 : 5;
const SEED = 20261128;

/** What calls are made of: words that mean something to the detector, numbers, marks, and anything at all. */
const piece = fc.oneof(
    fc.constantFrom(
        ...(
            'one two three four five six seven eight nine oh double triple twenty thirty hundred thousand and a i o b ' +
            'card number social security my name is john smith street at dot com gmail sorry no okay uh pin born march ' +
            'first account order phone passport expires password [PIN] xxxx (REDACTED) @ . , - / : + ( ) # $ % 3rd AB12'
        ).split(' ')
    ),
    fc.integer({ min: 0, max: 99_999_999 }).map(String),
    fc.constantFrom('4539148803436467', '219-09-1234', 'a.b@example.com', 'GB33BUKB20201555555555', '415 555 0132'),
    fc.string({ unit: 'binary', maxLength: 6 })
);
const line: fc.Arbitrary<SpokenLine> = fc.record(
    {
        text: fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
        speaker: fc.constantFrom('A', 'C')
    },
    { requiredKeys: ['text'] }
);
const call = fc.array(line, { maxLength: 9 });

function expectInOrder(lines: readonly SpokenLine[], findings: readonly Finding[]): void {
    const ends = new Map<number, number>();
    const spans = findings.flatMap((finding) => finding.spans);
    spans.sort((a, b) => a.line - b.line || a.start - b.start);
    for (const { line: index, start, end } of spans) {
        const { length } = lines[index]?.text ?? '';
        expect(start).toBeGreaterThanOrEqual(ends.get(index) ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(length);
        ends.set(index, end);
    }
}

function maskAll(lines: readonly SpokenLine[], findings: readonly Finding[]): SpokenLine[] {
    const spans = findings.flatMap(({ entityType, spans: parts }) => parts.map((part) => ({ ...part, entityType })));
    spans.sort((a, b) => b.start - a.start);
    const masked = lines.map((one) => ({ ...one }));
    for (const { line: index, start, end, entityType } of spans) {
        const one = masked[index];
        if (one !== undefined) {
            one.text = one.text.slice(0, start) + buildMask(entityType) + one.text.slice(end);
        }
    }
    return masked;
}

describe('detect', () => {
    it('gives spans that lie on the text, in order, and overlap nowhere', () => {
        fc.assert(
            fc.property(call, (lines) => {
                expectInOrder(lines, detect(lines));
            }),
            { numRuns: RUNS, seed: SEED }
        );
    });

    it('gives the same for the same lines, whatever was read before', () => {
        fc.assert(
            fc.property(call, call, (lines, others) => {
                const first = detect(lines);
                detect(others);
                expect(detect(lines)).toEqual(first);
            }),
            { numRuns: RUNS, seed: SEED }
        );
    });

    it.each([
        ["the phone is Sarah's", 'the phone we had Zebra Zebra'],
        ['apartment one hundred and', 'apartment one hundred and five'],
        ["the phone is Sarah's.", 'one two three four five six']
    ])('reads nothing of another call behind the end: %s', (text, other) => {
        const first = detect([{ text }]);
        detect([{ text: other }]);
        expect(detect([{ text }])).toEqual(first);
        expect(detect([{ text }, { text: 'Okay then' }])).toEqual(first);
    });

    it('takes a speaker without a name for anybody', () => {
        const lines = [{ text: 'what is your password?' }, { text: 'hunter42x' }];
        const nameless = lines.map((one) => ({ ...one, speaker: '' }));
        expect(detect(nameless)).toEqual(detect(lines));
        expect(detect(lines)).toHaveLength(1);
    });

    it('finds what stands in brackets, and what an own rule finds beside a mask', () => {
        expect(detect([{ text: '[my card number is 4539 1488 0343 6467]' }])).toHaveLength(1);
        const rules = [
            {
                name: 'all',
                entityType: 'NUMBER_SEQUENCE',
                find: (text: string) => [{ start: 0, end: text.length }]
            } as const
        ];
        const text = '[PII] and my ssn is 219-09-1234';
        expect(detect([{ text }], { rules }).map(({ entityType }) => entityType)).toEqual(['SSN']);
        expect(detect([{ text: 'the project (Falcon)' }], { rules })).toHaveLength(1);
    });

    it('finds the same however the lines came in and were changed, in calls of many blocks', () => {
        const edit = fc.record({ at: fc.nat(1400), line });
        fc.assert(
            fc.property(call, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(60), (some, edits, more) => {
                const before = Array.from(
                    { length: 1200 },
                    (_, at) => some[(at * 7) % (some.length + 20)] ?? { text: 'okay' }
                );
                const after = [...before, ...some.slice(0, more)];
                for (const { at, line: other } of edits) {
                    after[at % after.length] = other;
                }
                const first = createDetection(before.slice(0, 700));
                expect(first.update(before).update(after).findings).toEqual(detect(after));
            }),
            { numRuns: RUNS / 15, seed: SEED }
        );
    });

    it("finds the organisation's own words, first of all, and only for whom the rule is", () => {
        const rule = {
            name: 'Projects',
            entityType: 'NUMBER_SEQUENCE',
            role: 'agent',
            find: (text: string) =>
                [...text.matchAll(/blue ?bird/gi)].map(({ 0: { length }, index }) => ({
                    start: index,
                    end: index + length
                }))
        } as const;
        const lines: SpokenLine[] = [
            { text: 'this is about Bluebird', role: 'agent' },
            { text: 'ah, blue bird', role: 'customer' }
        ];
        expect(detect(lines, { rules: [rule] })).toEqual([
            {
                entityType: 'NUMBER_SEQUENCE',
                score: 1,
                spans: [{ line: 0, start: 14, end: 22 }],
                reasons: [{ code: 'ownRule', rule: 'Projects' }]
            }
        ]);
    });

    it('finds a value again where it is said in another way, and by its last four digits', () => {
        const lines = [
            { text: 'card number please', speaker: 'A' },
            { text: 'four five three nine one four eight eight oh three four three six four six seven', speaker: 'C' },
            { text: 'so that was 4539 1488 0343 6467', speaker: 'A' },
            { text: 'and I refund the one that ends 6467', speaker: 'A' },
            { text: 'flat 6466', speaker: 'C' }
        ];
        expect(detect(lines).map(({ entityType, spans }) => [entityType, spans[0]?.line])).toEqual([
            ['CREDIT_DEBIT_NUMBER', 1],
            ['CREDIT_DEBIT_NUMBER', 2],
            ['CREDIT_DEBIT_NUMBER', 3]
        ]);
    });

    it('finds nothing in a mask that it led to', () => {
        fc.assert(
            fc.property(call, (lines) => {
                const masked = maskAll(lines, detect(lines));
                for (const { spans } of detect(masked)) {
                    for (const { line: index, start, end } of spans) {
                        expect((masked[index]?.text ?? '').slice(start, end)).not.toMatch(/\[[A-Z_]+\]/);
                    }
                }
            }),
            { numRuns: RUNS, seed: SEED }
        );
    });

    it.each([
        ['a line of digits without end', '7'.repeat(1_000_000 / PART)],
        ['digits that are said without end', 'seven '.repeat(200_000 / PART)],
        ['digits with commas without end', '7, '.repeat(300_000 / PART)],
        ['parts of an address without end', '1:2:3:4:5:6:7:8 '.repeat(20_000 / PART)],
        ['thousands of thousands', 'two thousand '.repeat(80_000 / PART)],
        ['letters and digits without end', 'a1'.repeat(500_000 / PART)],
        ['numbers without end', '415 555 0132, '.repeat(30_000 / PART)],
        [
            'numbers, each another, without end',
            Array.from({ length: 8_000 / PART }, (_, at) => `call 415 55${String(50000 + at)}`).join(' ')
        ],
        ['a group behind a word that counts', `last ${'1a'.repeat(200_000 / PART)}`],
        ['codes with cues in them', 'PIN 1234 '.repeat(20_000 / PART)],
        ['names that are asked for', `${'whose name '.repeat(4_000 / PART)}? ${'p q r '.repeat(4_000 / PART)}`],
        ['cues without end', 'card number 4539 '.repeat(30_000 / PART)],
        ['masks without end', 'x'.repeat(1_000_000 / PART)],
        ['marks without end', '@.'.repeat(500_000 / PART)],
        ['names without end', 'my name is John '.repeat(30_000 / PART)],
        ['streets without end', '12 elm street '.repeat(30_000 / PART)],
        ['dots without end', 'one dot '.repeat(100_000 / PART)],
        ['letters that are said', 'b c d '.repeat(100_000 / PART)]
    ])('reads %s', (_what, text) => {
        expect(() => detect([{ text }])).not.toThrow();
    });

    it('reads very many lines of digits as one call', () => {
        const lines = Array.from({ length: 100_000 / PART }, (_, index) => ({
            text: `four five ${String(index % 10)}`
        }));
        expect(() => detect(lines)).not.toThrow();
    });
});
