import type { JsonFormat } from './format';
import { toFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toRole } from './jsonSpeakers';
import { milliseconds } from './jsonTimes';
import { joinWords } from './jsonTurns';
import { hasAny, isArray, memberOf, someHave, toLanguage, valueAt } from './jsonValues';

/** Amazon Transcribe Call Analytics: turns that name the role, each with its words. */
export const callAnalyticsFormat: JsonFormat = {
    name: 'transcribe-call-analytics',
    recognise(document) {
        const turns = memberOf(document, 'Transcript');
        if (!isArray(turns)) return 0;
        if (turns.length === 0)
            return hasAny(document, 'JobName') && hasAny(document, 'ConversationCharacteristics') ? 0.8 : 0;
        if (!someHave(turns, 'ParticipantRole') || someHave(turns, 'ParticipantId')) return 0;
        return hasAny(document, 'ConversationCharacteristics', 'JobName', 'JobStatus') ? 0.95 : 0.7;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        const status = file.string('JobStatus');
        if (status !== undefined && status !== 'COMPLETED') {
            items.addIssue('NOT_FINISHED', 'warning', 'JobStatus', { status });
        }
        items.addFacts({
            conversationId: file.label('JobName'),
            language: toLanguage(file.get('LanguageCode'))
        });
        let redacted = 0;
        for (const turn of file.objects('Transcript')) {
            if (turn.has('Redaction')) redacted += 1;
            const role = turn.string('ParticipantRole');
            if (role === undefined) turn.missing('ParticipantRole');
            const words = turn.has('Content') ? undefined : turn.list('Items');
            items.addEntry({
                path: turn.path,
                id: turn.label('Id'),
                text: words === undefined || words.length === 0 ? turn.text('Content') : joinItems(words),
                speaker: role,
                role: toRole(role),
                startMs: turn.time(milliseconds, 'BeginOffsetMillis'),
                endMs: turn.time(milliseconds, 'EndOffsetMillis')
            });
        }
        if (redacted > 0 || hasRedactedOutput(document)) {
            items.addIssue('ALREADY_REDACTED', 'note', undefined, { count: redacted });
        }
        return items.all;
    }
};

/** A turn without a text of its own is its words. */
function joinItems(words: readonly { readonly value: unknown }[]): string {
    return joinWords(
        words.flatMap(({ value }) => {
            const text = memberOf(value, 'Content');
            return typeof text === 'string' ? [{ text, attached: memberOf(value, 'Type') === 'punctuation' }] : [];
        })
    );
}

function hasRedactedOutput(document: unknown): boolean {
    return valueAt(document, 'ContentMetadata', 'Output') === 'Redacted';
}
