import type { Finding } from '../finding';
import { KnownValues, numbersOf } from '../repeats';
import { readLines } from './readTable';

function found(entityType: Finding['entityType'], score: number): Finding {
    return { entityType, score, spans: [{ line: 0, start: 0, end: 1 }], reasons: [] };
}

/** What of the call is one of the values, as text. */
function saidAgain(call: string, known: KnownValues): string[] {
    const read = readLines(call);
    return numbersOf(read)
        .flatMap((number) => known.findIn(number))
        .map(({ entityType, score, spans }) => {
            const texts = spans.map(({ line, start, end }) => read.lines[line]?.text.slice(start, end));
            return `${entityType} ${score} ${texts.join(' / ')}`;
        });
}

describe('values that are said again', () => {
    const known = new KnownValues();
    known.add('4111111111111111', found('CREDIT_DEBIT_NUMBER', 0.99));
    known.add('26207', found('PIN', 0.7));
    known.add('QQ123456C', found('UK_NATIONAL_INSURANCE_NUMBER', 0.9));

    it.each<[string, string, string[]]>([
        ['written', 'that was 26207', ['PIN 0.7 26207']],
        ['said', 'two six two oh seven', ['PIN 0.7 two six two oh seven']],
        ['in groups', '4111 1111 1111 1111', ['CREDIT_DEBIT_NUMBER 0.85 4111 1111 1111 1111']],
        ['over lines', 'C: two six two / C: oh seven', ['PIN 0.7 two six two / oh seven']],
        ['beside other numbers', 'two six two oh seven, nine nine', ['PIN 0.7 two six two oh seven']],
        ['the last four alone', 'ending in 1111', ['CREDIT_DEBIT_NUMBER 0.7 1111']],
        ['letters', 'QQ 12 34 56 C', ['UK_NATIONAL_INSURANCE_NUMBER 0.85 QQ 12 34 56 C']],
        ['the last four of what is never named so', '6207', []],
        ['another value', '26208', []]
    ])('%s: %s', (_name, call, expected) => {
        expect(saidAgain(call, known)).toEqual(expected);
    });

    it('are what the surest finding says', () => {
        const twice = new KnownValues();
        twice.add('55501', found('PHONE', 0.6));
        twice.add('55501', found('BANK_ACCOUNT_NUMBER', 0.8));
        twice.add('55501', found('PIN', 0.7));
        expect(saidAgain('55501', twice)).toEqual(['BANK_ACCOUNT_NUMBER 0.8 55501']);
    });
});
