import { PAGE_PROBLEM_CODES } from 'c/proxyProblem';
import { ERROR_CODES } from 'c/proxyProtocol';
import { wordsFor } from 'c/problemWords';

jest.mock('@salesforce/label/c.Transcript_Saved_By', () => ({ default: '{0} is saving' }), { virtual: true });

const problem = { requestId: null, savedBy: null };

it.each([...ERROR_CODES, ...PAGE_PROBLEM_CODES])('%s has its own heading and text', (code) => {
    expect(wordsFor({ ...problem, code })).toEqual({
        title: `c.Transcript_Problem_${code}_Title`,
        text: `c.Transcript_Problem_${code}_Text`
    });
});

it('names who is saving', () => {
    expect(wordsFor({ ...problem, code: 'SAVE_LOCKED', savedBy: 'Bo' }).title).toBe('Bo is saving');
});
