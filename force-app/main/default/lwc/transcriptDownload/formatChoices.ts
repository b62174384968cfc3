import { formatLabels } from './labels';

/** A format that can be chosen: its name among those that are written, what people call it, and what it is good for. */
export interface FormatChoice {
    readonly name: string;
    readonly title: string;
    readonly use: string;
}

/** Every format that is written, what people read first, then what programs do. */
export const FORMAT_CHOICES: readonly [FormatChoice, ...FormatChoice[]] = [
    { name: 'text', title: formatLabels.text, use: formatLabels.textUse },
    { name: 'csv', title: formatLabels.csv, use: formatLabels.csvUse },
    { name: 'webvtt', title: formatLabels.webVtt, use: formatLabels.webVttUse },
    { name: 'srt', title: formatLabels.srt, use: formatLabels.srtUse },
    { name: 'salesforce-ndjson', title: formatLabels.salesforce, use: formatLabels.salesforceUse },
    { name: 'transcript-desk', title: formatLabels.desk, use: formatLabels.deskUse }
];
