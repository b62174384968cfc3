import type { JsonFormat } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { seconds } from './jsonTimes';
import { addTurns, type SpokenWord } from './jsonTurns';
import { hasAny, isArray, memberOf, toLanguage, valueAt } from './jsonValues';

/**
 * Amazon Transcribe, a standard job: words, with labels of speakers or of channels or with neither. The file's own cuts are
 * taken where it has some (`audio_segments`, else `speaker_labels.segments`): what stands in one of them is one line.
 */
export const transcribeFormat: JsonFormat = {
    name: 'transcribe',
    recognise(document) {
        const results = memberOf(document, 'results');
        if (isArray(memberOf(results, 'transcripts')) && hasAny(results, 'items', 'audio_segments')) return 1;
        if (hasAny(results, 'speaker_labels', 'channel_labels', 'audio_segments')) return 0.8;
        return isArray(memberOf(results, 'transcripts')) && hasAny(document, 'jobName', 'accountId') ? 0.8 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const status = file.string('status');
        if (status !== undefined && status !== 'COMPLETED')
            items.addIssue('NOT_FINISHED', 'warning', 'status', { status });
        const results = file.object('results');
        if (results === undefined) {
            file.missing('results', 'error');
            return items.all;
        }
        items.addFacts({
            conversationId: file.label('jobName'),
            language: toLanguage(results.get('language_code'))
        });
        readResults(results, items);
        const redacted = countRedacted(document);
        if (redacted > 0 || file.get('isRedacted') === true) {
            items.addIssue('ALREADY_REDACTED', 'note', undefined, { count: redacted });
        }
        return items.all;
    }
};

function readResults(results: JsonFields, items: JsonItems): void {
    if (results.has('audio_segments') && readSegments(results, items)) return;
    const words = toWords(results);
    if (words.length > 0) addTurns(words, items);
    else
        for (const whole of results.objects('transcripts'))
            items.addEntry({ path: whole.path, text: whole.text('transcript') });
    if (results.has('channel_labels')) items.sortByTime();
}

/** Newer files cut the call themselves. False: not all of the cuts have a text, so the words are taken. */
function readSegments(results: JsonFields, items: JsonItems): boolean {
    const segments = results.list('audio_segments');
    if (segments.length === 0 || !segments.every(({ value }) => typeof memberOf(value, 'transcript') === 'string')) {
        return false;
    }
    for (const segment of results.objects('audio_segments')) {
        items.addEntry({
            path: segment.path,
            id: segment.label('id'),
            text: segment.text('transcript'),
            speaker: segment.label('speaker_label') ?? segment.label('channel_label'),
            startMs: segment.time(seconds, 'start_time'),
            endMs: segment.time(seconds, 'end_time')
        });
    }
    if (results.has('channel_labels')) items.sortByTime();
    return true;
}

function toWords(results: JsonFields): readonly SpokenWord[] {
    const cuts = toCuts(results);
    const channels = results.object('channel_labels')?.objects('channels') ?? [];
    // A channel's words come together: so nobody's line is cut by the "mhm" of somebody else.
    if (channels.length > 0 && channels.some((channel) => channel.has('items'))) {
        return channels.flatMap((channel) => {
            const label = channel.label('channel_label');
            return readWords(channel.objects('items'), () => ({ speaker: label }));
        });
    }
    return readWords(results.objects('items'), (at, own) => findCut(cuts, at, own));
}

interface Cut {
    readonly part?: number;
    readonly speaker?: string | undefined;
}

function readWords(
    words: readonly JsonFields[],
    cutAt: (at: number | undefined, own: string | undefined) => Cut
): readonly SpokenWord[] {
    let cut: Cut = {};
    return words.flatMap((word) => {
        const text = textOf(word);
        if (text === undefined) return [];
        const attached = word.get('type') === 'punctuation';
        const startMs = word.time(seconds, 'start_time');
        const own = word.label('speaker_label') ?? word.label('channel_label');
        if (!attached) cut = cutAt(startMs, own);
        return [{ path: word.path, text, attached, startMs, endMs: word.time(seconds, 'end_time'), ...cut }];
    });
}

/** The first alternative is the likeliest. A word that was redacted says so itself: `[PII]`. */
function textOf(word: JsonFields): string | undefined {
    if (word.has('content')) return word.text('content');
    const [best] = word.objects('alternatives');
    if (best === undefined) {
        word.missing('alternatives', 'error');
        return undefined;
    }
    return best.text('content');
}

interface SpeakerCut {
    readonly startMs: number;
    readonly endMs: number;
    readonly speaker: string | undefined;
}

function toCuts(results: JsonFields): readonly SpeakerCut[] {
    const cuts = (results.object('speaker_labels')?.objects('segments') ?? []).flatMap((segment) => {
        const startMs = segment.time(seconds, 'start_time');
        const endMs = segment.time(seconds, 'end_time');
        const speaker = segment.label('speaker_label');
        return startMs === undefined || endMs === undefined ? [] : [{ startMs, endMs, speaker: speaker || undefined }];
    });
    return cuts.sort((a, b) => a.startMs - b.startMs);
}

/** The cut that a word begins in: the last one that has begun, if it has not ended. Half a millisecond is rounding. */
function findCut(cuts: readonly SpeakerCut[], at: number | undefined, own: string | undefined): Cut {
    if (at === undefined || cuts.length === 0) return { speaker: own || undefined };
    let low = 0;
    let high = cuts.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((cuts[middle]?.startMs ?? 0) <= at + 0.5) low = middle + 1;
        else high = middle;
    }
    const cut = cuts[low - 1];
    if (cut === undefined || at > cut.endMs + 0.5) return { speaker: own || undefined };
    return { part: low - 1, speaker: own || cut.speaker };
}

function countRedacted(document: unknown): number {
    const words = valueAt(document, 'results', 'items');
    return isArray(words) ? words.filter((word) => hasAny(valueAt(word, 'alternatives', 0), 'redactions')).length : 0;
}
