import { createHash } from 'node:crypto';
import { readText, toIssues } from './jsonReading';
import { readSample, sampleFolder } from './sampleFiles';

/** Who speaks, how often; the first and the last entry's time; and a digest of all texts, which are other people's. */
interface Golden {
    readonly file: string;
    readonly format: string;
    readonly speakers: Readonly<Record<string, number>>;
    readonly first: readonly [startMs: number | undefined, durationMs: number | undefined];
    readonly last: readonly [startMs: number | undefined, durationMs: number | undefined];
    readonly digest: string;
    readonly issues?: readonly string[];
}

const GOLDEN: readonly Golden[] = [
    {
        file: 'amazon-transcribe/standard_bbc_todayinfocus_speakers.json',
        format: 'transcribe',
        speakers: { spk_0: 14, spk_1: 16 },
        first: [5240, 7590],
        last: [296623, 4740],
        digest: '4ca072871f6b5eed'
    },
    {
        file: 'assemblyai/assemblyai_utterances.json',
        format: 'assemblyai',
        speakers: { A: 1 },
        first: [170, 24970],
        last: [170, 24970],
        digest: 'e74007b293d721a9'
    },
    {
        file: 'azure-speech/batch_transcriptSample.json',
        format: 'azure-speech',
        speakers: { 'Speaker 1': 2, 'Speaker 2': 1 },
        first: [40, 2180],
        last: [5400, 2060],
        digest: '80e5ad22d232f3ae'
    },
    {
        file: 'contact-lens/scv_real_postcall_2022.json',
        format: 'contact-lens',
        speakers: { AGENT: 9, CUSTOMER: 6 },
        first: [2540, 435],
        last: [83460, 3267],
        digest: 'a2a021a45ad2da69'
    },
    {
        file: 'deepgram/dg_speakers_no_utterances.json',
        format: 'deepgram',
        speakers: { 'Speaker 0': 2, 'Speaker 1': 6, 'Speaker 2': 3 },
        first: [3040, 14240],
        last: [156390, 6715],
        digest: 'f6d6c4229c2df4e7'
    },
    {
        file: 'deepgram/dg_utterances.json',
        format: 'deepgram',
        speakers: { '-': 6 },
        first: [80, 3140],
        last: [22300, 3140],
        digest: 'aed05eaa67a1b079'
    },
    {
        file: 'genesys/genesys_makingchatbots_epoch_times.json',
        format: 'genesys',
        speakers: { ivr: 1, customer: 1 },
        first: [1749243600000, undefined],
        last: [1749243605000, undefined],
        digest: '17b6eb59003cda98'
    },
    {
        file: 'genesys/genesys_mcp_fixture_offset_times.json',
        format: 'genesys',
        speakers: { external: 2, internal: 1 },
        first: [500, undefined],
        last: [90000, undefined],
        digest: '150d6b6643c304bd'
    },
    {
        file: 'google-stt/gcpStt.sample.json',
        format: 'google-speech',
        speakers: { '-': 57 },
        first: [12900, 6700],
        last: [705400, 600],
        digest: '78fe0a8063f8dc1a'
    },
    {
        file: 'plain/abcd_sample.json',
        format: 'dialog-pairs',
        speakers: { agent: 32, customer: 31, action: 9 },
        first: [undefined, undefined],
        last: [undefined, undefined],
        digest: 'ee408d2043b02cfb'
    },
    {
        file: 'twilio/twilio_oai_example_1.json',
        format: 'twilio',
        speakers: { 'Channel 1': 1 },
        first: [undefined, undefined],
        last: [undefined, undefined],
        digest: '03ffdf45276dd38f'
    },
    {
        file: 'whisper/whisper_timestamped_dg.json',
        format: 'whisper',
        speakers: { '-': 4 },
        first: [120, 7500],
        last: [19820, 5500],
        digest: 'c0d47560553cc5b4'
    },
    {
        file: 'whisper/whisperx_aligned_transcript.json',
        format: 'whisper',
        speakers: { '-': 1 },
        first: [2878, 7321],
        last: [2878, 7321],
        digest: '72b5718dd897a569'
    }
];

const folder = sampleFolder();
const describeSamples = folder === undefined ? describe.skip : describe;

// Each was compared with its file by eye.
describeSamples('sample files (../shared/samples)', () => {
    it.each(GOLDEN)('$file', ({ file, format, speakers, first, last, digest, issues = [] }) => {
        const reading = readText(readSample(folder ?? '', file));
        const { entries } = reading;
        const counts: Record<string, number> = {};
        for (const { speaker = '-' } of entries) counts[speaker] = (counts[speaker] ?? 0) + 1;
        const timesOf = (place: number) => [entries.at(place)?.startMs, entries.at(place)?.durationMs];
        expect(new Set(reading.formats)).toEqual(new Set([format]));
        expect(counts).toEqual(speakers);
        expect([timesOf(0), timesOf(-1)]).toEqual([first, last]);
        expect(toIssues(reading)).toEqual(issues);
        const texts = entries.map(({ text }) => text).join('\n');
        expect(createHash('sha256').update(texts).digest('hex').slice(0, 16)).toBe(digest);
    });
});
