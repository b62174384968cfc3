import type { UploadStatus } from 'c/conversationEntries';
import type { ChangeRow } from '../src/salesforce/fetchChangeRows';
import { toLastWord } from '../src/uploads/lastWord';

const MADE_MS = 1_700_000_000_000;
const row = { Lock__c: 'conv-1', madeMs: MADE_MS } as ChangeRow;
const status: UploadStatus = {
    conversationIdentifier: 'conv-1',
    status: 'SUCCESS',
    errorDetail: null,
    uploadId: 'u1',
    successCount: 2,
    failedCount: 1,
    failedIds: null,
    updatedMs: MADE_MS
};

describe('the last word on an upload', () => {
    it.each([
        ['success', status, { isSuccess: true, isTimely: true }],
        ['failure', { ...status, status: 'failed' }, { isSuccess: false, isTimely: true }],
        [
            'success by a clock that is behind',
            { ...status, updatedMs: MADE_MS - 5_000 },
            { isSuccess: true, isTimely: true }
        ],
        ['no time', { ...status, updatedMs: null }, { isSuccess: true, isTimely: false }]
    ])('is taken: %s', (_what, told, expected) => {
        expect(toLastWord(told, row)).toEqual({ successCount: 2, failedCount: 1, ...expected });
    });

    it.each([
        ['nothing', null],
        ['that it goes on', { ...status, status: 'IN_PROGRESS' }],
        ['a word that nobody knows', { ...status, status: 'PROCESSED' }],
        ['no conversation', { ...status, status: 'FAILED', conversationIdentifier: null }],
        ['another conversation', { ...status, conversationIdentifier: 'conv-2' }],
        ['how an earlier upload ended', { ...status, updatedMs: MADE_MS - 5_001 }]
    ])('is none where Salesforce says %s', (_what, told) => {
        expect(toLastWord(told, row)).toBeNull();
    });

    it('is none of a row that names no conversation', () => {
        expect(toLastWord(status, { ...row, Lock__c: null })).toBeNull();
    });
});
