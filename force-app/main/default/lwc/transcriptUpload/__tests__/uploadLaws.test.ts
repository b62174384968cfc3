import fc from 'fast-check';
import { toCallFile } from 'c/callExport';
import { parseUploadItem } from 'c/conversationEntries';
import { exportTranscript, findWriteFormat, type FileEntry } from 'c/transcriptFormats';
import type { Entry } from 'c/transcriptModel';
import { listSpeakers, prepareUpload, suggestParticipants, suggestTiming, toUploadParts } from 'c/transcriptUpload';
import { AGENT, CUSTOMER, digest, END, file, readCalls, START, target } from './uploadFixtures';

const SEED = 20260314;
const RUNS = { seed: SEED, numRuns: 200 };

const entries: fc.Arbitrary<readonly Partial<FileEntry>[]> = fc.array(
    fc.record(
        {
            id: fc.constantFrom('', '1', '2', '0f8fad5b-d9cb-469f-a165-70867728950e'),
            startMs: fc.oneof(fc.integer({ min: -5_000, max: 130_000 }), fc.constantFrom(0, 0.5, 1e300)),
            durationMs: fc.oneof(fc.integer({ min: -10, max: 20_000 }), fc.constantFrom(0.4, 1e300)),
            speaker: fc.constantFrom('A', 'B', 'C'),
            text: fc.oneof(
                fc.constantFrom('', 'yes', 'two\nlines', '\u2028'),
                fc.string({ unit: 'grapheme', maxLength: 30 })
            )
        },
        { requiredKeys: [] }
    ),
    { maxLength: 12 }
);
const MAPPING = [
    ['A', 'p1'],
    ['B', 'p2'],
    ['C', 'p2'],
    ['', 'p1']
] as const;

describe('whatever a file holds', () => {
    it('its lines are in order, within the call, each with an identifier of its own, and the proxy reads them as they are', async () => {
        const law = fc.asyncProperty(
            entries,
            fc.constantFrom('keep' as const, 'clip' as const),
            fc.constantFrom('conv-1', 'conv-2'),
            async (given, outside, conversationId) => {
                const transcript = file(given, { conversationId });
                const timing = { shiftMs: START, outside };
                const prepare = (pairs: Iterable<readonly [string, string]>): ReturnType<typeof prepareUpload> =>
                    prepareUpload(transcript, target(), { mapping: new Map(pairs), timing }, digest);
                const { lines, issues } = await prepare(MAPPING);
                expect(lines.map(({ startMs }) => startMs)).toEqual(
                    lines.map(({ startMs }) => startMs).sort((a, b) => a - b)
                );
                expect(lines.every(({ startMs }) => startMs >= START && startMs <= END + 999)).toBe(true);
                expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
                expect(await prepare([...MAPPING].reverse())).toEqual({ lines, issues });
                const items = [...toUploadParts(lines, target())].map((text) => parseUploadItem(text.slice(0, -1)));
                expect(items).toEqual([
                    { kind: 'conversation', conversationIdentifier: 'conv-1' },
                    ...lines.map(({ at: _at, participantId: _participantId, ...line }) => ({
                        kind: 'entry',
                        conversationIdentifier: 'conv-1',
                        line
                    }))
                ]);
                const left = transcript.entries.length - lines.length;
                const told = issues.reduce(
                    (sum, { code, count }) => sum + (['TEXT_EMPTY', 'TIME_OUTSIDE_CALL'].includes(code) ? count : 0),
                    0
                );
                expect(outside === 'clip' ? left <= told : left === told).toBe(true);
            }
        );
        await fc.assert(law, RUNS);
    });
});

const stored: fc.Arbitrary<readonly Entry[]> = fc
    .array(
        fc.record({
            identifier: fc.uuid(),
            text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `said ${text}`),
            startMs: fc.integer({ min: START, max: END }),
            durationMs: fc.integer({ min: 0, max: 9_000 }),
            receivedMs: fc.constant(null),
            participantId: fc.constantFrom('p1', 'p2'),
            voiceCallIds: fc.constant(['0LQ000000000001'])
        }),
        { minLength: 1, maxLength: 12 }
    )
    .map((lines) => [...new Map(lines.map((line) => [line.identifier, line])).values()])
    .map((lines) => lines.sort((a, b) => a.startMs - b.startMs));

describe('a call that was saved as a file', () => {
    it.each(['salesforce-ndjson', 'transcript-desk'])('comes back as it was, from %s', async (name) => {
        const format = findWriteFormat(name);
        if (!format) throw new Error(`no format ${name}`);
        const law = fc.asyncProperty(stored, async (kept) => {
            const parties = [AGENT, CUSTOMER].map(({ id, role, name: called }) => ({ id, role, name: called }));
            const call = {
                entries: kept,
                participants: parties,
                startMs: START,
                nameOf: ({ role }: { role: string }) => role
            };
            const { entries: written, facts } = toCallFile(call);
            const [transcript] = await readCalls([...exportTranscript(written, facts, format)].join(''));
            if (!transcript) throw new Error('no call');
            const choices = suggestParticipants(listSpeakers(transcript), target(), transcript);
            const mapping = new Map([...choices].map(([key, { participantId }]) => [key, participantId]));
            const { timing } = suggestTiming(transcript, target(), null);
            const { lines, issues } = await prepareUpload(transcript, target(), { mapping, timing }, digest);
            expect(issues.filter(({ code }) => code !== 'LINE_REPEATED')).toEqual([]);
            expect(
                lines.map(({ id, text, startMs, durationMs, participantId, voiceCallIds }) => ({
                    identifier: id,
                    text,
                    startMs,
                    durationMs,
                    receivedMs: null,
                    participantId,
                    voiceCallIds
                }))
            ).toEqual(kept);
        });
        await fc.assert(law, RUNS);
    });

    it('is the same again when what was prepared is prepared once more', async () => {
        const law = fc.asyncProperty(entries, async (given) => {
            const timing = { shiftMs: START, outside: 'clip' as const };
            const first = await prepareUpload(file(given), target(), { mapping: new Map(MAPPING), timing }, digest);
            const sent = [...toUploadParts(first.lines, target())];
            const [transcript] = await readCalls(sent.join(''));
            if (!transcript) throw new Error('no call');
            const choices = suggestParticipants(listSpeakers(transcript), target(), transcript);
            const mapping = new Map([...choices].map(([key, { participantId }]) => [key, participantId]));
            const again = suggestTiming(transcript, target(), null).timing;
            const second = await prepareUpload(transcript, target(), { mapping, timing: again }, digest);
            expect([...toUploadParts(second.lines, target())]).toEqual(sent);
        });
        await fc.assert(law, RUNS);
    });
});
