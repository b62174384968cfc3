import { judgeUploadRow, type UploadFacts } from '../src/uploads/judgeUploadRow';

const PATIENCE = { cutOffMs: 100, settleMs: 1000 };
const some = { lineCount: 3, storedCount: 2 };
const none = { lineCount: 3, storedCount: 0 };
const all = { lineCount: 3, storedCount: 3 };

describe('how an upload ended', () => {
    it.each<[string, Partial<UploadFacts>, string | null]>([
        ['all stored, no word', { proven: all }, 'Verified'],
        ['all stored, whatever the word', { proven: all, status: 'FAILED' }, 'Verified'],
        ['all stored, a word nobody has seen', { proven: all, status: 'PROCESSED' }, 'Verified'],
        ['some stored, done', { proven: some, status: 'SUCCESS' }, 'Partly_Verified'],
        ['none stored, done', { proven: none, status: 'FAILED' }, 'Not_Applied'],
        ['none stored, though it says so', { proven: none, status: 'SUCCESS' }, 'Not_Applied'],
        ['none stored for sure', { proven: none, status: 'FAILED', isDoubtful: true }, 'Partly_Verified'],
        ['some stored, under way', { proven: some, status: 'IN_PROGRESS' }, null],
        ['some stored, an unknown word', { proven: some, status: 'PROCESSED' }, null],
        ['some stored, no word', { proven: some }, null],
        ['some stored, no word, just not old enough', { proven: some, ageMs: 1000 }, null],
        ['some stored, no word, old', { proven: some, ageMs: 1001 }, 'Partly_Verified'],
        ['none stored, an unknown word, old', { proven: none, status: 'QUEUED', ageMs: 1001 }, 'Not_Applied'],
        ['not read, done', { proven: null, status: 'SUCCESS' }, null],
        ['not read, old', { proven: null, ageMs: 1001 }, 'Partly_Verified'],
        ['never whole, young', { hasDigests: false, proven: null, ageMs: 100 }, null],
        ['never whole', { hasDigests: false, proven: null, ageMs: 101 }, 'Not_Applied'],
        ['forged, all stored', { isIntact: false, proven: all, status: 'SUCCESS' }, null],
        ['forged, never whole', { isIntact: false, hasDigests: false, ageMs: 101 }, null],
        ['forged, old', { isIntact: false, proven: all, ageMs: 1001 }, 'Partly_Verified']
    ])('%s', (_name, facts, state) => {
        const usual = { ageMs: 1, isIntact: true, hasDigests: true, proven: none, isDoubtful: false, status: null };
        expect(judgeUploadRow({ ...usual, ...facts }, PATIENCE)).toBe(state);
    });
});
