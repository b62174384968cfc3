import { rebaseLine, type Conflict, type LineState } from 'c/transcriptModel';
import { toClash, toMergeParts, type ChangePart } from '../changeParts';

const brief = (parts: readonly ChangePart[]): string =>
    parts.map(({ kind, text }) => ({ same: '', removed: '-', added: '+', mask: '#' })[kind] + text).join('|');
const conflictOf = (base: string, theirs: string, mine: LineState): Conflict => {
    const result = rebaseLine('a', base, theirs, mine);
    if (result.outcome !== 'conflict') {
        throw new Error('no conflict');
    }
    return result.conflict;
};
const line = (text: string): LineState => ({ text, redactions: [] });

describe('toClash', () => {
    it('cuts all three texts at the places', () => {
        const clash = toClash(conflictOf('Ms Penya rang', 'Mrs Penya called', line('Dr Penya rang us')));
        expect(
            clash.stretches.map(({ place, baseText, theirs, mine }) => [place, baseText, brief(theirs), brief(mine)])
        ).toEqual([
            [0, 'Ms', '-Ms|+Mrs', '-Ms|+Dr'],
            [null, ' Penya ', ' Penya ', ' Penya '],
            [1, 'rang', '-rang|+called', 'rang|+ us']
        ]);
        expect(clash.isMergeable).toBe(true);
    });

    it('joined again is each of the texts, and nothing of mine shows what I redact', () => {
        const text = 'Ms Penya, SECRET and so on';
        const start = text.indexOf('SECRET');
        const redactions = [{ start, end: start + 6, entityType: 'PIN', mask: '[PIN]' }];
        const { stretches } = toClash(
            conflictOf(text, 'Ms Penya, OTHER and so forth', { text: `${text}!`, redactions })
        );
        const all = (side: 'theirs' | 'mine', ...kinds: ChangePart['kind'][]): string =>
            stretches
                .flatMap((stretch) => stretch[side].filter(({ kind }) => kinds.includes(kind)))
                .map((part) => part.text)
                .join('');
        expect(stretches.map(({ baseText }) => baseText).join('')).toBe(text);
        expect(all('theirs', 'same', 'added')).toBe('Ms Penya, OTHER and so forth');
        expect(all('mine', 'same', 'added', 'mask')).toBe('Ms Penya, [PIN] and so on!');
        expect(JSON.stringify(stretches.map(({ mine }) => mine))).not.toContain('SECRET');
    });

    it('shows what would be stored against what is', () => {
        const conflict = conflictOf('Ms Penya rang', 'Mrs Penya called', line('Dr Penya rang us'));
        expect(brief(toMergeParts(conflict, ['mine', 'theirs']))).toBe('-Mrs|+Dr| Penya called');
    });
});
