import type { JsonFormat } from './format';
import { toFields, type JsonFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { seconds } from './jsonTimes';
import { addTurns, type SpokenWord } from './jsonTurns';
import { firstObject, hasAny, isArray, memberOf, toLanguage, valueAt } from './jsonValues';

/** What stands for a speaker who could not be told. */
const UNKNOWN = 'UU';

/** Speechmatics, its `json-v2`: words and marks, with a speaker or a channel each. */
export const speechmaticsFormat: JsonFormat = {
    name: 'speechmatics',
    recognise(document) {
        const results = memberOf(document, 'results');
        if (!isArray(results)) return 0;
        const isOurs = results
            .slice(0, 20)
            .some((each) => hasAny(each, 'type') && hasAny(firstObject(memberOf(each, 'alternatives')), 'content'));
        if (!isOurs) return 0;
        return hasAny(document, 'job', 'metadata') ? 1 : 0.8;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        items.addFacts({
            conversationId: file.object('job')?.label('id'),
            language: toLanguage(valueAt(document, 'metadata', 'transcription_config', 'language'))
        });
        addTurns(
            file.objects('results').flatMap((result) => toWord(result, items)),
            items
        );
        return items.all;
    }
};

function toWord(result: JsonFields, items: JsonItems): readonly SpokenWord[] {
    const type = result.string('type');
    const [best] = result.objects('alternatives');
    if (best === undefined) {
        if (type === 'speaker_change' || type === 'channel_change') {
            items.addIssue('ENTRY_NOT_SPOKEN', 'note', result.path);
        } else result.missing('alternatives', 'error');
        return [];
    }
    const text = best.text('content');
    if (text === undefined) return [];
    const speaker = best.label('speaker');
    return [
        {
            path: result.path,
            text,
            attached: type === 'punctuation' && result.get('attaches_to') !== 'next',
            speaker: (speaker === UNKNOWN ? undefined : speaker) ?? result.label('channel'),
            startMs: result.time(seconds, 'start_time'),
            endMs: result.time(seconds, 'end_time')
        }
    ];
}
