import type { ChangedLine, ChangeSummary } from 'c/proxyProtocol';
import { fromReceiptJson, receiptFileName, toReceipt, toReceiptJson, type Removal } from 'c/transcriptReceipt';

const line = (facts: Partial<ChangedLine> = {}): ChangedLine => ({
    identifier: 'e1',
    action: 'redact',
    labels: ['CREDIT_DEBIT_NUMBER'],
    result: 'verified',
    ...facts
});
const change = (facts: Partial<ChangeSummary> = {}): ChangeSummary => ({
    changeId: 'a01000000000001AAA',
    name: 'TC-000012',
    kind: 'save',
    state: 'verified',
    isJustSettled: false,
    isOwn: true,
    savedBy: 'Sofia',
    madeMs: Date.UTC(2026, 6, 14, 17, 14),
    reason: 'Payment_Card_Data',
    note: null,
    seal: 'intact',
    requestId: 'r1',
    lines: [line()],
    ...facts
});
const receiptOf = (...changes: readonly ChangeSummary[]) =>
    toReceipt({
        voiceCallId: '0LQ000000000001',
        changes,
        callStartMs: 1000,
        startOf: (identifier) => (identifier === 'e1' ? 48_000 : null),
        nowMs: Date.UTC(2026, 6, 15)
    });

it('says of each line what went and whether that is proven, who did it, why, when, and by which records', () => {
    const both = line({
        identifier: 'e2',
        action: 'both',
        labels: ['NAME', 'PIN'],
        counts: [2, 1],
        result: 'conflict'
    });
    expect(receiptOf(change({ lines: [line(), line({ action: 'edit', labels: [] }), both] }))).toEqual({
        voiceCallId: '0LQ000000000001',
        writtenAt: '2026-07-15T00:00:00.000Z',
        changes: [
            {
                changeId: 'a01000000000001AAA',
                changeNumber: 'TC-000012',
                requestId: 'r1',
                savedBy: 'Sofia',
                savedAt: '2026-07-14T17:14:00.000Z',
                reason: 'Payment_Card_Data',
                state: 'verified',
                seal: 'intact',
                lines: [
                    {
                        identifier: 'e1',
                        intoCallMs: 47_000,
                        removed: 'yes',
                        values: [{ label: 'CREDIT_DEBIT_NUMBER', count: 1 }]
                    },
                    {
                        identifier: 'e2',
                        intoCallMs: null,
                        removed: 'no',
                        values: [
                            { label: 'NAME', count: 2 },
                            { label: 'PIN', count: 1 }
                        ]
                    }
                ]
            }
        ],
        notReached: ['recording', 'exports', 'summaries', 'data360', 'backups', 'drafts']
    });
});

it.each<[string | null, ChangeSummary['seal'], Removal]>([
    ['verified', 'intact', 'yes'],
    ['verified', 'unknownKey', 'yes'],
    ['verified', 'missing', 'unknown'],
    ['verified', 'broken', 'unknown'],
    ['notApplied', 'intact', 'no'],
    ['conflict', 'intact', 'no'],
    ['notApplied', 'broken', 'unknown'],
    ['overwritten', 'intact', 'unknown'],
    ['unconfirmed', 'intact', 'unknown'],
    ['unproven', 'intact', 'unknown'],
    ['cutLoose', 'intact', 'unknown'],
    ['a word of a later version', 'intact', 'unknown'],
    [null, 'intact', 'unknown']
])('a line whose record says %s, with a seal that is %s, is removed: %s', (result, seal, removed) => {
    expect(receiptOf(change({ seal, lines: [line({ result })] }))?.changes[0]?.lines[0]?.removed).toBe(removed);
});

it('is none where nothing was redacted', () => {
    expect(receiptOf()).toBeNull();
    expect(receiptOf(change({ lines: [line({ action: 'edit' })] }), change({ kind: 'upload', lines: [] }))).toBeNull();
});

it('holds nothing that free text of a record says', () => {
    const CANARY = 'CANARY 4111 1111';
    const forged = change({
        note: CANARY,
        seal: 'broken',
        lines: [line({ labels: [CANARY, 'NAME'], result: CANARY, counts: [1, 3] })]
    });
    const receipt = receiptOf(forged)!;
    expect(toReceiptJson(receipt)).not.toContain('CANARY');
    expect(receipt.changes[0]?.lines[0]?.values).toEqual([{ label: 'NAME', count: 3 }]);
});

describe('as a file', () => {
    const receipt = receiptOf(change(), change({ changeId: 'a02', requestId: null, savedBy: null }))!;

    it('reads back as it was', () => {
        expect(fromReceiptJson(toReceiptJson(receipt))).toEqual(receipt);
        expect(JSON.parse(toReceiptJson(receipt))).toMatchObject({ format: 'transcript-desk-receipt', version: 1 });
    });

    it.each([
        ['no JSON', '{'],
        ['no receipt', '{}'],
        ['null', 'null'],
        ['another version', toReceiptJson(receipt).replace('"version": 1', '"version": 2')],
        ['a word for removed that is none', toReceiptJson(receipt).replace('"yes"', '"maybe"')],
        ['a count that is none', toReceiptJson(receipt).replace('"count": 1', '"count": "1"')],
        ['no identifier', toReceiptJson(receipt).replace('"identifier": "e1"', '"identifier": 1')],
        ['no list of lines', toReceiptJson(receipt).replace('"lines": [', '"others": [')]
    ])('is refused: %s', (_, json) => {
        expect(fromReceiptJson(json)).toBeNull();
    });

    it('has a name that tells nobody’s name', () => {
        expect(receiptFileName(receipt, 'json')).toBe('redaction-receipt-2026-07-15.json');
        expect(receiptFileName(receiptOf(change())!, 'html')).toBe('redaction-receipt-2026-07-15-TC-000012.html');
        expect(receiptFileName(receiptOf(change({ name: '' }))!, 'json')).toBe(
            'redaction-receipt-2026-07-15-a01000000000001AAA.json'
        );
    });
});
