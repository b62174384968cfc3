import { detect, type EntityType, type SpokenLine } from 'c/transcriptRedaction';

/**
 * What is found of one kind in a call, as text: the lines of the call are parted by " / " (or given as a list), "A: "
 * before one is the agent's, "C: " the customer's. The parts of a value that stands on several lines are parted by " / " as well.
 */
export function findsIn(entityType: EntityType, call: string | readonly string[]): string[] {
    const lines = (typeof call === 'string' ? call.split(' / ') : call).map(toLine);
    return detect(lines)
        .filter((finding) => finding.entityType === entityType)
        .map(({ spans }) =>
            spans.map(({ line, start, end }) => (lines[line]?.text ?? '').slice(start, end)).join(' / ')
        );
}

/**
 * A call in which what is to be found stands in [brackets], as its plain text and what is in them. "]+" says that the
 * value goes on in the next brackets.
 */
export function mark(marked: string): { readonly call: string; readonly expected: string[] } {
    const expected: string[] = [];
    let goesOn = false;
    for (const [, text = '', more] of marked.matchAll(/\[([^\]]*)\](\+?)/g)) {
        const part = text.replace(/ \/ [AC]: /g, ' / ');
        expected.push(goesOn ? `${expected.pop() ?? ''} / ${part}` : part);
        goesOn = more === '+';
    }
    return { call: marked.replace(/\]\+|[[\]]/g, ''), expected };
}

function toLine(text: string): SpokenLine {
    const [, speaker, rest] = /^([AC]): (.*)$/.exec(text) ?? [];
    return speaker === undefined ? { text } : { text: rest ?? '', speaker };
}
