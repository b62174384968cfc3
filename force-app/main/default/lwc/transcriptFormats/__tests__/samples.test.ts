import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { codesOf, readText } from './readText';

// Other people's files, read from beside the project and never copied into it; where their folder is missing, nothing is
// checked. Each row was compared with the file by eye. Texts are told by their length and a digest of all of them.

const folder = resolve(import.meta.dirname, '../../../../../../../shared/samples');

/** Of texts, a line each. */
function digest(texts: readonly string[]): string {
    return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
}

interface Expected {
    readonly file: string;
    readonly encoding?: string;
    readonly format: string;
    readonly count: number;
    /** Start and duration in milliseconds, and the length of the text. */
    readonly first: readonly [number | undefined, number | undefined, number];
    readonly last: readonly [number | undefined, number | undefined, number];
    readonly speakers: Readonly<Record<string, number>>;
    readonly texts: string;
    readonly issues: readonly string[];
}

const table: readonly Expected[] = [
    {
        file: 'salesforce-ndjson/scv_lambda_test_upload.ndjson',
        format: 'salesforce-ndjson',
        count: 1,
        first: [1704397759228, 1, 8],
        last: [1704397759228, 1, 8],
        speakers: { 'faaa3a21-5990-48cd-a035-e85ca8c861ffEND_USER': 1 },
        texts: '8328c36d18b7834a',
        issues: []
    },
    {
        file: 'vtt/edge_comments.vtt',
        format: 'webvtt',
        count: 3,
        first: [135000, 5000, 43],
        last: [145000, 5000, 12],
        speakers: { '': 3 },
        texts: '06cb6f7ffbfc12e3',
        issues: ['NO_SPEAKERS']
    },
    {
        file: 'vtt/edge_invalid.vtt',
        format: 'webvtt',
        count: 7,
        first: [500, 6500, 15],
        last: [27280, 3000, 15],
        speakers: { '': 7 },
        texts: '90cec68df7791115',
        issues: ['VTT_HEADER_MISSING', 'NO_SPEAKERS']
    },
    {
        file: 'vtt/edge_metadata_headers_multiline.vtt',
        format: 'webvtt',
        count: 2,
        first: [500, 6500, 15],
        last: [7000, 4890, 15],
        speakers: { '': 2 },
        texts: '8cbe28331410925e',
        issues: ['NO_SPEAKERS']
    },
    {
        file: 'vtt/edge_vtt_without_hours_in_timestamp.vtt',
        format: 'webvtt',
        count: 1,
        first: [0, 10000, 29],
        last: [0, 10000, 29],
        speakers: { '': 1 },
        texts: 'cf2ed4bee48f9701',
        issues: ['NO_SPEAKERS']
    },
    {
        file: 'vtt/podcast_voice_tags.vtt',
        format: 'webvtt',
        count: 7,
        first: [0, 2760, 51],
        last: [21450, 3900, 62],
        speakers: { Sarah: 5, Gillian: 2 },
        texts: '9c3aba28c02c51a4',
        issues: []
    },
    {
        file: 'vtt/zoom_style_synthetic_1.vtt',
        format: 'webvtt',
        count: 13,
        first: [0, 2000, 32],
        last: [38500, 1000, 30],
        speakers: {
            'Professor Ed': 4,
            'Tom Miller': 2,
            'Samantha Smith': 2,
            'Robert Jones': 1,
            'Wei Ling': 1,
            'Jose Alvarez': 1,
            'A.J. Lopez': 1,
            'Dr. Brown': 1
        },
        texts: 'b657a09d297e9a51',
        issues: []
    },
    {
        file: 'srt/edge_invalid_timeframe.srt',
        format: 'srt',
        count: 5,
        first: [500, 6500, 15],
        last: [21580, 2300, 15],
        speakers: { '': 5 },
        texts: 'd05aef73e962dd8c',
        issues: ['NO_SPEAKERS']
    },
    {
        file: 'srt/edge_se_auto_detect_windows-1250.srt',
        encoding: 'windows-1250',
        format: 'srt',
        count: 1132,
        first: [74233, 4000, 15],
        last: [7370032, 4000, 27],
        speakers: { '': 1132 },
        texts: 'c09d774ba9e4dbfb',
        issues: ['NO_SPEAKERS']
    },
    {
        file: 'srt/edge_utf16.srt',
        encoding: 'utf-16le',
        format: 'srt',
        count: 1,
        first: [0, 1000, 21],
        last: [0, 1000, 21],
        speakers: { '': 1 },
        texts: 'c4c22edb28c81fdd',
        issues: ['NO_SPEAKERS']
    },
    {
        file: 'srt/podcast_speaker_prefix.srt',
        format: 'srt',
        count: 222,
        first: [179, 2220, 46],
        last: [752671, 2098, 43],
        speakers: { Travis: 141, Sarah: 26, Gilon: 55 },
        texts: '1510caaf2029e699',
        issues: ['SPEAKERS_CARRIED']
    },
    {
        file: 'csv/bbc_subtitles_test.csv',
        format: 'csv',
        count: 200,
        first: [13020, 1110, 15],
        last: [661420, 830, 20],
        speakers: { '': 200 },
        texts: '15029f59245f046e',
        issues: ['ENTRIES_OVERLAP', 'NO_SPEAKERS', 'ISSUES_LEFT_OUT']
    },
    {
        file: 'plain/ms_contactcenter_1.txt',
        format: 'text',
        count: 35,
        first: [undefined, undefined, 91],
        last: [undefined, undefined, 27],
        speakers: { Agent: 18, Customer: 17 },
        texts: 'a51d00c79a912c58',
        issues: ['HEADING_LEFT_OUT', 'NO_TIMES']
    }
];

const describeSamples = existsSync(folder) ? describe : describe.skip;

describeSamples('samples (their folder is needed)', () => {
    it.each(table)(
        '$file',
        async ({ file, encoding = 'utf-8', format, count, first, last, speakers, texts, issues }) => {
            const path = resolve(folder, file);
            const read = await readText(new TextDecoder(encoding).decode(readFileSync(path)));
            const { entries } = read;
            const shape = (place: number): readonly (number | undefined)[] => {
                const entry = entries.at(place);
                return [entry?.startMs, entry?.durationMs, entry?.text.length];
            };
            const counts: Record<string, number> = {};
            for (const { speaker = '' } of entries) counts[speaker] = (counts[speaker] ?? 0) + 1;
            const kinds = [...new Set(codesOf(read).map((code) => code.split(' ')[0]))];
            expect({
                format: read.facts.format,
                count: entries.length,
                first: shape(0),
                last: shape(-1),
                speakers: counts,
                texts: digest(entries.map(({ text }) => text)),
                issues: kinds
            }).toEqual({ format, count, first, last, speakers, texts, issues });
        }
    );
});
