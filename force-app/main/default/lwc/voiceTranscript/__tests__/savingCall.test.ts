import { createProblem } from 'c/proxyProblem';
import type { ChangeSummary, LineOutcome, LineResult } from 'c/proxyProtocol';
import type { Banner } from 'c/transcriptBanner';
import type { Entry } from 'c/transcriptModel';
import TranscriptReview from 'c/transcriptReview';
import { USER } from './fakeClient';
import { agree, correct, createPage, ENTRIES, rendered } from './page';
import { aChange } from './viewState';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Edits_One', () => ({ default: '1 edit' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Save_Ended_Many', () => ({ default: '{0} of {1}.' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Saving_Banner_Many', () => ({ default: 'Saving {0} of {1}' }), {
    virtual: true
});

const aLine = { identifier: 'e0', action: 'edit', labels: [], result: null } as const;
const ended = (identifier: string, outcome: LineOutcome, currentText: string | null = null): LineResult => ({
    identifier,
    outcome,
    currentText
});
const THEIRS = 'Mrs Penya';

describe('saving a call', () => {
    let page: ReturnType<typeof createPage>;

    const statuses = (review: Awaited<ReturnType<typeof page.openReview>>): string[] =>
        review.now().rows.map(({ identifier, status }) => `${identifier} ${status}`);
    const banners = (): readonly Banner[] => page.below('c-transcript-banner')?.['banners'] as readonly Banner[];
    const text = (identifier: string): string | undefined =>
        (page.below('c-transcript-list')?.['entries'] as Entry[]).find((entry) => entry.identifier === identifier)
            ?.text;
    const unsaved = (): unknown => page.below('c-transcript-save-bar')?.['unsavedText'];
    const reload = async (...texts: string[]): Promise<void> => {
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES.map((entry, at) => ({ ...entry, text: texts[at] ?? entry.text })));
    };

    beforeEach(async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load();
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
    });
    afterEach(() => {
        // Unsaved work outlives the component: signing out ends it.
        page.fake.change('signedOut', null);
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('saves what the review asks for, and shows what is stored', async () => {
        page.fake.saved = [ended('e0', 'verified')];
        const review = await page.openReview();
        expect(statuses(review)).toEqual(['e0 toSend']);
        await review.save();
        expect(page.fake.saves).toEqual([
            {
                voiceCallId: '0LQ000000000001',
                request: {
                    reason: 'Other',
                    changes: [
                        {
                            identifier: 'e0',
                            baseText: 'Ms Penya',
                            editedText: 'Ms Peña',
                            startMs: 0,
                            receivedMs: null,
                            legCount: 0
                        }
                    ]
                }
            }
        ]);
        expect(statuses(review)).toEqual(['e0 verified']);
        expect(text('e0')).toBe('Ms Peña');
        expect(unsaved()).toBeNull();
    });

    it('keeps reason and note while the review is closed, until there is nothing left to save', async () => {
        const first = await page.openReview();
        first.desk.setReason('Personal_Data');
        first.desk.setNote(' a note ');
        await first.close();
        const second = await page.openReview();
        expect(second.now()).toMatchObject({ reason: 'Personal_Data', note: ' a note ' });
        page.fake.saved = [ended('e0', 'verified')];
        second.desk.save();
        await rendered();
        expect(page.fake.saves).toMatchObject([{ request: { reason: 'Personal_Data', note: 'a note' } }]);
        await second.close();
        await page.tell('c-transcript-list', 'change', { steps: [agree] });
        expect((await page.openReview()).now()).toMatchObject({ reason: null, note: '', rows: [{ identifier: 'e2' }] });
    });

    describe('a conflict', () => {
        it('of the save is none where both changes can stand: mine is over theirs, to be sent again', async () => {
            page.fake.saved = [ended('e0', 'conflict', THEIRS)];
            const review = await page.openReview();
            await review.save();
            expect(page.below('c-transcript-list')?.['problems']).toEqual({ e0: 'c.Transcript_Line_Rebased' });
            expect(statuses(review)).toEqual(['e0 rebased']);
        });

        const clash = { ...correct, start: 0, removed: 'Ms', inserted: 'Dr' };

        it.each([
            ['theirs' as const, 'e0 theirs', THEIRS, null],
            ['mine' as const, 'e0 mine', 'Ms Penya', '1 edit']
        ])('can be decided: %s', async (decision, status, stored, left) => {
            await page.tell('c-transcript-list', 'change', { steps: [clash] });
            await reload(THEIRS);
            expect(banners()).toMatchObject([{ key: 'decisions', action: 'review' }]);
            expect(page.below('c-transcript-list')?.['problems']).toEqual({ e0: 'c.Transcript_Line_Conflict' });
            const review = await page.openReview();
            expect(review.now().rows).toMatchObject([{ status: 'conflict', isSendable: false }]);
            review.desk.setReason('Other');
            review.desk.save();
            expect(page.fake.saves).toEqual([]);
            review.desk.decide('e0', decision);
            await rendered();
            expect(statuses(review)).toEqual([status]);
            expect(unsaved()).toBe(left);
            expect(page.below('c-transcript-list')?.['problems']).toEqual({});
            if (decision === 'theirs') {
                expect(text('e0')).toBe(stored);
            }
        });

        it('can be put together, and is saved over their text', async () => {
            await page.tell('c-transcript-list', 'change', { steps: [clash] });
            await reload(THEIRS);
            const review = await page.openReview();
            expect(review.desk.preview('e0', ['theirs']).map((part) => part.text)).toEqual(['Mrs ', 'Penya', 'Peña']);
            review.desk.decide('e0', ['theirs']);
            page.fake.saved = [ended('e0', 'verified')];
            await review.save();
            expect(page.fake.saves).toMatchObject([
                { request: { changes: [{ baseText: THEIRS, editedText: 'Mrs Peña' }] } }
            ]);
            expect(text('e0')).toBe('Mrs Peña');
        });

        it('is about the line as it stands: undone, there is none', async () => {
            await page.tell('c-transcript-list', 'change', { steps: [clash] });
            await reload(THEIRS);
            await page.tell('c-transcript-toolbar', 'undo');
            expect(banners()).toEqual([]);
            expect(page.below('c-transcript-list')?.['problems']).toEqual({ e0: 'c.Transcript_Line_Rebased' });
            await page.tell('c-transcript-toolbar', 'undo');
            expect(unsaved()).toBeNull();
            expect(text('e0')).toBe(THEIRS);
        });
    });

    it('puts work over their text by words where a read finds one, and says so', async () => {
        await reload('Hello Ms Penya');
        expect(page.below('c-transcript-list')?.['problems']).toEqual({ e0: 'c.Transcript_Line_Rebased' });
        const review = await page.openReview();
        expect(review.now().rows).toMatchObject([{ status: 'rebased', isSendable: true }]);
    });

    describe('closed while the save goes on', () => {
        beforeEach(async () => {
            await page.tell('c-transcript-list', 'change', { steps: [agree] });
            page.fake.holdsSaves = true;
            const review = await page.openReview();
            await review.save();
            await review.close();
        });

        it('says how far it is, and comes back as it stands', async () => {
            expect(banners()).toMatchObject([{ key: 'ownSave', text: 'Saving 0 of 2', action: 'review' }]);
            page.fake.answer([ended('e0', 'verified')]);
            await rendered();
            expect(banners()).toMatchObject([{ text: 'Saving 1 of 2' }]);
            await expect(page.element).toBeAccessible();
            const review = await page.openReview();
            expect(banners()).toEqual([]);
            expect(review.now()).toMatchObject({ reason: 'Other', saving: { answered: 1, total: 2 } });
            expect(statuses(review)).toEqual(['e0 verified', 'e2 sending']);
            page.fake.answer([ended('e2', 'notApplied')]);
            page.fake.endSave();
            await rendered();
            expect(statuses(review)).toEqual(['e0 verified', 'e2 notApplied']);
            expect(review.now().saving).toBeNull();
        });

        it('sends nothing twice', async () => {
            const review = await page.openReview();
            await review.save();
            expect(page.fake.saves).toHaveLength(1);
        });

        it('says how it ended until that is put away', async () => {
            page.fake.trouble = { problem: createProblem('SESSION_INVALID') };
            page.fake.answer([ended('e0', 'verified')]);
            page.fake.endSave();
            await rendered();
            const said = ['1 of 2.', 'c.Transcript_Save_Ended_Problem', 'c.Transcript_Save_Rest_Unsaved'].join(' ');
            expect(page.said()).toBe(said);
            expect(banners()).toMatchObject([{ key: 'saveEnded', tone: 'warning', text: said, action: 'review' }]);
            await page.tell('c-transcript-banner', 'dismiss', { key: 'saveEnded' });
            expect(banners()).toEqual([]);
            expect(unsaved()).toBe('1 edit');
        });

        it('comes back with the result of every line after it ended', async () => {
            page.fake.answer([ended('e0', 'verified'), ended('e2', 'verified')]);
            page.fake.endSave();
            await rendered();
            expect(banners()).toMatchObject([{ key: 'saveEnded', tone: 'info', text: '2 of 2.' }]);
            await page.tell('c-transcript-banner', 'choose', { action: 'review' });
            expect(TranscriptReview.open).toHaveBeenCalledTimes(2);
            await rendered();
            expect(banners()).toEqual([]);
        });

        it('keeps what is done to a line meanwhile', async () => {
            await page.tell('c-transcript-list', 'change', {
                steps: [{ ...correct, start: 0, removed: 'Ms', inserted: 'Mrs' }]
            });
            page.fake.answer([ended('e0', 'verified'), ended('e2', 'verified')]);
            page.fake.endSave();
            await rendered();
            expect(unsaved()).toBe('1 edit');
            const review = await page.openReview();
            expect(statuses(review)).toEqual(['e0 toSend', 'e2 verified']);
            page.fake.holdsSaves = false;
            await review.save();
            expect(page.fake.saves.at(-1)).toMatchObject({
                request: { changes: [{ baseText: 'Ms Peña', editedText: 'Mrs Peña' }] }
            });
        });

        it('is not signed out of', async () => {
            await page.tell('c-transcript-toolbar', 'signout');
            expect(page.said()).toBe('c.Transcript_Sign_Out_Later');
            expect(page.fake.user).not.toBeNull();
            page.fake.endSave();
            await rendered();
        });

        it('discards nothing, and warns before the page is left', async () => {
            await page.tell('c-transcript-save-bar', 'discard');
            expect(page.said()).toBe('c.Transcript_Discard_Later');
            expect(unsaved()).not.toBeNull();
            page.fake.answer([ended('e0', 'verified'), ended('e2', 'verified')]);
            expect(window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }))).toBe(false);
            page.fake.endSave();
            await rendered();
            expect(window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }))).toBe(true);
        });
    });

    it('opens the review on Ctrl+S, and keeps the browser from saving the page', async () => {
        const event = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true });
        page.below('c-transcript-list')!.dispatchEvent(event);
        await rendered();
        expect(event.defaultPrevented).toBe(true);
        expect(TranscriptReview.open).toHaveBeenCalledTimes(1);
        expect(page.fake.uses).toBeGreaterThan(0);
    });

    it('sends only what was not answered after a session that ended half-way through a save', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [agree] });
        page.fake.saved = [ended('e0', 'verified'), ended('e2', 'notApplied', 'okay')];
        page.fake.trouble = { problem: createProblem('SESSION_ENDED_BY_SALESFORCE'), isRecordOpen: true };
        const review = await page.openReview();
        await review.save();
        expect(review.now().end).toMatchObject({
            problem: { code: 'SESSION_ENDED_BY_SALESFORCE' },
            isRecordOpen: true
        });
        page.fake.change('over', null);
        await rendered();
        expect(banners()).toMatchObject([{ key: 'signIn', action: 'connect' }]);
        page.fake.readySince[0]!(null);
        review.desk.connect();
        expect(page.fake.connects).toHaveLength(1);
        await review.close();
        page.fake.change('signedIn', USER);
        await page.load([{ ...ENTRIES[0]!, text: 'Ms Peña' }, ...ENTRIES.slice(1)]);
        const next = await page.openReview();
        expect(next.now()).toMatchObject({ reason: 'Other', rows: [{ identifier: 'e2' }] });
    });

    it('keeps a line that was not read back until it is, or until its save is over', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [agree] });
        page.fake.saved = ['e0', 'e2'].map((identifier) => ended(identifier, 'unconfirmed'));
        const review = await page.openReview();
        await review.save();
        expect(review.now().rows.map(({ isSendable }) => isSendable)).toEqual([false, false]);
        await review.close();
        expect(statuses(await page.openReview())).toEqual(['e0 sentBefore', 'e2 sentBefore']);
        const open = (): string[] => Object.keys(page.below('c-transcript-list')?.['problems'] as object);
        expect(open()).toEqual(['e0', 'e2']);
        const record = (state: ChangeSummary['state']): ChangeSummary =>
            aChange({ state, lines: ['e0', 'e2'].map((identifier) => ({ ...aLine, identifier })) });
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load([{ ...ENTRIES[0]!, text: 'Ms Peña' }, ...ENTRIES.slice(1)], { changes: [record('saving')] });
        expect(open()).toEqual(['e2']);
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load([{ ...ENTRIES[0]!, text: 'Ms Peña' }, ...ENTRIES.slice(1)], { changes: [record('verified')] });
        expect(open()).toEqual([]);
        expect(unsaved()).toBe('1 edit');
    });

    it('tells the review who was saving', async () => {
        const first = await page.openReview();
        expect(first.now().underWay).toBeNull();
        await first.close();
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { changes: [aChange({ state: 'saving' })] });
        expect((await page.openReview()).now().underWay).toBe('c.Transcript_Under_Way');
    });

    it('keeps what is unsaved and saves nothing while characters come escaped', async () => {
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { notices: [{ code: 'TEXT_ESCAPED', count: 3 }] });
        expect(page.below('c-transcript-list')).toMatchObject({ canEdit: false, canRedact: false });
        expect(page.below('c-transcript-save-bar')).toMatchObject({
            unsavedText: '1 edit',
            blockedText: 'c.Transcript_Save_Blocked_Escaped'
        });
        page.below('c-transcript-list')!.dispatchEvent(
            new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true })
        );
        await rendered();
        expect(TranscriptReview.open).not.toHaveBeenCalled();
        expect(page.said()).toBe('c.Transcript_Save_Blocked_Escaped');
        await expect(page.element).toBeAccessible();
    });
});
