import type { JsonFormat } from './format';
import { toElements, toFields, toObjects, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { seconds } from './jsonTimes';
import { isArray, memberOf, someHave, toNumber, valueAt } from './jsonValues';

/** Twilio Conversational Intelligence: sentences as its API answers, as its library hands them out, and in their older shape. */
export const twilioFormat: JsonFormat = {
    name: 'twilio',
    recognise(document) {
        const sentences = isArray(document) ? document : memberOf(document, 'sentences');
        if (!isArray(sentences) || sentences.length === 0)
            return valueAt(document, 'meta', 'key') === 'sentences' ? 0.9 : 0;
        if (!someHave(sentences, 'transcript')) return 0;
        if (someHave(sentences, 'media_channel', 'mediaChannel')) return 1;
        return someHave(sentences, 'sentence_index', 'sentenceIndex') ? 0.9 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const sentences = isArray(document) ? toObjects(toElements(document), items) : file.objects('sentences');
        const first = sentences[0];
        items.addFacts({ conversationId: first?.label('transcript_sid') ?? first?.label('transcriptSid') });
        for (const sentence of [...sentences].sort((a, b) => indexOf(a) - indexOf(b))) addSentence(sentence, items);
        if (typeof valueAt(document, 'meta', 'next_page_url') === 'string')
            items.addIssue('MORE_PAGES', 'warning', 'meta.next_page_url');
        return items.all;
    }
};

/** Those without one come last, in the file's order. */
function indexOf(sentence: JsonFields): number {
    return toNumber(sentence.get('sentence_index') ?? sentence.get('sentenceIndex')) ?? Number.MAX_VALUE;
}

function addSentence(sentence: JsonFields, items: JsonItems): void {
    const channel = sentence.label('media_channel') ?? sentence.label('mediaChannel') ?? sentence.label('channel');
    items.addEntry({
        path: sentence.path,
        id: sentence.label('sid'),
        text: sentence.text('transcript'),
        speaker: channel !== undefined && /^\d+$/.test(channel) ? `Channel ${channel}` : channel,
        startMs: sentence.time(seconds, 'start_time', 'startTime'),
        endMs: sentence.time(seconds, 'end_time', 'endTime')
    });
}
