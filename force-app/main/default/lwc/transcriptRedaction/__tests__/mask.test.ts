import {
    DEFAULT_MASK_POLICY,
    ENTITY_TYPES,
    buildMask,
    checkRedactions,
    createMaskNumbering,
    findMasks,
    fixedTextsOf,
    isEntityType,
    isFixedText,
    isMaskFor,
    maskFor,
    numbersIn,
    readMask,
    valueKey,
    type EntityType,
    type MaskForm,
    type MaskPolicy
} from 'c/transcriptRedaction';

const allAs = (others: MaskForm): MaskPolicy => ({ forms: {}, others });
const lastFour = allAs({ kind: 'lastFour' });
const numbered = allAs({ kind: 'numbered' });
const fixed = allAs({ kind: 'fixedText', text: '[geschwärzt]' });
const POLICIES: readonly [string, MaskPolicy][] = [
    ['the label', DEFAULT_MASK_POLICY],
    ['a number', numbered],
    ['the last four', lastFour],
    ['a fixed text', fixed]
];
const CARD = '4539 1488 0343 6467';

describe('the mask grammar', () => {
    it.each(ENTITY_TYPES)('takes the mask of %s, finds it again, and reads it as one', (entityType) => {
        const mask = buildMask(entityType);
        expect(isMaskFor(entityType, mask, 'Ann', DEFAULT_MASK_POLICY)).toBe(true);
        expect(findMasks(`a ${mask}.`)).toEqual([{ start: 2, end: 2 + mask.length, entityType }]);
    });

    it.each<[string, EntityType, string, ReturnType<typeof readMask>]>([
        ['numbered', 'NAME', '[NAME_2]', { kind: 'numbered', number: 2 }],
        ['last four', 'PHONE', '[PHONE ending 0199]', { kind: 'lastFour', digits: '0199' }],
        ['an organisation’s own', 'NAME', '[geschwärzt]', { kind: 'fixedText' }],
        ['numbered from zero', 'NAME', '[NAME_0]', null],
        ['numbered without end', 'NAME', '[NAME_12345]', null],
        ['another label', 'NAME', '[EMAIL]', null],
        ['a label and free words', 'NAME', '[NAME but he agreed to pay]', null],
        ['words behind', 'NAME', '[NAME] agreed', null],
        ['no brackets', 'NAME', 'NAME', null],
        ['nothing', 'NAME', '', null]
    ])('%s', (_name, entityType, mask, read) => {
        expect(readMask(entityType, mask)).toEqual(read);
        expect(isMaskFor(entityType, mask, '555 0100 0199')).toBe(read !== null);
    });

    it.each<[string, boolean]>([
        ['[redacted]', true],
        ['[Auf Wunsch entfernt, Art. 17 DSGVO]', true],
        ['[███]', true],
        [`[${'a'.repeat(78)}]`, true],
        [`[${'a'.repeat(79)}]`, false],
        ['[]', false],
        ['[ ]', false],
        ['[ a]', false],
        ['[a ]', false],
        ['[-]', false],
        ['redacted', false],
        ['(redacted)', false],
        ['[a] [b]', false],
        ['[a\nb]', false],
        ['[a\u2028b]', false],
        ['[NAME]', false],
        ['[NAME of the caller]', false],
        ['[PHONE ending 12]', false]
    ])('%j as an organisation’s own mask: %j', (text, expected) => {
        expect(isFixedText(text)).toBe(expected);
    });

    it('leaves other brackets alone', () => {
        expect(findMasks('[laughs] [name] [NAMES] NAME')).toEqual([]);
        expect(isEntityType('name')).toBe(false);
    });

    it('finds fixed texts among the others, for whatever label they stand', () => {
        expect(findMasks('[cut] and [NAME_2] and [cut][cut]', ['[cut]'])).toEqual([
            { start: 0, end: 5, entityType: null },
            { start: 10, end: 18, entityType: 'NAME' },
            { start: 23, end: 28, entityType: null },
            { start: 28, end: 33, entityType: null }
        ]);
        expect(fixedTextsOf({ forms: { NAME: fixed.others, PIN: { kind: 'label' } }, others: fixed.others })).toEqual([
            '[geschwärzt]'
        ]);
    });
});

describe('what the policy allows', () => {
    it.each<[string, EntityType, string, string, readonly string[]]>([
        ['the label alone', 'PHONE', '555 0100 0199', '[PHONE]', POLICIES.map(([name]) => name)],
        ['a number', 'PHONE', '555 0100 0199', '[PHONE_3]', ['a number']],
        ['the last four', 'PHONE', '555 0100 0199', '[PHONE ending 0199]', ['the last four']],
        ['other digits', 'PHONE', '555 0100 0199', '[PHONE ending 5550]', []],
        ['spoken digits', 'SSN', 'two one nine oh nine one two three four', '[SSN ending 1234]', ['the last four']],
        ['four of a part', 'CREDIT_DEBIT_NUMBER', 'four one one one', '[CREDIT_DEBIT_NUMBER ending 4111]', []],
        ['four of a code', 'CREDIT_DEBIT_CVV', '4539148803436467', '[CREDIT_DEBIT_CVV ending 6467]', []],
        ['its fixed text', 'NAME', 'Ann', '[geschwärzt]', ['a fixed text']],
        ['another fixed text', 'NAME', 'Ann', '[Ann agreed to pay]', []]
    ])('%s', (_name, entityType, removed, mask, allowedBy) => {
        const allowing = POLICIES.filter(([, policy]) => isMaskFor(entityType, mask, removed, policy));
        expect(allowing.map(([name]) => name)).toEqual(allowedBy);
    });

    it('is asked label by label', () => {
        const policy: MaskPolicy = { forms: { NAME: { kind: 'numbered' } }, others: { kind: 'label' } };
        expect(isMaskFor('NAME', '[NAME_1]', 'Ann', policy)).toBe(true);
        expect(isMaskFor('PHONE', '[PHONE_1]', '555', policy)).toBe(false);
    });
});

describe('maskFor', () => {
    const mask = (policy: MaskPolicy, entityType: EntityType, value: string): string =>
        maskFor(entityType, value, policy, createMaskNumbering());

    it.each<[MaskPolicy, EntityType, string, string]>([
        [DEFAULT_MASK_POLICY, 'NAME', 'Ann', '[NAME]'],
        [numbered, 'NAME', 'Ann', '[NAME_1]'],
        [fixed, 'NAME', 'Ann', '[geschwärzt]'],
        [lastFour, 'NAME', 'Ann', '[NAME]'],
        [lastFour, 'CREDIT_DEBIT_NUMBER', CARD, '[CREDIT_DEBIT_NUMBER ending 6467]'],
        [lastFour, 'PHONE', 'five five five, oh one double nine', '[PHONE ending 0199]'],
        [lastFour, 'PHONE', '0199', '[PHONE]'],
        [lastFour, 'CREDIT_DEBIT_NUMBER', '4539 1488', '[CREDIT_DEBIT_NUMBER]']
    ])('%j of %s', (policy, entityType, value, expected) => {
        expect(mask(policy, entityType, value)).toBe(expected);
    });

    describe.each(POLICIES)('under the policy %s', (_name, policy) => {
        it.each(ENTITY_TYPES)('leaves of %s what the policy allows, found as a mask, and masked no further', (type) => {
            for (const value of ['Ann Lee', CARD, 'five five five oh one double nine oh oh', '[laughs] 12']) {
                const made = mask(policy, type, value);
                expect(isMaskFor(type, made, value, policy)).toBe(true);
                expect(findMasks(`x ${made} y`, fixedTextsOf(policy))).toEqual([
                    {
                        start: 2,
                        end: 2 + made.length,
                        entityType: readMask(type, made)?.kind === 'fixedText' ? null : type
                    }
                ]);
                expect(mask(policy, type, made)).toBe(made);
                expect(isMaskFor(type, made, made, policy)).toBe(true);
            }
        });
    });

    it('gives the mask of another label no number: it stands for nobody that is known', () => {
        expect(mask(numbered, 'PHONE', '[NAME_1]')).toBe('[PHONE]');
    });
});

describe('numbers', () => {
    it('tell values apart by what they say, label by label, and go on behind those that are taken', () => {
        const numbering = createMaskNumbering();
        numbering.take('NAME', 4);
        const numbers = (type: EntityType, ...values: string[]): number[] =>
            values.map((value) => numbering.numberOf(type, value));
        expect(numbers('NAME', 'Ann Lee', 'Bob', 'ann  lee.', 'Ann')).toEqual([5, 6, 5, 7]);
        expect(numbers('PIN', '4111', 'four one one one', '4112')).toEqual([1, 1, 2]);
        numbering.learn('PIN', 'seven', 9);
        expect(numbers('PIN', '7', '8')).toEqual([9, 10]);
    });

    it('end where a mask would have room to say something', () => {
        const numbering = createMaskNumbering();
        numbering.take('NAME', 9_999);
        expect(maskFor('NAME', 'Ann', numbered, numbering)).toBe('[NAME]');
    });

    it('are read where they stand', () => {
        expect(numbersIn('[NAME_2] [NAME] [PIN_10] [NAME_0] [SSN ending 1234]')).toEqual([
            { entityType: 'NAME', number: 2 },
            { entityType: 'PIN', number: 10 }
        ]);
    });

    it.each<[EntityType, string, string, boolean]>([
        [
            'CREDIT_DEBIT_NUMBER',
            '4539 1488 0343 6467',
            'four five three nine one four double eight oh three four three six four six seven',
            true
        ],
        ['CREDIT_DEBIT_NUMBER', '4539-1488-0343-6467', '4539148803436467', true],
        ['CREDIT_DEBIT_NUMBER', '4539 1488 0343 6467', '4539 1488 0343 6468', false],
        ['EMAIL', 'j.smith@gmail.com', 'j dot smith at gmail dot com', true],
        ['EMAIL', 'j.smith@gmail.com', 'jsmith@gmail.com', false],
        ['NAME', 'Ann-Marie', 'ann marie', true],
        ['NAME', 'René', 'Rene', false],
        ['DATE_OF_BIRTH', '1/12/1990', '11/2/1990', false],
        ['ADDRESS', '12 3rd Street', '1 23rd Street', false],
        ['PASSWORD', 'Secret', 'secret', false]
    ])('take %s %j and %j for one value: %j', (type, one, other, expected) => {
        expect(valueKey(type, one) === valueKey(type, other)).toBe(expected);
    });
});

describe('checkRedactions', () => {
    const span = (start: number, end: number, entityType = 'NAME', mask = `[${entityType}]`) => ({
        start,
        end,
        entityType,
        mask
    });

    it.each([
        ['nothing', 'call Ann', [], []],
        ['spans in order that touch', 'AnnBob', [span(0, 3), span(3, 6)], []],
        ['a span over the whole text', 'Ann', [span(0, 3)], []],
        ['outside', 'Ann', [span(0, 4)], ['SPAN_OUTSIDE_TEXT']],
        ['negative', 'Ann', [span(-1, 2)], ['SPAN_OUTSIDE_TEXT']],
        ['not whole', 'Ann', [span(0.5, 2)], ['SPAN_OUTSIDE_TEXT']],
        ['not a number', 'Ann', [span(Number.NaN, 2)], ['SPAN_OUTSIDE_TEXT']],
        ['empty', 'Ann', [span(2, 2)], ['SPAN_EMPTY']],
        ['overlapping', 'Ann Bob', [span(0, 5), span(4, 7)], ['SPAN_OVERLAPS']],
        ['out of order', 'Ann Bob', [span(4, 7), span(0, 3)], ['SPAN_OVERLAPS']],
        ['inside an emoji', 'hi 🙂', [span(0, 4)], ['SPAN_SPLITS_CHARACTER']],
        ['unknown label', 'Ann', [span(0, 3, 'SECRET')], ['ENTITY_TYPE_UNKNOWN']],
        ['free text for a mask', 'Ann', [span(0, 3, 'NAME', 'Bob')], ['MASK_NOT_ALLOWED']],
        ['two problems of one span', 'Ann', [span(0, 9, 'NAME', 'Bob')], ['SPAN_OUTSIDE_TEXT', 'MASK_NOT_ALLOWED']]
    ])('%s', (_name, text, redactions, codes) => {
        for (const policy of [DEFAULT_MASK_POLICY, null]) {
            expect(checkRedactions(text, redactions, policy).map(({ code }) => code)).toEqual(codes);
        }
    });

    it('compares the last four with what the very span removes', () => {
        const text = 'call 555 0100 0199 not 555 0100 0142';
        const masks = [span(5, 18, 'PHONE', '[PHONE ending 0142]'), span(23, 36, 'PHONE', '[PHONE ending 0142]')];
        expect(checkRedactions(text, masks, lastFour)).toEqual([{ code: 'MASK_NOT_ALLOWED', index: 0 }]);
    });

    it('names the place in the list', () => {
        expect(checkRedactions('Ann Bob', [span(0, 3), span(4, 9)], DEFAULT_MASK_POLICY)).toEqual([
            { code: 'SPAN_OUTSIDE_TEXT', index: 1 }
        ]);
    });
});
