import type { ReadNotice } from 'c/proxyProtocol';
import { saveFile } from 'c/savedFile';
import TranscriptDownload from 'c/transcriptDownload';
import type { FileIssue } from 'c/transcriptFormats';
import { applyTransaction, type Entry, type Step } from 'c/transcriptModel';
import type { CallAtWork } from '../callAtWork';
import { download } from '../downloading';
import { NO_CALL, type CallState } from '../openCall';
import { NO_WORK } from '../work';
import { withPage, withSession } from '../workChanges';
import { ended } from './viewState';

jest.mock('c/savedFile', () => ({ saveFile: jest.fn() }));
jest.mock('@salesforce/label/c.Transcript_Download_Saved', () => ({ default: 'Saved {0}' }), { virtual: true });

const LINES = 1_200;
const ENTRIES: readonly Entry[] = Array.from({ length: LINES }, (_, place) => ({
    identifier: `e${String(place)}`,
    text: `words ${String(place)}`,
    startMs: ended.call!.startMs! + place * 1_000,
    durationMs: 900,
    receivedMs: null,
    participantId: place % 2 === 0 ? 'p1' : 'p2',
    voiceCallIds: []
}));
const CALL: CallState = {
    ...NO_CALL,
    reading: {
        ...ended,
        participants: [
            { id: 'p1', role: 'agent', name: 'Grace' },
            { id: 'p2', role: 'customer', name: 'Grace' }
        ],
        entries: ENTRIES
    },
    work: withPage(NO_WORK, ENTRIES)
};

describe('download', () => {
    const saved = jest.mocked(saveFile);
    const said: string[] = [];

    /** What the dialog is given, where it is closed with that. */
    const run = async (call: Partial<CallAtWork>, chosen: string | null): Promise<Record<string, unknown>> => {
        const open = jest.spyOn(TranscriptDownload, 'open').mockResolvedValue(chosen);
        await download({ current: () => CALL, change: jest.fn(), say: (text) => said.push(text), ...call });
        return { ...open.mock.lastCall?.[0] };
    };
    afterEach(() => {
        jest.restoreAllMocks();
        saved.mockClear();
        said.length = 0;
    });

    it('saves all lines, whoever is called the same told apart, and says so', async () => {
        await run({}, 'text');
        const [name, text] = saved.mock.calls[0]!;
        expect(name).toBe('transcript-v.txt');
        const paragraphs = text.trimEnd().split('\n\n');
        expect(paragraphs).toHaveLength(LINES);
        expect(paragraphs[0]).toBe('[00:00:00.000 - 00:00:00.900] Grace: words 0');
        expect(paragraphs[1]).toBe('[00:00:01.000 - 00:00:01.900] Grace (2): words 1');
        expect(said).toEqual(['Saved transcript-v.txt']);
    });

    it('saves what is stored, and tells the dialog that there is more', async () => {
        const step: Step = {
            kind: 'replaceText',
            identifier: 'e0',
            start: 0,
            removed: 'words',
            inserted: 'Unsaved'
        };
        const applied = applyTransaction(CALL.work.session, [step]);
        if (!applied.ok) throw new Error(applied.code);
        const current: CallState = { ...CALL, work: withSession(CALL.work, applied.value) };
        expect(await run({ current: () => current }, 'csv')).toMatchObject({ hasUnsaved: true, isIncomplete: false });
        expect(saved.mock.calls[0]![1]).toContain(',words 0\r\n');
        expect(saved.mock.calls[0]![1]).not.toContain('Unsaved');
    });

    it.each<[string, Partial<CallState['reading']>, boolean]>([
        ['all is here', {}, false],
        ['lines are on their way', { isReading: true }, true],
        ['the read was cut off', { isCutOff: true }, true],
        ['some may not be shown', { notices: [{ code: 'ENTRIES_HIDDEN', count: 2 } satisfies ReadNotice] }, true]
    ])('tells the dialog whether lines are missing: %s', async (_name, reading, isIncomplete) => {
        const current = { ...CALL, reading: { ...CALL.reading, ...reading } };
        expect(await run({ current: () => current }, null)).toMatchObject({ isIncomplete, lineCount: LINES });
    });

    it('finds what a format can’t hold in all lines, once for each thing', async () => {
        const { findLosses } = await run({}, null);
        const losses = await (findLosses as (name: string) => Promise<readonly FileIssue[]>)('srt');
        const role = losses.filter(({ values }) => values?.['field'] === 'role');
        expect(role.map(({ values }) => values?.['count'])).toEqual([LINES]);
    });

    it('saves nothing where nothing was chosen, or the call has been left', async () => {
        await run({}, null);
        let asked = 0;
        await run({ current: () => ((asked += 1) === 1 ? CALL : null) }, 'text');
        asked = 0;
        await run({ current: () => ((asked += 1) <= 2 ? CALL : NO_CALL) }, 'text');
        expect(saved).not.toHaveBeenCalled();
        expect(said).toEqual([]);
    });
});
