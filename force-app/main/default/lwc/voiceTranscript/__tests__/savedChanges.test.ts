import type { LineResult, SaveRequest, SaveResponse } from 'c/proxyProtocol';
import { NOTHING_READ, withSaved } from '../reading';
import { toSavedChanges } from '../savedChanges';
import { aChange } from './viewState';

const redaction = (entityType: string) => ({ start: 0, end: 1, entityType, mask: `[${entityType}]` });
const request: SaveRequest = {
    reason: 'Other',
    note: 'n',
    changes: [
        { identifier: 'a', baseText: 'a', editedText: 'b' },
        { identifier: 'b', baseText: 'b', redactions: [redaction('PIN'), redaction('NAME'), redaction('PIN')] },
        { identifier: 'c', baseText: 'c', editedText: 'd', redactions: [redaction('PIN')] }
    ]
};
const result = (identifier: string, outcome: LineResult['outcome']): LineResult => ({
    identifier,
    outcome,
    currentText: outcome === 'conflict' ? 'a text' : null
});
const answer = (changeId: string, results: readonly LineResult[], more: Partial<SaveResponse> = {}): SaveResponse => ({
    changeId,
    state: 'verified',
    requestId: 'r',
    results,
    problem: null,
    ...more
});

describe('the change records of a save', () => {
    it('are as a read would tell them, without any text', () => {
        const results = [result('a', 'verified'), result('b', 'conflict'), result('c', 'unconfirmed')];
        const [change] = toSavedChanges(request, [answer('x', results, { state: 'sending' })], 'Ann', 7);
        expect(change).toEqual({
            ...aChange({ changeId: 'x', name: '', state: 'saving', isOwn: true, madeMs: 7, note: 'n', requestId: 'r' }),
            lines: [
                { identifier: 'a', action: 'edit', labels: [], result: 'verified' },
                { identifier: 'b', action: 'redact', labels: ['PIN', 'NAME'], counts: [2, 1], result: 'conflict' },
                { identifier: 'c', action: 'both', labels: ['PIN'], result: 'unconfirmed' }
            ]
        });
        expect(JSON.stringify(change)).not.toContain('a text');
    });

    it('are one for each request, newest first', () => {
        const answers = [answer('x', [result('a', 'verified')]), answer('y', [result('b', 'verified')])];
        expect(toSavedChanges(request, answers, null, 7).map(({ changeId }) => changeId)).toEqual(['y', 'x']);
    });

    it('claim nothing of lines that may have lost their part of the call', () => {
        const problem = { code: 'LINES_CUT_LOOSE', message: 'm', requestId: 'r' };
        const [change] = toSavedChanges(request, [answer('x', [result('a', 'verified')], { problem })], null, 7);
        expect(change?.lines.map((line) => line.result)).toEqual([null]);
    });

    it('come ahead of those that were read, once each, and not where none could be read', () => {
        const read = { ...NOTHING_READ, changes: [aChange({ changeId: 'a' }), aChange({ changeId: 'b' })] };
        const saved = [aChange({ changeId: 'c' }), aChange({ changeId: 'b', note: 'now' })];
        expect(withSaved(read, saved).changes?.map(({ changeId, note }) => [changeId, note])).toEqual([
            ['c', null],
            ['b', 'now'],
            ['a', null]
        ]);
        expect(withSaved(NOTHING_READ, saved).changes).toBeNull();
    });
});
