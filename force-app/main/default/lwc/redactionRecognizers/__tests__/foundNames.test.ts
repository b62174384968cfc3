import { FoundNames } from '../foundNames';
import { FULL_TRUST, NO_TRUST, SOME_TRUST } from '../nameTrust';
import { textAt } from '../nearby';
import { readLines, tokenOf } from './readTable';

function namesOf({ call, names }: FoundNames): string[] {
    return names.map(({ span: { firstToken, lastToken } }) =>
        Array.from({ length: lastToken - firstToken + 1 }, (_, at) => textAt(call, firstToken + at)).join(' ')
    );
}

describe('found names', () => {
    it.each<[string, string, string, typeof FULL_TRUST | typeof SOME_TRUST | typeof NO_TRUST, string[]]>([
        ['a well-known one', 'hi Peter here', 'Peter', NO_TRUST, ['Peter']],
        ['nobody has heard of it', 'hi Xanthor here', 'Xanthor', NO_TRUST, []],
        ['somebody says it is one', 'its xanthor quell', 'xanthor', FULL_TRUST, ['xanthor quell']],
        ['with another in one breath', 'this is Ngozi and Rose calling', 'Ngozi', SOME_TRUST, ['Ngozi', 'Rose']]
    ])('are read with as much trust as there is: %s', (_name, line, word, trust, expected) => {
        const found = new FoundNames(readLines(line));
        found.read(tokenOf(found.call, word), trust);
        expect(namesOf(found)).toEqual(expected);
    });

    it.each<[string, string, string[], string[]]>([
        ['the next line', 'A: your name / C: xanthor quell', ['xanthor quell'], []],
        ['behind words that lead to it', 'A: your name / C: yes sure its xanthor', ['xanthor'], []],
        ['behind one who listens', 'A: your name / C: okay / C: xanthor', ['xanthor'], []],
        ['spelled', 'A: your name / C: q u e l l', [], ['QUELL']],
        ['said, then spelled', 'A: your name / C: Quell, q u e l l', ['Quell'], ['QUELL']],
        ['spelled once more', 'A: your name / C: Quell / A: q u e l l', ['Quell'], ['QUELL']],
        ['no answer', 'A: your name / C: why do you need that', [], []]
    ])('answer a question: %s', (_name, lines, names, words) => {
        const found = new FoundNames(readLines(lines));
        found.readAnswer(tokenOf(found.call, 'name'));
        expect(namesOf(found)).toEqual(names);
        expect(found.words).toEqual(words);
    });

    it('are taken once', () => {
        const found = new FoundNames(readLines('hi Peter here'));
        const token = tokenOf(found.call, 'Peter');
        found.read(token, FULL_TRUST);
        found.read(token, NO_TRUST);
        expect(namesOf(found)).toEqual(['Peter']);
        expect(found.has(token)).toBe(true);
    });
});
