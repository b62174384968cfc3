import type { LineOutcome, LineToSave, SaveRequest, SaveResponse } from 'c/proxyProtocol';
import { toReceiptJson } from 'c/transcriptReceipt';
import TranscriptReceiptDialog from 'c/transcriptReceiptDialog';
import { NOTHING_READ } from '../reading';
import { receiptOf, showReceipt } from '../receipts';
import { toSavedChanges } from '../savedChanges';
import { aChange } from './viewState';

const CANARY = 'CANARY-4111';
const OUTCOMES: readonly LineOutcome[] = ['verified', 'conflict', 'overwritten', 'notApplied', 'unconfirmed'];
const KINDS = ['CREDIT_DEBIT_NUMBER', 'NAME', 'PIN'];

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
}

/** A save in which the canary is wherever something that is removed or typed can be. */
function anySave(seed: number): { readonly request: SaveRequest; readonly answer: SaveResponse } {
    const below = numbersFrom(seed);
    const changes = Array.from({ length: 1 + below(5) }, (_, at): LineToSave => {
        const baseText = `${'x'.repeat(below(9))}${CANARY}${'y'.repeat(below(2500))}`;
        const redactions = Array.from({ length: below(3) }, (__, place) => {
            const entityType = KINDS[below(KINDS.length)] ?? '';
            return { start: place * 5, end: place * 5 + 4, entityType, mask: `[${entityType}]` };
        });
        const editedText = below(2) === 0 ? {} : { editedText: `${CANARY} ${baseText}` };
        return { identifier: `e${at}`, baseText, ...editedText, redactions };
    });
    const results = changes.map(({ identifier }) => ({
        identifier,
        outcome: OUTCOMES[below(OUTCOMES.length)] ?? 'verified',
        currentText: below(2) === 0 ? CANARY : null
    }));
    const answer = { changeId: 'c1', state: 'partlyVerified', requestId: 'r1', results, problem: null } as const;
    return { request: { reason: 'Other', note: CANARY, changes }, answer };
}

it('a receipt of any save holds nothing of the texts, whatever they were and however it ended', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
        const { request, answer } = anySave(seed);
        expect(JSON.stringify(request)).toContain('CANARY');
        const receipt = receiptOf('0LQ000000000001', toSavedChanges(request, [answer], 'Ann', 7), {
            entries: [],
            callStartMs: null
        });
        const redacted = request.changes.filter(({ redactions }) => redactions?.length);
        expect(receipt?.changes[0]?.lines.length ?? 0).toBe(redacted.length);
        if (receipt) {
            expect(toReceiptJson(receipt)).not.toMatch(/CANARY|4111/);
        }
    }
});

describe('the receipt of a change in the history', () => {
    const call = { voiceCallId: '0LQ000000000001', state: 'ended', startMs: 0, endMs: 9 } as const;
    const lines = [{ identifier: 'e0', action: 'redact', labels: ['PIN'], result: 'verified' }] as const;
    const reading = {
        ...NOTHING_READ,
        call,
        changes: [aChange({ changeId: 'c1', lines }), aChange({ changeId: 'c2' })]
    };

    beforeEach(() => jest.mocked(TranscriptReceiptDialog.open).mockClear());

    it('is shown in a dialog', async () => {
        await showReceipt(reading, 'c1');
        expect(TranscriptReceiptDialog.open).toHaveBeenCalledWith(
            expect.objectContaining({
                receipt: expect.objectContaining({ changes: [expect.objectContaining({ changeId: 'c1' })] }) as unknown
            })
        );
    });

    it.each(['c2', 'gone'])('is none of a change that redacted nothing, or is not there: %s', async (changeId) => {
        await showReceipt(reading, changeId);
        expect(TranscriptReceiptDialog.open).not.toHaveBeenCalled();
    });
});
