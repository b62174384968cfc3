import { createElement } from 'lwc';
import type { ChangeSummary, KeptDraft, ReadNotice } from 'c/proxyProtocol';
import type { Entry, Step } from 'c/transcriptModel';
import type { Notice } from 'c/transcriptNotice';
import { proxyAt } from 'c/transcriptProxy';
import TranscriptReview, { type Review, type ReviewDesk } from 'c/transcriptReview';
import VoiceTranscript from 'c/voiceTranscript';
import { fakeClient } from './fakeClient';

type Transcript = HTMLElement & {
    recordId: string | undefined;
    proxyUrl: string | undefined;
    height: number;
    timeFormat: string;
    startsReadOnly: boolean;
};
type Below = HTMLElement & Record<string, unknown>;

/** The review as the dialog would show it, and what it would ask for. */
interface OpenReview {
    readonly desk: ReviewDesk;
    readonly now: () => Review;
    /** Gives a reason and saves. */
    save(): Promise<void>;
    /** As the dialog closes itself. */
    close(): Promise<void>;
}

const CALL = { voiceCallId: 'v', state: 'ended', startMs: 0, endMs: 9 } as const;
export const ENTRIES: readonly Entry[] = ['Ms Penya', 'it is 4111', 'okay'].map((text, at) => ({
    identifier: `e${at}`,
    text,
    startMs: at * 1000,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: []
}));
/** Two edits, of the first and of the last line. */
export const correct: Step = { kind: 'replaceText', identifier: 'e0', start: 3, removed: 'Penya', inserted: 'Peña' };
export const agree: Step = { kind: 'replaceText', identifier: 'e2', start: 0, removed: 'okay', inserted: 'Okay.' };

export async function rendered(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
        await Promise.resolve();
    }
}

/**
 * The component, not yet in the document, over a proxy that the test plays, or over the one of a page that was there
 * before. The test file mocks `proxyAt`.
 */
export function createPage({ fake, client }: ReturnType<typeof fakeClient> = fakeClient()) {
    jest.mocked(proxyAt).mockReturnValue(client);
    const element = createElement('c-voice-transcript', { is: VoiceTranscript }) as Transcript;
    element.recordId = '0LQ000000000001';
    element.proxyUrl = 'https://proxy.example.com';
    const below = (tag: string): Below | null => element.shadowRoot!.querySelector<Below>(tag);
    const tell = async (tag: string, name: string, detail?: unknown): Promise<void> => {
        below(tag)!.dispatchEvent(new CustomEvent(name, { detail }));
        await rendered();
    };
    return {
        element,
        fake,
        client,
        below,
        tell,
        noticeKind: (): string | undefined => (below('c-transcript-notice')?.['notice'] as Notice | undefined)?.kind,
        said: (): string | null => element.shadowRoot!.querySelector('[role="status"]')!.textContent,
        /** Everything that the last read says, to its end. */
        async load(
            entries: readonly Entry[] = ENTRIES,
            {
                changes = [],
                notices = [],
                draft
            }: { changes?: readonly ChangeSummary[]; notices?: readonly ReadNotice[]; draft?: KeptDraft } = {}
        ): Promise<void> {
            const read = fake.reads.at(-1)!;
            read.say({ type: 'call', call: CALL, participants: [], legs: [] });
            read.say({ type: 'entries', entries });
            if (draft) {
                read.say({ type: 'draft', draft });
            }
            read.say({ type: 'changes', changes });
            read.say({ type: 'end', notices });
            read.end({ outcome: 'complete' });
            await rendered();
        },
        async openReview(): Promise<OpenReview> {
            let end = (): void => undefined;
            jest.mocked(TranscriptReview.open).mockReturnValueOnce(
                new Promise((resolve) => {
                    end = () => resolve(undefined);
                })
            );
            await tell('c-transcript-save-bar', 'review');
            const { desk } = jest.mocked(TranscriptReview.open).mock.calls.at(-1)![0] as unknown as {
                desk: ReviewDesk;
            };
            let review: Review | null = null;
            const stop = desk.follow((next) => {
                review = next;
            });
            return {
                desk,
                now: () => review!,
                async save() {
                    desk.setReason('Other');
                    desk.save();
                    await rendered();
                },
                async close() {
                    stop();
                    end();
                    await rendered();
                }
            };
        }
    };
}
