import { countFiring, scoreDialogs, scoreTable, type Detect } from '../redaction/score.ts';
import { measureQuality } from '../redaction/quality.ts';
import type { Dialog, TableCase } from '../redaction/tables.ts';

/** A detector that finds these words, each as what is said beside it. */
function finding(words: Readonly<Record<string, string>>, score = 0.9): Detect {
    return (turns) =>
        turns.flatMap((text, line) =>
            Object.entries(words).flatMap(([word, entityType]) => {
                const start = text.indexOf(word);
                return start < 0 ? [] : [{ line, start, end: start + word.length, entityType, score }];
            })
        );
}

const nothing: Detect = () => [];

function table(entity: string, text: string, ...values: readonly string[]): TableCase {
    const spans = values.map((value) => [text.indexOf(value), text.indexOf(value) + value.length] as const);
    return { entity, text, spans, count: spans.length };
}

function dialog(turns: readonly string[], gold: readonly (readonly [number, string, string])[], ignore = ''): Dialog {
    const at = (line: number, value: string, label: string) => {
        const start = turns[line]!.indexOf(value);
        return [line, start, start + value.length, label] as const;
    };
    return {
        id: 'made-up',
        turns,
        spans: gold.map(([line, value, label]) => at(line, value, label)),
        ignore: turns.flatMap((text, line) =>
            ignore !== '' && text.includes(ignore) ? [at(line, ignore, 'QUANTITY')] : []
        )
    };
}

describe('scoreTable', () => {
    it.each<[string, TableCase, Detect, object]>([
        [
            'all of it is found',
            table('PHONE_NUMBER', 'call 555 0100', '555 0100'),
            finding({ '555 0100': 'PHONE' }),
            { gold: 1, found: 1, foundAsAny: 1, findings: 1, right: 1 }
        ],
        [
            'nine of ten digits are enough, whatever stands between them',
            table('US_SSN', '123-456-7890', '123-456-7890'),
            finding({ '123-456-789': 'SSN' }),
            { found: 1 }
        ],
        [
            'eight of ten are not',
            table('US_SSN', '123-456-7890', '123-456-7890'),
            finding({ '123-456-78': 'SSN' }),
            { found: 0, foundAsAny: 0, findings: 1, right: 1 }
        ],
        [
            'several findings cover together',
            table('PHONE_NUMBER', '555 0100', '555 0100'),
            finding({ '555': 'PHONE', '0100': 'PHONE' }),
            { found: 1, findings: 2, right: 2 }
        ],
        [
            'letters beyond the first plane count once',
            table('PERSON', '𝐀𝐁𝐂 called', '𝐀𝐁𝐂'),
            finding({ '𝐀𝐁𝐂': 'NAME' }),
            { found: 1 }
        ],
        [
            'another label is no typed recall and no false alarm',
            table('US_SSN', '078-05-1123', '078-05-1123'),
            finding({ '078-05-1123': 'PHONE' }),
            { found: 0, foundAsAny: 1, findings: 0 }
        ],
        [
            'a label of the same family is',
            table('CA_SIN', '046 454 286', '046 454 286'),
            finding({ '046 454 286': 'UK_NATIONAL_INSURANCE_NUMBER' }),
            { found: 1, findings: 1, right: 1 }
        ],
        [
            'a finding beside the gold is wrong',
            table('PHONE_NUMBER', 'call 555 0100 for room 4', '555 0100'),
            finding({ 'room 4': 'PHONE' }),
            { gold: 1, found: 0, findings: 1, right: 0 }
        ],
        [
            'a text that must not fire',
            table('UK_NHS', '401-023-2138'),
            finding({ '401-023-2138': 'UK_NATIONAL_HEALTH_SERVICE_NUMBER' }),
            { gold: 0, negatives: 1, fired: 1, findings: 1, right: 0 }
        ],
        [
            'another label may',
            table('UK_NHS', '401-023-2138'),
            finding({ '401-023-2138': 'PHONE' }),
            { negatives: 1, fired: 0, findings: 0 }
        ],
        [
            'only the count is known',
            { entity: 'IP_ADDRESS', text: 'a b c', spans: null, count: 2 },
            finding({ a: 'IP_ADDRESS', b: 'IP_ADDRESS', c: 'IP_ADDRESS' }),
            { gold: 2, found: 2, findings: 3, right: 2 }
        ],
        [
            'a date counts with a birth cue',
            table('DATE_TIME', 'born on 5/21/1980', '5/21/1980'),
            nothing,
            { gold: 1, found: 0 }
        ]
    ])('%s', (_name, row, detect, expected) => {
        expect(scoreTable([row], detect).entities).toMatchObject([{ entity: row.entity, ...expected }]);
    });

    it.each([
        ['a date that is nobody’s birth', table('DATE_TIME', 'today is 5/21/2021', '5/21/2021')],
        ['what we have no label for', table('DE_KFZ', 'B-AB 123', 'B-AB 123')]
    ])('leaves out %s', (_name, row) => {
        expect(scoreTable([row], nothing).entities).toEqual([]);
    });

    it('shows what went wrong', () => {
        const rows = [table('PHONE_NUMBER', 'call 555 0100', '555 0100'), table('PHONE_NUMBER', 'room 4')];
        expect(scoreTable(rows, finding({ 'room 4': 'PHONE' })).mistakes).toMatchObject([
            { kind: 'missed', text: 'call ⟦555 0100⟧' },
            { kind: 'wrong', text: 'room 4', saw: 'PHONE 0.90 “room 4”' }
        ]);
    });
});

describe('scoreDialogs', () => {
    const call = dialog(
        ['hi this is ana', 'four five', 'six seven and nine dollars'],
        [
            [0, 'ana', 'NAME'],
            [1, 'four five', 'ACCOUNT_NUMBER'],
            [2, 'six seven', 'ACCOUNT_NUMBER']
        ],
        'nine dollars'
    );

    it('counts every part of a value that is said over several turns', () => {
        const { entities } = scoreDialogs([call], finding({ 'four five': 'NUMBER_SEQUENCE', ana: 'NAME' }));
        expect(entities).toMatchObject([
            { entity: 'ACCOUNT_NUMBER', gold: 2, found: 1, findings: 1, right: 1 },
            { entity: 'NAME', gold: 1, found: 1, findings: 1, right: 1 }
        ]);
    });

    it('takes a finding on gold of another label for precise, not for typed', () => {
        const { entities } = scoreDialogs([call], finding({ 'four five': 'PIN' }));
        expect(entities).toMatchObject([
            { entity: 'ACCOUNT_NUMBER', found: 0, foundAsAny: 1, findings: 0 },
            { entity: 'NAME' },
            { entity: 'PIN', gold: 0, findings: 1, right: 1 }
        ]);
    });

    it('counts what is to be ignored neither way, and what touches nothing as wrong', () => {
        const { entities, mistakes } = scoreDialogs([call], finding({ nine: 'PIN', this: 'NAME' }));
        expect(entities).toMatchObject([
            { entity: 'ACCOUNT_NUMBER', findings: 0 },
            { entity: 'NAME', findings: 1, right: 0 }
        ]);
        expect(mistakes.filter(({ kind }) => kind === 'wrong')).toMatchObject([{ text: 'hi ⟦this⟧ is ana' }]);
    });

    it('counts the dialogs with nothing to find in which something is found', () => {
        const calls = [call, dialog(['twenty four seven'], []), dialog(['good bye'], [])];
        expect(countFiring(calls, finding({ seven: 'PIN' }))).toEqual({ all: 2, fired: 1 });
    });
});

describe('measureQuality', () => {
    it('gives every entity the same weight, and of two ways to count false positives the worse', () => {
        const presidio = [
            table('US_SSN', 'one', 'one'),
            table('URL', 'two', 'two'),
            table('URL', 'three', 'three'),
            table('URL', 'four'),
            table('US_SSN', 'five'),
            table('US_SSN', 'six'),
            table('US_SSN', 'seven')
        ];
        const detect = finding({ one: 'SSN', two: 'URL', four: 'URL' });
        const { presidio: measured } = measureQuality({ presidio, recognizers: [], spoken: [], vcon: [] }, detect);
        expect(measured).toEqual({ recall: 75, falsePositives: 50 });
    });

    it('takes the recall of calls where the score makes findings precise', () => {
        const vcon = [
            dialog(
                ['ana said one and two'],
                [
                    [0, 'one', 'PIN'],
                    [0, 'ana', 'NAME']
                ]
            )
        ];
        const sure = finding({ one: 'PIN' }, 0.9);
        const unsure = finding({ two: 'PIN', ana: 'NAME' }, 0.5);
        const { calls, callNames } = measureQuality({ presidio: [], recognizers: [], spoken: [], vcon }, (turns) => [
            ...sure(turns),
            ...unsure(turns)
        ]);
        expect(calls).toEqual({ recallWherePrecise: 100, recall: 100, precision: 50 });
        expect(callNames).toEqual({ recall: 100, precision: 100 });
    });
});
