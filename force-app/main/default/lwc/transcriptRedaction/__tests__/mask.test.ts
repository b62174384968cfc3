import {
    DEFAULT_MASK_POLICY,
    ENTITY_TYPES,
    buildMask,
    checkRedactions,
    findMasks,
    isEntityType,
    isMaskFor
} from 'c/transcriptRedaction';

const lastFour = { allowLastFour: true };

describe('the mask grammar', () => {
    it.each(ENTITY_TYPES)('takes the mask of %s, finds it again, and reads it as one', (entityType) => {
        const mask = buildMask(entityType);
        expect(isMaskFor(entityType, mask, DEFAULT_MASK_POLICY)).toBe(true);
        expect(findMasks(`a ${mask}.`)).toEqual([{ start: 2, end: 2 + mask.length, entityType }]);
    });

    it.each<[string, (typeof ENTITY_TYPES)[number], string, boolean]>([
        ['numbered', 'NAME', '[NAME_2]', true],
        ['numbered from zero', 'NAME', '[NAME_0]', false],
        ['numbered without end', 'NAME', '[NAME_12345]', false],
        ['another label', 'NAME', '[EMAIL]', false],
        ['a label that only starts alike', 'CREDIT_DEBIT_NUMBER', '[CREDIT_DEBIT_NUMBERS]', false],
        ['free words', 'NAME', '[NAME but he agreed to pay]', false],
        ['words behind', 'NAME', '[NAME] agreed', false],
        ['no brackets', 'NAME', 'NAME', false],
        ['nothing', 'NAME', '', false]
    ])('%s', (_name, entityType, mask, allowed) => {
        expect(isMaskFor(entityType, mask, lastFour)).toBe(allowed);
    });

    it.each<[(typeof ENTITY_TYPES)[number], string, boolean, boolean]>([
        ['CREDIT_DEBIT_NUMBER', '[CREDIT_DEBIT_NUMBER ending 1111]', true, false],
        ['CREDIT_DEBIT_CVV', '[CREDIT_DEBIT_CVV ending 7373]', false, false],
        ['SSN', '[SSN ending 12345]', false, false]
    ])('the last four of %s as %s: with the policy %j, without %j', (entityType, mask, allowed, byDefault) => {
        expect(isMaskFor(entityType, mask, lastFour)).toBe(allowed);
        expect(isMaskFor(entityType, mask, DEFAULT_MASK_POLICY)).toBe(byDefault);
    });

    it('leaves other brackets alone', () => {
        expect(findMasks('[laughs] [name] [NAMES] NAME')).toEqual([]);
        expect(isEntityType('name')).toBe(false);
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
        expect(checkRedactions(text, redactions, DEFAULT_MASK_POLICY).map(({ code }) => code)).toEqual(codes);
    });

    it('names the place in the list', () => {
        expect(checkRedactions('Ann Bob', [span(0, 3), span(4, 9)], DEFAULT_MASK_POLICY)).toEqual([
            { code: 'SPAN_OUTSIDE_TEXT', index: 1 }
        ]);
    });
});
