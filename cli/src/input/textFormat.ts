import type { InputFormat, InputItem, ReadOptions } from './format';
import { readLines, type FileLine } from './readLines';
import { TextWindow, type TextLine } from './textWindow';

/** `Agent: ` or `Grace Whitfield: `, at most 40 characters, a letter first. Times (`12:30`) are no speakers. */
const SPEAKER = /^(\p{L}[\p{L}\p{M}\p{N} .'’_-]{0,39}):\s+/u;

/** Plain text: one entry a line. */
export const textFormat: InputFormat = {
    name: 'text',
    about: 'plain text, one entry a line; the file is one call',
    extensions: ['.txt'],
    async *read(chunks, options): AsyncGenerator<InputItem> {
        const window = new TextWindow();
        for await (const line of readLines(chunks)) {
            if (line.fault !== undefined) {
                yield { kind: 'flaw', problem: { code: line.fault, line: line.number } };
            }
            const passage = window.push(toTextLine(line, options));
            if (passage !== undefined) yield passage;
        }
        const rest = window.finish();
        if (rest !== undefined) yield rest;
    }
};

function toTextLine({ mark, text, ending }: FileLine, { speakers }: ReadOptions): TextLine {
    const [prefix = '', speaker] = (speakers ? SPEAKER.exec(text) : null) ?? [];
    const role = toRole(speaker);
    return {
        before: mark + prefix,
        column: prefix.length + 1,
        spoken: {
            text: text.slice(prefix.length),
            ...(speaker === undefined ? {} : { speaker }),
            ...(role === undefined ? {} : { role })
        },
        ending
    };
}

function toRole(speaker: string | undefined): 'agent' | 'customer' | undefined {
    const word = speaker?.toLowerCase();
    return word === 'agent' || word === 'customer' ? word : undefined;
}
