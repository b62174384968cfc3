import type { JsonFormat } from './format';
import { toFields } from './jsonFields';
import { JsonItems } from './jsonItems';
import { toRole } from './jsonSpeakers';
import { isArray, memberOf } from './jsonValues';

/** Dialogs of pairs `[speaker, text]`, as in the ABCD data set. Nothing in them has a time. */
export const pairsFormat: JsonFormat = {
    name: 'dialog-pairs',
    recognise(document) {
        const list = isArray(document) ? document : memberOf(document, 'original');
        if (!isArray(list)) return 0;
        if (!areMostly(list, isPair)) return 0;
        return isArray(document) ? 0.6 : 0.9;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        items.addFacts({ conversationId: file.label('convo_id') ?? file.label('id') });
        const name = isArray(document) ? '' : 'original';
        const list = isArray(document) ? document : memberOf(document, 'original');
        (isArray(list) ? list : []).forEach((pair: unknown, index) => {
            const path = `${name}[${index}]`;
            if (!isPair(pair)) {
                items.addIssue('FIELD_WRONG', 'error', path, { expected: 'a pair of speaker and text' });
                return;
            }
            const [speaker, text] = pair;
            items.addEntry({ path, text, speaker, role: toRole(speaker) });
        });
        return items.all;
    }
};

/** Whether more than half of what a list begins with is so: one broken element says nothing of the others. */
function areMostly(list: readonly unknown[], fits: (value: unknown) => boolean): boolean {
    const first = list.slice(0, 10);
    return first.filter(fits).length * 2 > first.length;
}

function isPair(value: unknown): value is readonly [string, string] {
    return isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
}

/** Dialogs as this project's command line reads them: `{id, turns: [text], speakers?: [name]}`. */
export const turnsFormat: JsonFormat = {
    name: 'dialog-turns',
    recognise(document) {
        const turns = memberOf(document, 'turns');
        return isArray(turns) && areMostly(turns, (turn) => typeof turn === 'string') ? 0.9 : 0;
    },
    read(document) {
        const items = new JsonItems();
        const file = toFields(document, items);
        items.addFacts({ conversationId: file.label('id') });
        const speakers = file.list('speakers');
        for (const [index, { value, path }] of file.list('turns').entries()) {
            if (typeof value !== 'string') {
                items.addIssue('FIELD_WRONG', 'error', path, { expected: 'a text' });
                continue;
            }
            const given = speakers[index];
            const speaker = typeof given?.value === 'string' ? given.value : undefined;
            if (given !== undefined && speaker === undefined && given.value !== null) {
                items.addIssue('FIELD_WRONG', 'warning', given.path, { expected: 'a text' });
            }
            items.addEntry({ path, text: value, speaker, role: toRole(speaker) });
        }
        return items.all;
    }
};
