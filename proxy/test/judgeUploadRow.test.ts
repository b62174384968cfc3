import { judgeUploadRow, type UploadFacts } from '../src/uploads/judgeUploadRow';
import type { LastWord } from '../src/uploads/lastWord';

const PATIENCE = { cutOffMs: 100, settleMs: 1000 };
const some = { lineCount: 3, beforeCount: 0, storedCount: 2 };
const none = { lineCount: 3, beforeCount: 0, storedCount: 0 };
const all = { lineCount: 3, beforeCount: 0, storedCount: 3 };
const again = { lineCount: 3, beforeCount: 3, storedCount: 3 };
const oneNew = { lineCount: 3, beforeCount: 2, storedCount: 3 };

const success: LastWord = { isSuccess: true, successCount: null, failedCount: null, isTimely: true };
const failed: LastWord = { isSuccess: false, successCount: null, failedCount: null, isTimely: true };
const told = (successCount: number, failedCount: number, more: Partial<LastWord> = {}): LastWord => ({
    ...success,
    successCount,
    failedCount,
    ...more
});

describe('how an upload ended', () => {
    it.each<[string, Partial<UploadFacts>, string | null]>([
        ['all stored, none before, no word', { proven: all }, 'Verified'],
        ['all stored, none before, whatever the word', { proven: all, lastWord: failed }, 'Verified'],
        ['all stored before, no word', { proven: again }, null],
        ['all stored, one before, no word', { proven: { ...all, beforeCount: 1 } }, null],
        ['all stored before, done', { proven: again, lastWord: success }, 'Verified'],
        ['all stored before, refused', { proven: again, lastWord: failed }, 'Verified'],
        ['all stored before, no word, old', { proven: again, ageMs: 1001 }, 'Verified'],
        [
            'all stored before, a word of nobody knows when',
            { proven: again, lastWord: { ...success, isTimely: false } },
            null
        ],
        [
            'one new stored, a word of nobody knows when',
            { proven: oneNew, lastWord: { ...success, isTimely: false } },
            'Verified'
        ],
        [
            'one new stored, refused nobody knows when',
            { proven: oneNew, lastWord: { ...failed, isTimely: false } },
            null
        ],
        ['some stored, said to be done', { proven: some, lastWord: success }, null],
        ['some stored, done, each told', { proven: some, lastWord: told(2, 1) }, 'Partly_Verified'],
        ['some stored, more said to be', { proven: some, lastWord: told(3, 0) }, null],
        ['some stored, not each told', { proven: some, lastWord: told(1, 1) }, null],
        ['some stored, each told nobody knows when', { proven: some, lastWord: told(2, 1, { isTimely: false }) }, null],
        ['some stored, refused', { proven: some, lastWord: failed }, 'Partly_Verified'],
        ['none stored, refused', { proven: none, lastWord: failed }, 'Not_Applied'],
        [
            'none stored, refused, some said to be taken',
            { proven: none, lastWord: told(1, 2, { isSuccess: false }) },
            null
        ],
        ['none stored, refused nobody knows when', { proven: none, lastWord: { ...failed, isTimely: false } }, null],
        ['none stored, said to be done', { proven: none, lastWord: success }, null],
        ['none stored, said to be done, old', { proven: none, lastWord: success, ageMs: 1001 }, 'Not_Applied'],
        ['none stored for sure', { proven: none, lastWord: failed, isDoubtful: true }, 'Partly_Verified'],
        ['some stored, no word', { proven: some }, null],
        ['some stored, no word, just not old enough', { proven: some, ageMs: 1000 }, null],
        ['some stored, no word, old', { proven: some, ageMs: 1001 }, 'Partly_Verified'],
        ['none stored, no word, old', { proven: none, ageMs: 1001 }, 'Not_Applied'],
        ['not read, done', { proven: null, lastWord: success }, null],
        ['not read, old', { proven: null, ageMs: 1001 }, 'Partly_Verified'],
        ['never whole, young', { hasDigests: false, proven: null, ageMs: 100 }, null],
        ['never whole', { hasDigests: false, proven: null, ageMs: 101 }, 'Not_Applied'],
        ['forged, all stored', { isIntact: false, proven: all, lastWord: success }, null],
        ['forged, never whole', { isIntact: false, hasDigests: false, ageMs: 101 }, null],
        ['forged, old', { isIntact: false, proven: all, ageMs: 1001 }, 'Partly_Verified']
    ])('%s', (_name, facts, state) => {
        const usual = { ageMs: 1, isIntact: true, hasDigests: true, proven: none, isDoubtful: false, lastWord: null };
        expect(judgeUploadRow({ ...usual, ...facts }, PATIENCE)).toBe(state);
    });
});
