import type { CueKind } from '../cues';
import { readEvidence } from '../evidence';
import { readLines, tokenOf } from './readTable';

/** How strongly the kind is announced for the number 4711 of the call, which is one token. */
function strengthIn(call: string, kind: CueKind): number {
    const read = readLines(call);
    const token = tokenOf(read, '4711');
    return readEvidence(read, token, token).of(kind).strength;
}

describe('evidence', () => {
    it.each<[string, string, CueKind, number]>([
        ['right before', 'my pin is 4711', 'PIN', 1],
        ['some words before', 'my pin that i set up some time ago when is 4711', 'PIN', 0.85],
        ['many words before', 'my pin and so on and so on and so on and so on and so on and so 4711', 'PIN', 0.6],
        ['nothing', 'well 4711', 'PIN', 0],
        ['something else', 'my account number is 4711', 'PIN', 0],
        ['denied', 'this is not my pin 4711', 'PIN', 0],
        ['behind', '4711 is my pin', 'PIN', 0.85],
        ['behind, and before another number', '4711 and the pin is 9215', 'PIN', 0.4],
        ['too far behind', '4711 as i told you and him and her and them before is my pin', 'PIN', 0],
        ['the line before', 'A: your pin please / C: 4711', 'PIN', 0.95],
        ['over a line', 'A: your pin please / C: hold on a second i have to look / C: 4711', 'PIN', 0.83],
        ['over a line that listens', 'A: your pin please / C: okay / C: 4711', 'PIN', 0.92],
        ['too many lines before', `A: your pin please / ${'C: let me look for it / '.repeat(8)}C: 4711`, 'PIN', 0],
        ['a word of other senses', 'charge my visa 4711', 'CREDIT_DEBIT_NUMBER', 0.6]
    ])('%s: %s', (_name, call, kind, strength) => {
        expect(strengthIn(call, kind)).toBeCloseTo(strength, 5);
    });

    it('is less for what is announced farther away than something else', () => {
        const call = 'my account number and my pin is 4711';
        expect(strengthIn(call, 'PIN')).toBe(1);
        expect(strengthIn(call, 'BANK_ACCOUNT_NUMBER')).toBeCloseTo(0.6, 5);
    });

    it('is less for what a number has answered already', () => {
        expect(strengthIn('my pin is 9215 or 4711', 'PIN')).toBeCloseTo(0.5, 5);
        expect(strengthIn('my pin is five hundred or 4711', 'PIN')).toBe(1);
    });

    it('says who has announced it, and what else is', () => {
        const call = readLines('A: your account number please / C: my pin is 4711');
        const token = tokenOf(call, '4711');
        const evidence = readEvidence(call, token, token);
        expect(evidence.of('PIN').isAskedFor).toBe(false);
        expect(evidence.of('BANK_ACCOUNT_NUMBER').isAskedFor).toBe(true);
        expect(evidence.isEmpty).toBe(false);
        expect(evidence.strongestBut('PIN')).toBe(evidence.of('BANK_ACCOUNT_NUMBER').strength);
        expect(evidence.strongestBut('BANK_ACCOUNT_NUMBER')).toBe(1);
    });
});
