import type { ChangeSummary } from 'c/proxyProtocol';
import type { Banner } from 'c/transcriptBanner';
import { toChangeBanners, toUnderWayText } from '../changeBanners';
import { aChange, NOW } from './viewState';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Save_Of', () => withText("{0}'s save of {1}"), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Of_You', () => withText('Your save of {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Of_Somebody', () => withText('A save of {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_In_List', () => withText('{0} at {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_You', () => withText('you'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Somebody', () => withText('somebody'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Names_And_More', () => withText('{0} and {1} more'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Under_Way', () => withText('{0}, perhaps'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Outcome_Open_One', () => withText('{0} goes on?'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Outcome_Open_Many', () => withText('{0} go on? {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Pending_Wait_One', () => withText('{0} waits'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Pending_Wait_Many', () => withText('{0} wait: {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Pending_Check_One', () => withText('Check {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Pending_Check_Many', () => withText('Check {0}: {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Settled_All', () => withText('{0}: all'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Settled_None', () => withText('{0}: none'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Settled_Part', () => withText('{0}: {1} of {2}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Settled_Many_All', () => withText('{0} saves: all'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Settled_Many_Part', () => withText('{0} saves: not all'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Settled_Not_All', () => withText('{0}: not all'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Seal_Missing_One', () => withText('Missing: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Seal_Missing_Many', () => withText('All missing: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Seal_Broken_One', () => withText('Broken: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Seal_Unknown_Many', () => withText('All unknown: {0}'), { virtual: true });

const context = { mayChange: true, nowMs: NOW };
const later = Date.parse('2026-07-14T17:20:00Z');
/** As it is read: without the marks around names, and with plain spaces. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/\s/g, ' ');
const said = (changes: readonly ChangeSummary[], mayChange = true): string[] =>
    toChangeBanners(changes, { ...context, mayChange }).map(({ key, text }) => `${key} ${plain(text)}`);
const only = (changes: readonly ChangeSummary[]): Banner => {
    const banners = toChangeBanners(changes, context);
    expect(banners).toHaveLength(1);
    return banners[0]!;
};

it('says nothing of saves that are over and well', () => {
    expect(said([])).toEqual([]);
    expect(said([aChange(), aChange({ state: 'notApplied' }), aChange({ state: 'partlyVerified' })])).toEqual([]);
});

describe('a save that may be under way', () => {
    it.each<[string, Partial<ChangeSummary>, string]>([
        ['by somebody', {}, "saving Ann's save of 10:14 AM goes on?"],
        ['by the reader', { isOwn: true }, 'saving Your save of 10:14 AM goes on?'],
        ['by nobody known', { savedBy: null }, 'saving A save of 10:14 AM goes on?'],
        ['from another day', { madeMs: NOW - 864e5 }, "saving Ann's save of Jul 13, 10:30 AM goes on?"]
    ])('%s', (_, facts, expected) => {
        expect(said([aChange({ state: 'saving', ...facts })])).toEqual([expected]);
    });

    it('of several is one message', () => {
        const changes = [
            aChange({ state: 'saving', isOwn: true, madeMs: later }),
            aChange({ state: 'saving', savedBy: null }),
            aChange({ state: 'saving' })
        ];
        expect(said(changes)).toEqual(['saving 3 go on? you at 10:20 AM, somebody at 10:14 AM, and Ann at 10:14 AM']);
    });

    it('can be looked for again', () => {
        expect(only([aChange({ state: 'saving' })])).toMatchObject({ tone: 'info', action: 'retry' });
    });

    it('keeps the writing direction of a name to the name', () => {
        expect(only([aChange({ state: 'saving', savedBy: 'ليلى' })]).text).toContain('\u2068ليلى\u2069');
    });

    it('is told to somebody about to save', () => {
        expect(toUnderWayText([aChange(), aChange({ state: 'pending' })], NOW)).toBeNull();
        const text = toUnderWayText([aChange({ state: 'saving' })], NOW);
        expect(plain(text ?? '')).toBe("Ann's save of 10:14 AM, perhaps");
    });
});

describe('a save that was cut off', () => {
    it.each([
        [false, "pending Ann's save of 10:14 AM waits", undefined],
        [true, "pending Check Ann's save of 10:14 AM", 'retry']
    ])('says what happens next (may change: %s)', (mayChange, expected, action) => {
        const changes = [aChange({ state: 'pending' })];
        expect(said(changes, mayChange)).toEqual([expected]);
        expect(toChangeBanners(changes, { ...context, mayChange })[0]).toMatchObject({ tone: 'warning' });
        expect(toChangeBanners(changes, { ...context, mayChange })[0]?.action).toBe(action);
    });

    it('of several is one message', () => {
        const changes = [aChange({ state: 'pending' }), aChange({ state: 'pending', isOwn: true, madeMs: later })];
        expect(said(changes)).toEqual(['pending Check 2: Ann at 10:14 AM and you at 10:20 AM']);
        expect(said(changes, false)).toEqual(['pending 2 wait: Ann at 10:14 AM and you at 10:20 AM']);
    });
});

describe('a save whose end this read found out', () => {
    const settled = (facts: Partial<ChangeSummary>, results: (string | null)[] = []): ChangeSummary =>
        aChange({ isJustSettled: true, ...facts }, results);

    it.each<[string, ChangeSummary[], string, Banner['tone']]>([
        ['all stored', [settled({}, ['verified', 'verified'])], "settled Ann's save of 10:14 AM: all", 'info'],
        [
            'none stored',
            [settled({ state: 'notApplied', isOwn: true }, ['unproven'])],
            'settledPart Your save of 10:14 AM: none',
            'warning'
        ],
        [
            'a part stored',
            [settled({ state: 'partlyVerified' }, ['verified', 'unproven', 'conflict'])],
            "settledPart Ann's save of 10:14 AM: 1 of 3",
            'warning'
        ],
        [
            'a part stored, of another part of the call',
            [settled({ state: 'partlyVerified' })],
            "settledPart Ann's save of 10:14 AM: not all",
            'warning'
        ],
        [
            'several, all stored',
            [settled({}, ['verified']), settled({ isOwn: true }, ['verified'])],
            'settled 2 saves: all',
            'info'
        ],
        [
            'several, a part stored',
            [settled({}, ['verified']), settled({ state: 'notApplied' }, ['unproven', null])],
            'settledPart 2 saves: not all',
            'warning'
        ]
    ])('%s', (_, changes, expected, tone) => {
        expect(said(changes)).toEqual([expected]);
        expect(only(changes)).toMatchObject({ tone, isDismissable: true });
    });
});

describe('seals', () => {
    const records = (seal: ChangeSummary['seal'], count: number): ChangeSummary[] =>
        Array.from({ length: count }, (_, at) => aChange({ seal, name: `TC-${at + 1}` }));

    it('names the records that the proxy did not write, and those that were altered', () => {
        expect(said([...records('intact', 2), ...records('missing', 1), ...records('broken', 1)])).toEqual([
            'sealMissing Missing: TC-1',
            'sealBroken Broken: TC-1'
        ]);
        expect(only(records('missing', 1))).toMatchObject({ tone: 'warning' });
        expect(only(records('missing', 1)).isDismissable).toBeUndefined();
    });

    it.each([
        [2, 'TC-1 and TC-2'],
        [3, 'TC-1, TC-2, and TC-3'],
        [4, 'TC-1, TC-2, TC-3 and 1 more']
    ])('names %s records in one message', (count, names) => {
        expect(said(records('missing', count))).toEqual([`sealMissing All missing: ${names}`]);
    });

    it('is quieter where nothing can be said', () => {
        expect(said(records('unknownKey', 2))).toEqual(['sealUnknownKey All unknown: TC-1 and TC-2']);
        expect(only(records('unknownKey', 2))).toMatchObject({ tone: 'info', isDismissable: true });
    });
});
