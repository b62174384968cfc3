import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { createProblem, type ProxyProblem } from 'c/proxyProblem';
import type { LineResult } from 'c/proxyProtocol';
import type { Entry, Step } from 'c/transcriptModel';
import type { Notice } from 'c/transcriptNotice';
import { proxyAt, type ConnectResult, type ProxyClient, type ReadOutcome, type SessionChange } from 'c/transcriptProxy';
import type { TranscriptMessage } from 'c/transcriptProxy';
import TranscriptReview, {
    type ReviewChoice,
    type ReviewLine,
    type ReviewReport,
    type ReviewRequest
} from 'c/transcriptReview';
import VoiceTranscript from 'c/voiceTranscript';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Edits_One', () => ({ default: '1 edit' }), { virtual: true });

type Transcript = HTMLElement & { recordId: string | undefined; proxyUrl: string | undefined };
type Below = HTMLElement & Record<string, unknown>;
interface Review {
    lines: readonly ReviewLine[];
    save(request: ReviewRequest, onProgress: () => void): Promise<ReviewReport>;
    choose(identifier: string, choice: ReviewChoice): ReviewLine | null;
}

const USER = { id: '005000000000001AAA', name: 'Ana', username: 'ana@example.com' };
const ENTRIES: readonly Entry[] = ['Ms Penya', 'it is 4111', 'okay'].map((text, at) => ({
    identifier: `e${at}`,
    text,
    startMs: at * 1000,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: []
}));
const NO_TROUBLE = { problem: null, isRestUnknown: false, isRecordOpen: false };
const CALL = { voiceCallId: 'v', state: 'ended', startMs: 0, endMs: 9 } as const;
const correct: Step = { kind: 'replaceText', identifier: 'e0', start: 3, removed: 'Penya', inserted: 'Peña' };

/** A proxy that does what the test says: it holds every promise until the test settles it. */
function fakeClient() {
    const listeners = new Set<(change: SessionChange) => void>();
    const fake = {
        user: null as typeof USER | null,
        readySince: [] as ((problem: ProxyProblem | null) => void)[],
        isPreparing: 0,
        connects: [] as { signal: AbortSignal; end: (result: ConnectResult) => void }[],
        reads: [] as {
            voiceCallId: string;
            signal: AbortSignal;
            say: (message: TranscriptMessage) => void;
            end: (outcome: ReadOutcome) => void;
        }[],
        saves: [] as unknown[],
        saved: [] as LineResult[],
        uses: 0,
        listeners,
        change(change: SessionChange, user: typeof USER | null): void {
            fake.user = user;
            [...listeners].forEach((listener) => listener(change));
        }
    };
    const client: ProxyClient = {
        user: () => fake.user,
        onSessionChange(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        keepSignInReady(_, onReady) {
            fake.isPreparing += 1;
            fake.readySince.push(onReady);
            return () => {
                fake.isPreparing -= 1;
            };
        },
        connect: (signal) => new Promise((end) => fake.connects.push({ signal, end })),
        signOut() {
            fake.change('signedOut', null);
            return Promise.resolve();
        },
        noteUse() {
            fake.uses += 1;
        },
        readTranscript: ({ voiceCallId, signal, onMessage }) =>
            new Promise((end) => fake.reads.push({ voiceCallId, signal, say: onMessage, end })),
        saveChanges(voiceCallId, request) {
            fake.saves.push({ voiceCallId, request });
            return Promise.resolve({ ...NO_TROUBLE, results: fake.saved });
        }
    };
    return { fake, client };
}

describe('c-voice-transcript', () => {
    let element: Transcript;
    let fake: ReturnType<typeof fakeClient>['fake'];

    const rendered = async (): Promise<void> => {
        for (let turn = 0; turn < 10; turn += 1) {
            await Promise.resolve();
        }
    };
    const below = (tag: string): Below | null => element.shadowRoot!.querySelector<Below>(tag);
    const noticeKind = (): string | undefined => (below('c-transcript-notice')?.['notice'] as Notice | undefined)?.kind;
    const tell = async (tag: string, name: string, detail?: unknown): Promise<void> => {
        below(tag)!.dispatchEvent(new CustomEvent(name, { detail }));
        await rendered();
    };
    const said = (): string | null => element.shadowRoot!.querySelector('[role="status"]')!.textContent;
    const load = async (): Promise<void> => {
        const read = fake.reads.at(-1)!;
        read.say({ type: 'call', call: CALL, participants: [] });
        read.say({ type: 'entries', entries: ENTRIES });
        read.say({ type: 'end', notices: [] });
        read.end({ outcome: 'complete' });
        await rendered();
    };
    const openReview = async (): Promise<Review> => {
        await tell('c-transcript-save-bar', 'review');
        return jest.mocked(TranscriptReview.open).mock.calls.at(-1)![0] as unknown as Review;
    };

    beforeEach(() => {
        const made = fakeClient();
        fake = made.fake;
        jest.mocked(proxyAt).mockReturnValue(made.client);
        element = createElement('c-voice-transcript', { is: VoiceTranscript });
        element.recordId = '0LQ000000000001';
        element.proxyUrl = 'https://proxy.example.com';
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    describe('without a proxy address', () => {
        it.each([
            [undefined, 'notConfigured'],
            ['http://proxy.example.com', 'addressInvalid']
        ])('%s: says so to an admin and sends nothing', async (proxyUrl, kind) => {
            element.proxyUrl = proxyUrl;
            document.body.append(element);
            expect(noticeKind()).toBe(kind);
            expect(proxyAt).not.toHaveBeenCalled();
            await expect(element).toBeAccessible();
        });
    });

    describe('signing in', () => {
        beforeEach(() => document.body.append(element));

        it('gets ready, waits for the window within the click, then reads', async () => {
            expect(noticeKind()).toBe('connect');
            fake.readySince[0]!(null);
            await rendered();
            below('c-transcript-notice')!.dispatchEvent(new CustomEvent('choose', { detail: { action: 'connect' } }));
            expect(fake.connects).toHaveLength(1);
            await rendered();
            expect(noticeKind()).toBe('signingIn');
            fake.change('signedIn', USER);
            await rendered();
            expect(noticeKind()).toBe('loading');
            expect(fake.isPreparing).toBe(0);
            await load();
            expect(below('c-transcript-list')?.['entries']).toHaveLength(3);
            expect(said()).toBe('c.Transcript_Loaded');
        });

        it.each<[ConnectResult, string]>([
            [{ outcome: 'popupBlocked' }, 'popupBlocked'],
            [{ outcome: 'gaveUp' }, 'connect'],
            [{ outcome: 'notReady' }, 'connect'],
            [{ outcome: 'failed', problem: createProblem('SIGN_IN_EXPIRED') }, 'failed']
        ])('that ends as %j', async (result, kind) => {
            fake.readySince[0]!(null);
            await tell('c-transcript-notice', 'choose', { action: 'connect' });
            fake.connects[0]!.end(result);
            await rendered();
            expect(noticeKind()).toBe(kind);
            await expect(element).toBeAccessible();
        });

        it('can be cancelled, and begun again', async () => {
            fake.readySince[0]!(null);
            await tell('c-transcript-notice', 'choose', { action: 'connect' });
            await tell('c-transcript-notice', 'choose', { action: 'connect' });
            expect(fake.connects.map(({ signal }) => signal.aborted)).toEqual([true, false]);
            await tell('c-transcript-notice', 'choose', { action: 'cancel' });
            expect(fake.connects[1]!.signal.aborted).toBe(true);
            expect(noticeKind()).toBe('connect');
        });
    });

    describe('with a transcript', () => {
        beforeEach(async () => {
            fake.user = USER;
            document.body.append(element);
            await load();
        });

        it('shows it, and what can be done with it', async () => {
            expect(below('c-transcript-list')).toMatchObject({ canEdit: true, canRedact: true, callStartMs: 0 });
            expect(below('c-transcript-toolbar')).toMatchObject({ lineCount: 3, canUndo: false, userName: 'Ana' });
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
            await expect(element).toBeAccessible();
        });

        it('takes changes in, back and in again, and says so', async () => {
            await tell('c-transcript-list', 'change', { steps: [correct] });
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
            await tell('c-transcript-toolbar', 'undo');
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
            expect(said()).toBe('c.Transcript_Undone');
            await tell('c-transcript-list', 'redo');
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
        });

        it('warns before the page is left only while something is unsaved', async () => {
            const leave = (): boolean => window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
            expect(leave()).toBe(true);
            await tell('c-transcript-list', 'change', { steps: [correct] });
            expect(leave()).toBe(false);
            element.remove();
            expect(leave()).toBe(true);
        });

        it('saves what the review asks for, and shows what is stored', async () => {
            await tell('c-transcript-list', 'change', { steps: [correct] });
            fake.saved = [{ identifier: 'e0', outcome: 'verified', currentText: null }];
            const review = await openReview();
            expect(review.lines.map(({ identifier }) => identifier)).toEqual(['e0']);
            const report = await review.save({ identifiers: ['e0'], reason: 'Other', note: '' }, () => undefined);
            await rendered();
            expect(report).toEqual({ results: fake.saved, problem: null });
            expect(fake.saves).toEqual([
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
            expect((below('c-transcript-list')?.['entries'] as Entry[])[0]?.text).toBe('Ms Peña');
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBeNull();
        });

        it('shows a conflict beside its line until the person has chosen', async () => {
            await tell('c-transcript-list', 'change', { steps: [correct] });
            fake.saved = [{ identifier: 'e0', outcome: 'conflict', currentText: 'Mrs Penya' }];
            const review = await openReview();
            await review.save({ identifiers: ['e0'], reason: 'Other', note: '' }, () => undefined);
            await rendered();
            expect(below('c-transcript-list')?.['problems']).toEqual({ e0: 'c.Transcript_Line_Conflict' });
            expect((await openReview()).lines[0]?.result).toEqual(fake.saved[0]);
            expect(review.choose('e0', 'theirs')).toBeNull();
            await rendered();
            expect(below('c-transcript-list')?.['problems']).toEqual({});
            expect((below('c-transcript-list')?.['entries'] as Entry[])[0]?.text).toBe('Mrs Penya');
        });

        it.each([
            [true, null],
            [false, '1 edit']
        ])('discards only what the person agrees to lose (%s)', async (agrees, unsaved) => {
            jest.spyOn(LightningConfirm, 'open').mockResolvedValue(agrees);
            await tell('c-transcript-list', 'change', { steps: [correct] });
            await tell('c-transcript-save-bar', 'discard');
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBe(unsaved);
        });

        it('opens the review on Ctrl+S, and keeps the browser from saving the page', async () => {
            await tell('c-transcript-list', 'change', { steps: [correct] });
            const event = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true });
            below('c-transcript-list')!.dispatchEvent(event);
            await rendered();
            expect(event.defaultPrevented).toBe(true);
            expect(TranscriptReview.open).toHaveBeenCalledTimes(1);
            expect(fake.uses).toBeGreaterThan(0);
        });

        it('keeps the work when the session ends, and goes on after signing in again', async () => {
            await tell('c-transcript-list', 'change', { steps: [correct] });
            fake.change('over', null);
            await rendered();
            expect(below('c-transcript-banner')?.['banners']).toMatchObject([{ key: 'signIn', action: 'connect' }]);
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
            await expect(element).toBeAccessible();
            fake.change('signedIn', USER);
            await load();
            expect(below('c-transcript-banner')?.['banners']).toEqual([]);
            expect(below('c-transcript-save-bar')?.['unsavedText']).toBe('1 edit');
        });

        it('drops everything on signing out', async () => {
            await tell('c-transcript-toolbar', 'signout');
            expect(below('c-transcript-list')).toBeNull();
            expect(noticeKind()).toBe('connect');
        });

        it('drops everything of one call when another is shown, and hears no more of it', async () => {
            await tell('c-transcript-list', 'change', { steps: [correct] });
            await tell('c-transcript-toolbar', 'reload');
            const old = fake.reads.at(-1)!;
            element.recordId = '0LQ000000000002';
            await rendered();
            expect(old.signal.aborted).toBe(true);
            expect(fake.reads.at(-1)?.voiceCallId).toBe('0LQ000000000002');
            old.say({ type: 'entries', entries: ENTRIES });
            await rendered();
            expect(noticeKind()).toBe('loading');
        });

        it('leaves nothing running', () => {
            element.remove();
            expect(fake.listeners.size).toBe(0);
            expect(fake.isPreparing).toBe(0);
            expect(fake.reads.every(({ signal }) => signal.aborted)).toBe(true);
        });
    });
});
