import { writeClock } from './fileTimes';
import type { FileEntry } from './format';
import { isField, isHeading, parsePlainLine } from './plainLine';
import { createPlainTextReader } from './plainText';
import { toNamedLine, toOneLine, toUnknownLine } from './plainWords';
import { readParts, zeroOf, type WriteFormat } from './writeFormat';

/** Text to read: `[00:00:12.345 - 00:00:14.000] Grace: hello`, with an empty line between. */
export const writePlainText: WriteFormat = {
    name: 'text',
    extension: 'txt',
    mediaType: 'text/plain',
    open(facts) {
        let isNamed = false;
        let zero: number | undefined;
        return {
            add(entry) {
                if (zero === undefined && entry.startMs !== undefined) zero = zeroOf(facts, entry);
                isNamed ||= entry.speaker !== undefined;
                return `${toParagraph(entry, zero ?? 0, isNamed)}\n\n`;
            },
            end: () => ''
        };
    },
    read: (parts) => readParts(parts, createPlainTextReader())
};

/** Stands for a text that is empty. */
const NOTHING = '…';

function toParagraph({ startMs, durationMs, speaker, text }: FileEntry, zero: number, isNamed: boolean): string {
    const from = startMs === undefined ? undefined : Math.max(0, startMs - zero);
    const until = from === undefined || durationMs === undefined ? '' : ` - ${writeClock(from + durationMs, '.')}`;
    const time = from === undefined ? '' : `[${writeClock(from, '.')}${until}] `;
    // A name with nothing behind it would be for the lines that follow.
    const said = toOneLine(text) || NOTHING;
    if (speaker !== undefined) {
        const named = toNamedLine(speaker, said);
        // `Caller id: …` would be read as a line of a form, and left out.
        return `${time}${time === '' && isField(named) ? toUnknownLine(named) : named}`;
    }
    return `${time}${isNamed || isMoreThanText(said) ? toUnknownLine(said) : said}`;
}

/** Whether a text would be read as a heading, a time or somebody's name. */
function isMoreThanText(text: string): boolean {
    const { startMs, prefix } = parsePlainLine(text);
    return isHeading(text) || isField(text) || startMs !== undefined || prefix !== undefined;
}
