import type { LineResult, RecordTextsAnswer } from 'c/proxyProtocol';
import type { Entry, Step } from 'c/transcriptModel';
import TranscriptReview, { type Review, type ReviewDesk } from 'c/transcriptReview';
import { createOpenCall, NO_CALL, type CallState } from '../openCall';
import { fakeClient } from './fakeClient';

const CARD = 'CREDIT_DEBIT_NUMBER';
const TEXTS = ['it is four one one one', 'four one one one, right', 'yes, 4111', 'good bye'];
const ENTRIES: readonly Entry[] = TEXTS.map((text, at) => ({
    identifier: `e${at}`,
    text,
    startMs: at * 1000,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: at === 2 ? ['0LQ000000000002'] : []
}));
const redact = (at: number, words: string): Step => {
    const start = TEXTS[at]!.indexOf(words);
    const redaction = { start, end: start + words.length, entityType: CARD, mask: `[${CARD}]` };
    return { kind: 'addRedaction', identifier: `e${at}`, redaction };
};
const NOTES: RecordTextsAnswer = {
    records: [
        {
            recordId: '0LQ000000000001',
            kind: 'Voice Call',
            texts: [
                { label: 'Call Notes', text: 'paid with 4111, thanks' },
                { label: 'Subject', text: 'late fee' }
            ]
        }
    ],
    isRelatedUnread: false
};

/** Everything that can be reached from a value, functions aside, as one text. */
const held = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof Map || inner instanceof Set ? [...(inner as Iterable<unknown>)] : inner
    );
const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) {
        await Promise.resolve();
    }
};

describe('where else it is', () => {
    const { fake, client } = fakeClient();
    let call: ReturnType<typeof createOpenCall>;
    let state: CallState;
    let desk: ReviewDesk;
    let close: () => void;
    let review: Review;

    const openReview = (): void => {
        void call.review({ underWay: null, connect: () => undefined });
        desk.follow((next) => {
            review = next;
        });
    };
    const save = async (...results: Omit<LineResult, 'currentText'>[]): Promise<void> => {
        fake.saved = results.map((result) => ({ ...result, currentText: null }));
        fake.trouble = {
            answers: [{ changeId: 'c1', state: 'verified', requestId: 'r1', results: fake.saved, problem: null }]
        };
        desk.setReason('Other');
        desk.save();
        await settled();
    };

    beforeEach(() => {
        state = NO_CALL;
        fake.recordTexts = NOTES;
        fake.holdsSaves = false;
        jest.mocked(TranscriptReview.open).mockReset();
        jest.mocked(TranscriptReview.open).mockImplementation((options) => {
            desk = (options as unknown as { desk: ReviewDesk }).desk;
            return new Promise((resolve) => {
                close = () => resolve(undefined);
            });
        });
        call = createOpenCall(client, 'call');
        call.listen({
            onState: (next) => {
                state = next;
            },
            onSaid: () => undefined,
            onRead: () => undefined,
            onRecordsChanged: () => undefined
        });
        void call.read();
        const { say, end } = fake.reads.at(-1)!;
        const facts = { voiceCallId: '0LQ000000000001', state: 'ended', startMs: 0, endMs: 9 } as const;
        const leg = { voiceCallId: '0LQ000000000002', name: 'VC-2', ownerName: null, startMs: null };
        say({ type: 'call', call: facts, participants: [], legs: [leg] });
        say({ type: 'entries', entries: ENTRIES });
        say({ type: 'end', notices: [{ code: 'ENTRIES_HIDDEN', count: 7 }] });
        end({ outcome: 'complete' });
    });

    it('is told after a save that redacted: lines of all legs with masks, fields of records, what was not looked at', async () => {
        await settled();
        call.change([redact(0, 'four one one one')]);
        openReview();
        expect(review.elsewhere).toBeNull();
        await save({ identifier: 'e0', outcome: 'verified' });
        expect(review.elsewhere).toMatchObject({
            lineCount: 2,
            hitCount: 2,
            lookedAt: 4,
            isWhole: true,
            hiddenLines: 7,
            tooShort: 0,
            records: {
                state: 'read',
                fields: 2,
                found: [{ recordId: '0LQ000000000001', kind: 'Voice Call', label: 'Call Notes' }]
            }
        });
        expect(review.elsewhere?.lines.map(({ timeText, legName }) => [timeText, legName])).toEqual([
            ['0:01', null],
            ['0:02', 'VC-2']
        ]);
        expect(held(review.elsewhere)).not.toMatch(/4111|four one/);
        expect(review.elsewhere?.lines[0]?.parts.map(({ text }) => text)).toEqual(['', `[${CARD}]`, ', right']);
    });

    it('is marked for redaction in one action, which can be undone', async () => {
        await settled();
        call.change([redact(0, 'four one one one')]);
        openReview();
        await save({ identifier: 'e0', outcome: 'verified' });
        expect(desk.redactElsewhere()).toBe(2);
        expect(state.work.session.changed.size).toBe(2);
        expect(review.elsewhere).toMatchObject({ hitCount: 0, lineCount: 0 });
        expect(review.rows.map(({ identifier, status }) => `${identifier} ${status}`)).toEqual([
            'e0 verified',
            'e1 toSend',
            'e2 toSend'
        ]);
        call.undo();
        expect(state.work.session.changed.size).toBe(0);
        expect(review.elsewhere?.hitCount).toBe(2);
    });

    it('is not told of lines that are not proven to be stored, nor of edits', async () => {
        await settled();
        call.change([
            redact(0, 'four one one one'),
            { kind: 'replaceText', identifier: 'e3', start: 0, removed: 'good', inserted: 'Good' }
        ]);
        openReview();
        await save({ identifier: 'e0', outcome: 'notApplied' }, { identifier: 'e3', outcome: 'verified' });
        expect(review.elsewhere).toBeNull();
        expect(review.hasReceipt).toBe(true);
        expect(desk.receipt()?.changes[0]?.lines).toMatchObject([{ identifier: 'e0', removed: 'no' }]);
    });

    it('asks Salesforce once a save that redacted, and not for one that only edits', async () => {
        await settled();
        const asked = jest.spyOn(client, 'fetchRecordTexts');
        call.change([redact(0, 'four one one one')]);
        openReview();
        await save({ identifier: 'e0', outcome: 'verified' });
        call.change([{ kind: 'replaceText', identifier: 'e3', start: 0, removed: 'good', inserted: 'Good' }]);
        await save({ identifier: 'e3', outcome: 'verified' });
        expect(asked).toHaveBeenCalledTimes(1);
        expect(review.elsewhere?.hitCount).toBe(2);
        asked.mockRestore();
    });

    it('says that records could not be read, and looks again when asked', async () => {
        await settled();
        fake.recordTexts = null;
        call.change([redact(0, 'four one one one')]);
        openReview();
        await save({ identifier: 'e0', outcome: 'verified' });
        expect(review.elsewhere?.records).toEqual({ state: 'unread' });
        fake.recordTexts = NOTES;
        desk.lookAgain();
        expect(review.elsewhere?.records).toEqual({ state: 'looking' });
        await settled();
        expect(review.elsewhere?.records).toMatchObject({ state: 'read' });
    });

    it.each<[string, () => void]>([
        ['the dialog is closed', () => close()],
        ['the call is dropped', () => call.reset()]
    ])('is forgotten when %s, and marks nothing more', async (_, end) => {
        await settled();
        call.change([redact(0, 'four one one one')]);
        openReview();
        await save({ identifier: 'e0', outcome: 'verified' });
        end();
        await settled();
        const { changed } = state.work.session;
        expect(desk.redactElsewhere()).toBe(0);
        desk.lookAgain();
        await settled();
        expect(state.work.session.changed).toBe(changed);
        expect(state.review.saved).toEqual([]);
    });

    it('is not looked for where the dialog was closed before the save ended', async () => {
        await settled();
        fake.holdsSaves = true;
        call.change([redact(0, 'four one one one')]);
        openReview();
        const asked = jest.spyOn(client, 'fetchRecordTexts');
        await save({ identifier: 'e0', outcome: 'verified' });
        close();
        await settled();
        openReview();
        fake.answer([{ identifier: 'e0', outcome: 'verified', currentText: null }]);
        fake.endSave();
        await settled();
        expect(state.review.verified.size).toBe(1);
        expect(review.elsewhere).toBeNull();
        expect(asked).not.toHaveBeenCalled();
        asked.mockRestore();
    });
});
