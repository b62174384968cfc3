import { createProblem, PAGE_PROBLEM_CODES, type LockHolder, type ProxyProblem } from 'c/proxyProblem';
import { ERROR_CODES } from 'c/proxyProtocol';
import { wordsFor } from 'c/problemWords';

jest.mock('@salesforce/label/c.Transcript_Lock_By', () => ({ default: '{0} since {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lock_Somebody', () => ({ default: 'Somebody since {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lock_Own', () => ({ default: 'You since {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lock_Text_Due', () => ({ default: 'Works from {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lock_Own_Text_Due', () => ({ default: 'Yours: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lock_Pending_By', () => ({ default: '{0}: open since {1}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Lock_Pending_Text_Due', () => ({ default: 'Complete at {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Limit_Due', () => ({ default: 'New ones at {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Try_Again_At', () => ({ default: 'Again at {0}' }), { virtual: true });

// Jest's user is in Los Angeles, seven hours behind UTC in summer.
const at = (text: string): number => Date.parse(`2026-07-14T${text}Z`);
const NOW = at('17:15:00');
const words = (code: ProxyProblem['code'], facts: Partial<ProxyProblem> = {}): string[] => {
    const { title, text } = wordsFor({ ...createProblem(code), ...facts }, NOW);
    return [title, text].map((line) => line.replace(/\s/g, ' '));
};

it.each([...ERROR_CODES, ...PAGE_PROBLEM_CODES])('%s has its own heading and text', (code) => {
    expect(words(code)).toEqual([`c.Transcript_Problem_${code}_Title`, `c.Transcript_Problem_${code}_Text`]);
});

describe('a save that is in the way', () => {
    const ann: LockHolder = {
        isOwn: false,
        isPending: false,
        savedBy: 'Ann',
        sinceMs: at('17:14:00'),
        settlesAtMs: at('17:16:20')
    };
    // With the marks that keep a name's writing direction its own.
    const ANN = '\u2068Ann\u2069';
    const TITLE = 'c.Transcript_Problem_SAVE_LOCKED_Title';
    const TEXT = 'c.Transcript_Problem_SAVE_LOCKED_Text';
    const OWN_PENDING = 'c.Transcript_Lock_Pending_Own';
    const PENDING_TEXT = 'c.Transcript_Lock_Pending_Text';
    const OWN_TEXT = 'c.Transcript_Lock_Own_Text';

    it.each<[string, Partial<LockHolder>, string, string]>([
        ['of somebody', {}, `${ANN} since 10:14 AM`, 'Works from 10:17 AM'],
        ['whose end is not known', { settlesAtMs: null }, `${ANN} since 10:14 AM`, TEXT],
        ['that should be over by now', { settlesAtMs: NOW }, `${ANN} since 10:14 AM`, TEXT],
        ['without a name', { savedBy: null }, 'Somebody since 10:14 AM', 'Works from 10:17 AM'],
        ['without a beginning', { sinceMs: null }, TITLE, 'Works from 10:17 AM'],
        ['of one’s own', { isOwn: true }, 'You since 10:14 AM', 'Yours: 10:17 AM'],
        ['of one’s own, no end known', { isOwn: true, settlesAtMs: null }, 'You since 10:14 AM', OWN_TEXT],
        ['that is over', { isPending: true }, `${ANN}: open since 10:14 AM`, 'Complete at 10:17 AM'],
        ['that is over, of one’s own', { isPending: true, isOwn: true }, OWN_PENDING, 'Complete at 10:17 AM'],
        ['that should be settled', { isPending: true, settlesAtMs: NOW }, `${ANN}: open since 10:14 AM`, PENDING_TEXT],
        ['of one’s own, no beginning known', { isOwn: true, sinceMs: null }, TITLE, 'Yours: 10:17 AM']
    ])('%s', (_, facts, title, text) => {
        expect(words('SAVE_LOCKED', { lock: { ...ann, ...facts } })).toEqual([title, text]);
    });
});

it.each<[string, Partial<ProxyProblem>, string, string]>([
    [
        'of an hour',
        { limit: 'hourly', retryAtMs: at('18:00:00') },
        'c.Transcript_Limit_Hourly_Title',
        'New ones at 11:00 AM'
    ],
    [
        'of a day, tomorrow',
        { limit: 'daily', retryAtMs: at('17:00:00') + 24 * 3_600_000 },
        'c.Transcript_Limit_Daily_Title',
        'New ones at Jul 15, 10:00 AM'
    ],
    [
        'of an hour, no time known',
        { limit: 'hourly' },
        'c.Transcript_Limit_Hourly_Title',
        'c.Transcript_Limit_Hourly_Text'
    ],
    ['of a day, no time known', { limit: 'daily' }, 'c.Transcript_Limit_Daily_Title', 'c.Transcript_Limit_Daily_Text'],
    [
        'that is over by now',
        { limit: 'hourly', retryAtMs: NOW },
        'c.Transcript_Limit_Hourly_Title',
        'c.Transcript_Limit_Hourly_Text'
    ]
])('a limit %s', (_, facts, title, text) => {
    expect(words('SALESFORCE_LIMIT', facts)).toEqual([title, text]);
});

it.each(['RATE_LIMITED', 'SALESFORCE_UNAVAILABLE'] as const)('%s says when to try again', (code) => {
    expect(words(code, { retryAtMs: NOW + 1 })).toEqual([`c.Transcript_Problem_${code}_Title`, 'Again at 10:16 AM']);
});
