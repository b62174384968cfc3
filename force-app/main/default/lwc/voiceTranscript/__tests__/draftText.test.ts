import { createProblem } from 'c/proxyProblem';
import type { KeptDraft } from 'c/proxyProtocol';
import { applyTransaction, createEditSession, type EditSession } from 'c/transcriptModel';
import { NO_DRAFT, type DraftState } from '../callDraft';
import { toDraftBanners } from '../draftBanners';
import { toDraftText } from '../draftText';
import { entry, live, NOW, shown, state } from './viewState';

const label = (value: string) => ({ default: value });
jest.mock('@salesforce/label/c.Transcript_Draft_Kept', () => label('kept {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Kept_Large', () => label('kept {0}, large'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Except_One', () => label('kept {0} but one'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Except_Many', () => label('kept {0} but {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Failed', () => label('not kept: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Not_Deleted', () => label('not deleted: {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Offer_One', () => label('from {0} (one).'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Offer_Many', () => label('from {0} ({1}).'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Part_Many', () => label('{0} changed.'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Part_One', () => label('one changed.'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Draft_Not_Kept_Many', () => label('{0} not kept.'), { virtual: true });

const none = createEditSession([entry]);
const edited = applyTransaction(none, [
    { kind: 'replaceText', identifier: 'a', start: 0, removed: 'a', inserted: 'b' }
]);
const some = edited.ok ? edited.value : none;
const kept = { phase: 'kept', keptMs: NOW, lines: 2, notKept: 0, fitsLeaving: true } as const;
const problem = createProblem('OFFLINE');
const line = { identifier: 'a', edits: [], redactions: [], isBaseSame: true };
const offer = (madeMs: number, same: readonly boolean[], notKept = 0): KeptDraft => ({
    page: 'another',
    madeMs,
    notKept,
    lines: same.map((isBaseSame) => ({ ...line, isBaseSame }))
});

it.each<[string, Partial<DraftState>, EditSession, string | null]>([
    ['nothing kept yet', {}, some, null],
    ['kept', { keeping: kept }, some, 'kept 10:30 AM'],
    ['kept, and nothing unsaved any more', { keeping: kept }, none, null],
    ['too large for a page that goes', { keeping: { ...kept, fitsLeaving: false } }, some, 'kept 10:30 AM, large'],
    ['one line left out', { keeping: { ...kept, notKept: 1 } }, some, 'kept 10:30 AM but one'],
    ['lines left out', { keeping: { ...kept, notKept: 3 } }, some, 'kept 10:30 AM but 3'],
    ['all left out', { keeping: { ...kept, lines: 0, notKept: 1 } }, some, 'c.Transcript_Draft_None_Kept'],
    ['failed', { keeping: { phase: 'failed', problem } }, some, 'not kept: c.Transcript_Problem_OFFLINE_Title'],
    [
        'not deleted',
        { keeping: { phase: 'notDeleted', problem } },
        none,
        'not deleted: c.Transcript_Problem_OFFLINE_Title'
    ],
    ['an earlier one offered', { offer: offer(NOW, [true]) }, some, 'c.Transcript_Draft_Held'],
    ['not known yet', { isKnown: false }, some, 'c.Transcript_Draft_Waits'],
    ['not known yet, and nothing unsaved', { isKnown: false }, none, null]
])('the save bar says: %s', (_, draft, session, expected) => {
    expect(toDraftText({ ...state, draft: { ...NO_DRAFT, isKnown: true, ...draft } }, session)).toBe(expected);
});

it('says nothing of what is not known while the transcript arrives', () => {
    const reading = { ...shown, isReading: true };
    expect(toDraftText({ ...state, reading, draft: NO_DRAFT }, some)).toBeNull();
});

it.each<[string, KeptDraft, string, string]>([
    ['one line', offer(NOW, [true]), 'from 10:30 AM (one).', 'restoreDraft'],
    [
        'lines of which one was changed',
        offer(NOW, [true, false, true]),
        'from 10:30 AM (3). one changed.',
        'restoreDraft'
    ],
    ['lines that were all changed', offer(NOW, [false, false]), 'from 10:30 AM (2). 2 changed.', 'showDraft'],
    ['lines and others that were not kept', offer(NOW, [true], 2), 'from 10:30 AM (one). 2 not kept.', 'restoreDraft']
])('offers %s', (_, draft, text, action) => {
    const banners = toDraftBanners({ ...state, draft: { ...NO_DRAFT, offer: draft } });
    expect(banners).toMatchObject([{ text, action, other: { action: 'discardDraft' } }]);
});

it.each([
    ['who may not change anything', { mayChange: false }],
    ['whose call goes on', { reading: live }],
    ['who can not save anything', { reading: { ...shown, notices: [{ code: 'TEXT_ESCAPED', count: 1 } as const] } }]
])('offers nothing to somebody %s', (_, change) => {
    expect(toDraftBanners({ ...state, draft: { ...NO_DRAFT, offer: offer(NOW, [true]) }, ...change })).toEqual([]);
});
