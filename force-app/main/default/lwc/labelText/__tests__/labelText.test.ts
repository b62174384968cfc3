import { formatCount, formatLabel, isolateName } from '../labelText';

describe('formatLabel', () => {
    it.each([
        ['Connected as {0}', ['Ana'], 'Connected as Ana'],
        ['{1} of {0}', [3, 2], '2 of 3'],
        ['{0}, {0}', ['x'], 'x, x'],
        ['nothing to fill', ['x'], 'nothing to fill'],
        ['{0} and {1}', ['x'], 'x and {1}'],
        ['{0}', ['$& {0}'], '$& {0}']
    ])('%s with %j', (template, values, expected) => {
        expect(formatLabel(template, ...values)).toBe(expected);
    });
});

describe('formatCount', () => {
    it.each([
        [0, '0 lines'],
        [1, '1 line'],
        [2, '2 lines'],
        [6000, `${(6000).toLocaleString()} lines`]
    ])('%d', (count, expected) => {
        expect(formatCount(count, '{0} line', '{0} lines')).toBe(expected);
    });
});

it('marks where a name begins and ends, so that its writing direction stays its own', () => {
    expect(isolateName('ليلى')).toBe('\u2068ليلى\u2069');
});
