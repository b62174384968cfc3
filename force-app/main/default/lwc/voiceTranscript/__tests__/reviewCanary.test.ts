import type { LineResult } from 'c/proxyProtocol';
import type { Step } from 'c/transcriptModel';
import TranscriptReview, { type ReviewDesk } from 'c/transcriptReview';
import { createOpenCall, NO_CALL, type CallState } from '../openCall';
import { fakeClient } from './fakeClient';

const CANARY = 'CANARY 4111';
const MASK = '[CREDIT_DEBIT_NUMBER]';

/** Everything that can be reached from a value, as one text. */
function held(value: unknown): string {
    return JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof Map || inner instanceof Set ? [...(inner as Iterable<unknown>)] : inner
    );
}

const line = { startMs: 0, durationMs: null, receivedMs: null, participantId: null, voiceCallIds: [] };
const entries = (text: string) => [
    { ...line, identifier: 'a', text },
    { ...line, identifier: 'b', text: 'okay' }
];
const redact = (text: string): Step => ({
    kind: 'addRedaction',
    identifier: 'a',
    redaction: {
        start: text.indexOf(CANARY),
        end: text.indexOf(CANARY) + CANARY.length,
        entityType: 'CREDIT_DEBIT_NUMBER',
        mask: MASK
    }
});
const edit = (start: number, removed: string, inserted: string): Step => ({
    kind: 'replaceText',
    identifier: 'a',
    start,
    removed,
    inserted
});
const answered = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) {
        await Promise.resolve();
    }
};

describe('a redaction that is proven to be stored', () => {
    let state: CallState;
    let desk: ReviewDesk;
    const { fake, client } = fakeClient();
    const open = () => {
        const call = createOpenCall(client, 'call');
        call.listen({
            onState: (next) => {
                state = next;
            },
            onSaid: () => undefined,
            onRead: () => undefined,
            onRecordsChanged: () => undefined
        });
        void call.read();
        return call;
    };
    const load = (text: string): void => fake.reads.at(-1)!.say({ type: 'entries', entries: entries(text) });
    const save = async (...results: Omit<LineResult, 'identifier'>[]): Promise<void> => {
        fake.saved = results.map((result) => ({ ...result, identifier: 'a' }));
        desk.setReason('Other');
        desk.save();
        await answered();
    };
    const verified = { outcome: 'verified', currentText: null } as const;

    beforeEach(() => {
        state = NO_CALL;
        jest.mocked(TranscriptReview.open).mockReset();
        jest.mocked(TranscriptReview.open).mockImplementation((options) => {
            desk = (options as unknown as { desk: ReviewDesk }).desk;
            return new Promise(() => undefined);
        });
    });

    it.each<[string, (call: ReturnType<typeof open>) => Promise<void>]>([
        [
            'at once',
            async (call) => {
                call.change([redact(`it is ${CANARY}`)]);
                void call.review({ underWay: null, connect: () => undefined });
                expect(held(state)).toContain(CANARY);
                await save(verified);
            }
        ],
        [
            'after an edit of the same line was saved in the same review',
            async (call) => {
                call.change([edit(0, 'it', 'It')]);
                void call.review({ underWay: null, connect: () => undefined });
                await save(verified);
                call.change([redact(`It is ${CANARY}`)]);
                await save(verified);
            }
        ],
        [
            'after a conflict with a text that held it',
            async (call) => {
                call.change([edit(0, 'it', 'It'), redact(`It is ${CANARY}`)]);
                void call.review({ underWay: null, connect: () => undefined });
                await save({ outcome: 'conflict', currentText: `so it was ${CANARY}` });
                expect(state.work.conflicts.size + state.work.rebased.size).toBe(1);
                desk.decide('a', 'mine');
                await save(verified);
            }
        ],
        [
            'after a conflict was put together',
            async (call) => {
                call.change([edit(0, 'it', 'That'), redact(`That is ${CANARY}`)]);
                void call.review({ underWay: null, connect: () => undefined });
                await save({ outcome: 'conflict', currentText: `This is ${CANARY}, yes` });
                desk.decide('a', ['theirs']);
                expect(desk.preview('a', ['theirs'])).toEqual([]);
                await save(verified);
            }
        ]
    ])('leaves nothing of the value in all that is kept of the call: %s', async (_, work) => {
        const call = open();
        load(`it is ${CANARY}`);
        await work(call);
        expect(held(state)).not.toContain(CANARY);
        expect(state.review.verified.size).toBe(1);
    });

    it('by somebody else leaves nothing either where a read finds it, in what the review still shows', async () => {
        const call = open();
        load(`it is ${CANARY}`);
        call.change([edit(0, 'it', 'It')]);
        void call.review({ underWay: null, connect: () => undefined });
        await save(verified);
        expect(held(state.review)).toContain(CANARY);
        load(`It is ${MASK}`);
        expect(held(state)).not.toContain(CANARY);
    });
});
