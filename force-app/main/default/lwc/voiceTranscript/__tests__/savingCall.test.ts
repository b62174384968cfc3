import { createProblem } from 'c/proxyProblem';
import type { ChangeSummary } from 'c/proxyProtocol';
import type { Entry } from 'c/transcriptModel';
import TranscriptReview from 'c/transcriptReview';
import { NO_TROUBLE, USER } from './fakeClient';
import { agree, correct, createPage, ENTRIES, rendered } from './page';
import { aChange } from './viewState';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Edits_One', () => ({ default: '1 edit' }), { virtual: true });

const aLine = { identifier: 'e0', action: 'edit', labels: [], result: null } as const;

describe('saving a call', () => {
    let page: ReturnType<typeof createPage>;

    beforeEach(async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load();
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('saves what the review asks for, and shows what is stored', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        page.fake.saved = [{ identifier: 'e0', outcome: 'verified', currentText: null }];
        const review = await page.openReview();
        expect(review.lines.map(({ identifier }) => identifier)).toEqual(['e0']);
        const report = await review.save({ identifiers: ['e0'], reason: 'Other', note: '' }, () => undefined);
        await rendered();
        expect(report).toEqual({ ...NO_TROUBLE, results: page.fake.saved });
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
                            receivedMs: null
                        }
                    ]
                }
            }
        ]);
        expect((page.below('c-transcript-list')?.['entries'] as Entry[])[0]?.text).toBe('Ms Peña');
        expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
    });

    it('shows a conflict beside its line until the person has chosen', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        page.fake.saved = [{ identifier: 'e0', outcome: 'conflict', currentText: 'Mrs Penya' }];
        const review = await page.openReview();
        await review.save({ identifiers: ['e0'], reason: 'Other', note: '' }, () => undefined);
        await rendered();
        expect(page.below('c-transcript-list')?.['problems']).toEqual({ e0: 'c.Transcript_Line_Conflict' });
        expect((await page.openReview()).lines[0]?.result).toEqual(page.fake.saved[0]);
        expect(review.choose('e0', 'theirs')).toBeNull();
        await rendered();
        expect(page.below('c-transcript-list')?.['problems']).toEqual({});
        expect((page.below('c-transcript-list')?.['entries'] as Entry[])[0]?.text).toBe('Mrs Penya');
    });

    it('opens the review on Ctrl+S, and keeps the browser from saving the page', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        const event = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true });
        page.below('c-transcript-list')!.dispatchEvent(event);
        await rendered();
        expect(event.defaultPrevented).toBe(true);
        expect(TranscriptReview.open).toHaveBeenCalledTimes(1);
        expect(page.fake.uses).toBeGreaterThan(0);
    });

    it('sends only what was not answered after a session that ended half-way through a save', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        await page.tell('c-transcript-list', 'change', { steps: [agree] });
        page.fake.saved = [
            { identifier: 'e0', outcome: 'verified', currentText: null },
            { identifier: 'e2', outcome: 'notApplied', currentText: 'okay' }
        ];
        page.fake.trouble = { problem: createProblem('SESSION_ENDED_BY_SALESFORCE'), isRecordOpen: true };
        const review = await page.openReview();
        const report = await review.save({ identifiers: ['e0', 'e2'], reason: 'Other', note: '' }, () => undefined);
        expect(report).toMatchObject({ problem: { code: 'SESSION_ENDED_BY_SALESFORCE' }, isRecordOpen: true });
        page.fake.change('over', null);
        await rendered();
        expect(page.below('c-transcript-banner')?.['banners']).toMatchObject([{ key: 'signIn', action: 'connect' }]);
        page.fake.change('signedIn', USER);
        await page.load([{ ...ENTRIES[0]!, text: 'Ms Peña' }, ...ENTRIES.slice(1)]);
        expect((await page.openReview()).lines.map(({ identifier }) => identifier)).toEqual(['e2']);
    });

    it('keeps a line that was not read back until it is, or until its save is over', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        await page.tell('c-transcript-list', 'change', { steps: [agree] });
        page.fake.saved = ['e0', 'e2'].map((identifier) => ({ identifier, outcome: 'unconfirmed', currentText: null }));
        const review = await page.openReview();
        await review.save({ identifiers: ['e0', 'e2'], reason: 'Other', note: '' }, () => undefined);
        await rendered();
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
        expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
    });

    it('tells the review who was saving', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        expect((await page.openReview()).underWay).toBeNull();
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { changes: [aChange({ state: 'saving' })] });
        expect((await page.openReview()).underWay).toBe('c.Transcript_Under_Way');
    });

    it('keeps what is unsaved and saves nothing while characters come escaped', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
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
