import LightningConfirm from 'lightning/confirm';
import { createProblem } from 'c/proxyProblem';
import { proxyAt, type ConnectResult } from 'c/transcriptProxy';
import TranscriptShortcuts from 'c/transcriptShortcuts';
import { USER } from './fakeClient';
import { correct, createPage, ENTRIES, rendered } from './page';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Edits_One', () => ({ default: '1 edit' }), { virtual: true });

describe('c-voice-transcript', () => {
    let page: ReturnType<typeof createPage>;

    beforeEach(() => {
        page = createPage();
    });
    afterEach(() => {
        // Unsaved work outlives the component: signing out ends it.
        page.fake.change('signedOut', null);
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    describe('without a proxy address', () => {
        it.each([
            [undefined, 'notConfigured'],
            ['http://proxy.example.com', 'addressInvalid']
        ])('%s: says so to an admin and sends nothing', async (proxyUrl, kind) => {
            page.element.proxyUrl = proxyUrl;
            document.body.append(page.element);
            expect(page.noticeKind()).toBe(kind);
            expect(proxyAt).not.toHaveBeenCalled();
            await expect(page.element).toBeAccessible();
        });
    });

    describe('signing in', () => {
        beforeEach(() => document.body.append(page.element));

        it('gets ready, waits for the window within the click, then reads', async () => {
            expect(page.noticeKind()).toBe('connect');
            page.fake.readySince[0]!(null);
            await rendered();
            page.below('c-transcript-notice')!.dispatchEvent(
                new CustomEvent('choose', { detail: { action: 'connect' } })
            );
            expect(page.fake.connects).toHaveLength(1);
            await rendered();
            expect(page.noticeKind()).toBe('signingIn');
            page.fake.change('signedIn', USER);
            await rendered();
            expect(page.noticeKind()).toBe('loading');
            expect(page.fake.isPreparing).toBe(0);
            await page.load();
            expect(page.below('c-transcript-list')?.['entries']).toHaveLength(3);
            expect(page.said()).toBe('c.Transcript_Loaded');
        });

        it.each<[ConnectResult, string]>([
            [{ outcome: 'popupBlocked' }, 'popupBlocked'],
            [{ outcome: 'gaveUp' }, 'connect'],
            [{ outcome: 'notReady' }, 'connect'],
            [{ outcome: 'failed', problem: createProblem('SIGN_IN_EXPIRED') }, 'refused']
        ])('that ends as %j', async (result, kind) => {
            page.fake.readySince[0]!(null);
            await page.tell('c-transcript-notice', 'choose', { action: 'connect' });
            page.fake.connects[0]!.end(result);
            await rendered();
            expect(page.noticeKind()).toBe(kind);
            await expect(page.element).toBeAccessible();
        });

        it('says what the window refused until the person opens it again, which takes one click', async () => {
            page.fake.readySince[0]!(null);
            await page.tell('c-transcript-notice', 'choose', { action: 'connect' });
            page.fake.connects[0]!.end({ outcome: 'failed', problem: createProblem('SIGN_IN_OTHER_USER') });
            await rendered();
            // A sign-in is made ready anew every few minutes.
            page.fake.readySince[0]!(null);
            await rendered();
            expect(page.noticeKind()).toBe('refused');
            await page.tell('c-transcript-notice', 'choose', { action: 'connect' });
            expect(page.fake.connects).toHaveLength(2);
            expect(page.noticeKind()).toBe('signingIn');
        });

        it('can be cancelled, and begun again', async () => {
            page.fake.readySince[0]!(null);
            await page.tell('c-transcript-notice', 'choose', { action: 'connect' });
            await page.tell('c-transcript-notice', 'choose', { action: 'connect' });
            expect(page.fake.connects.map(({ signal }) => signal.aborted)).toEqual([true, false]);
            await page.tell('c-transcript-notice', 'choose', { action: 'cancel' });
            expect(page.fake.connects[1]!.signal.aborted).toBe(true);
            expect(page.noticeKind()).toBe('connect');
        });
    });

    describe('with a transcript', () => {
        beforeEach(async () => {
            page.fake.user = USER;
            document.body.append(page.element);
            await page.load();
        });

        it('is for reading where an admin wants that, until the person asks to change it or has work to bring back', async () => {
            page.element.startsReadOnly = true;
            await rendered();
            expect(page.below('c-transcript-list')).toMatchObject({ canEdit: false, canRedact: false });
            expect(page.below('c-transcript-save-bar')).toBeNull();
            await page.tell('c-transcript-banner', 'choose', { action: 'unlock' });
            expect(page.below('c-transcript-list')).toMatchObject({ canEdit: true, canRedact: true });
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            page.element.remove();
            const back = createPage(page);
            back.element.startsReadOnly = true;
            document.body.append(back.element);
            await rendered();
            expect(back.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
        });

        it('shows the times that an admin chose, or those that the person chooses', async () => {
            page.element.timeFormat = 'Time of day';
            await rendered();
            expect(page.below('c-transcript-list')?.['showsClock']).toBe(true);
            await page.tell('c-transcript-toolbar', 'clock');
            expect(page.below('c-transcript-list')?.['showsClock']).toBe(false);
            await page.tell('c-transcript-toolbar', 'clock');
            expect(page.below('c-transcript-toolbar')?.['showsClock']).toBe(true);
        });

        it('is as high as an admin wants it', async () => {
            page.element.height = 500;
            await rendered();
            expect(page.element.shadowRoot!.querySelector('article')!.getAttribute('style')).toContain('500px');
        });

        it('lists its keys on a question mark', async () => {
            const open = jest.spyOn(TranscriptShortcuts, 'open').mockResolvedValue(undefined);
            page.below('c-transcript-list')!.dispatchEvent(
                new KeyboardEvent('keydown', { key: '?', shiftKey: true, bubbles: true, composed: true })
            );
            expect(open).toHaveBeenCalledTimes(1);
            await page.tell('c-transcript-toolbar', 'shortcuts');
            expect(open).toHaveBeenCalledTimes(2);
        });

        it('shows it, and what can be done with it', async () => {
            expect(page.below('c-transcript-list')).toMatchObject({ canEdit: true, canRedact: true, callStartMs: 0 });
            expect(page.below('c-transcript-toolbar')).toMatchObject({ lineCount: 3, canUndo: false, userName: 'Ana' });
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
            await expect(page.element).toBeAccessible();
        });

        it('takes changes in, back and in again, and says so', async () => {
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
            await page.tell('c-transcript-toolbar', 'undo');
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
            expect(page.said()).toBe('c.Transcript_Undone');
            await page.tell('c-transcript-list', 'redo');
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
        });

        it('warns before the page is left only while something is unsaved', async () => {
            const leave = (): boolean => window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
            expect(leave()).toBe(true);
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            expect(leave()).toBe(false);
            await page.tell('c-transcript-toolbar', 'undo');
            expect(leave()).toBe(true);
        });

        it.each([
            [true, null],
            [false, '1 edit']
        ])('discards only what the person agrees to lose (%s)', async (agrees, unsaved) => {
            jest.spyOn(LightningConfirm, 'open').mockResolvedValue(agrees);
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            await page.tell('c-transcript-save-bar', 'discard');
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBe(unsaved);
        });

        it('keeps the work when the session ends, and goes on after signing in again', async () => {
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            page.fake.change('over', null);
            await rendered();
            expect(page.below('c-transcript-banner')?.['banners']).toMatchObject([
                { key: 'signIn', action: 'connect' }
            ]);
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
            await expect(page.element).toBeAccessible();
            page.fake.change('signedIn', USER);
            await page.load();
            expect(page.below('c-transcript-banner')?.['banners']).toEqual([]);
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
        });

        it('says that the session is about to end, and keeps it on request', async () => {
            page.fake.ending = { endsAtMs: Date.now() + 120_000, canStay: true };
            page.fake.change('ending', USER);
            await rendered();
            expect(page.said()).toBe('c.Transcript_Ending_Idle');
            expect(page.below('c-transcript-banner')?.['banners']).toMatchObject([{ key: 'ending', action: 'stay' }]);
            const uses = page.fake.uses;
            await page.tell('c-transcript-banner', 'choose', { action: 'stay' });
            expect(page.fake.uses).toBeGreaterThan(uses);
            page.fake.ending = null;
            page.fake.change('renewed', USER);
            await rendered();
            expect(page.below('c-transcript-banner')?.['banners']).toEqual([]);
        });

        it('says that it is offline, and reads again what that had stopped once it is not', async () => {
            const network = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
            window.dispatchEvent(new CustomEvent('offline'));
            await rendered();
            expect(page.below('c-transcript-banner')?.['banners']).toMatchObject([{ key: 'offline' }]);
            await page.tell('c-transcript-toolbar', 'reload');
            page.fake.reads.at(-1)!.end({ outcome: 'failed', problem: createProblem('OFFLINE') });
            await rendered();
            const reads = page.fake.reads.length;
            network.mockReturnValue(true);
            window.dispatchEvent(new CustomEvent('online'));
            await page.load();
            expect(page.fake.reads).toHaveLength(reads + 1);
            expect(page.below('c-transcript-banner')?.['banners']).toEqual([]);
        });

        it('drops everything on signing out', async () => {
            await page.tell('c-transcript-toolbar', 'signout');
            expect(page.below('c-transcript-list')).toBeNull();
            expect(page.noticeKind()).toBe('connect');
        });

        it('shows nothing of one call when another is shown, and hears no more of it', async () => {
            await page.tell('c-transcript-toolbar', 'reload');
            const old = page.fake.reads.at(-1)!;
            page.element.recordId = '0LQ000000000002';
            await rendered();
            expect(old.signal.aborted).toBe(true);
            expect(page.fake.reads.at(-1)?.voiceCallId).toBe('0LQ000000000002');
            old.say({ type: 'entries', entries: ENTRIES });
            await rendered();
            expect(page.noticeKind()).toBe('loading');
        });

        it('keeps unsaved work while another record is shown, warns of it, and has it there on the way back', async () => {
            const leave = (): boolean => window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            page.element.remove();
            expect(leave()).toBe(false);
            const { fake } = page;
            const back = createPage(page);
            fake.user = USER;
            document.body.append(back.element);
            await rendered();
            expect(back.below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
            expect(back.below('c-transcript-list')?.['entries']).toHaveLength(3);
            expect(fake.reads.at(-1)?.signal.aborted).toBe(false);
            await back.tell('c-transcript-toolbar', 'undo');
            back.element.remove();
            expect(leave()).toBe(true);
        });

        it('asks before signing out throws away work on other calls, and then keeps none of it', async () => {
            const confirm = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
            await page.tell('c-transcript-list', 'change', { steps: [correct] });
            page.element.recordId = '0LQ000000000002';
            await page.load([]);
            await page.tell('c-transcript-toolbar', 'signout');
            expect(confirm).toHaveBeenCalledTimes(1);
            page.fake.user = USER;
            page.element.recordId = '0LQ000000000001';
            await page.load();
            expect(page.below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
        });

        it('leaves nothing running', () => {
            page.element.remove();
            // What the organisation has decided is kept until the session ends.
            expect(page.fake.listeners.size).toBe(page.fake.settingsAsked);
            expect(page.fake.isPreparing).toBe(0);
            expect(page.fake.reads.every(({ signal }) => signal.aborted)).toBe(true);
        });
    });
});
