import { toNamedLine, toOneLine, toUnknownLine } from './plainWords';
import { isTimesLine } from './cues';
import { writeClock } from './fileTimes';
import { splitPrefix } from './speakerPrefix';
import { createSrtReader } from './srt';
import { createEntryTimer, readParts, type TimedEntry, type WriteFormat } from './writeFormat';

/** SubRip, with the speaker before each text: `Grace: hello`. It has no words for parts in a call, and no line ends. */
export const writeSrt: WriteFormat = {
    name: 'srt',
    extension: 'srt',
    mediaType: 'application/x-subrip',
    open(facts) {
        const timer = createEntryTimer(facts);
        let count = 0;
        let isNamed = false;
        const write = (timed: TimedEntry | undefined): string => {
            if (!timed) return '';
            count += 1;
            isNamed ||= timed.entry.speaker !== undefined;
            return toCue(timed, count, isNamed);
        };
        return { add: (entry) => write(timer.add(entry)), end: () => write(timer.end()) };
    },
    read: (parts) => readParts(parts, createSrtReader())
};

/** `isNamed`: whether anybody has been named so far. */
function toCue({ entry, startMs, endMs }: TimedEntry, count: number, isNamed: boolean): string {
    const text = toOneLine(entry.text);
    const line =
        entry.speaker !== undefined
            ? toNamedLine(entry.speaker, text)
            : // Whoever reads it would take the speaker from the text, or from the cue before.
              isNamed || splitPrefix(text)
              ? toUnknownLine(text)
              : text;
    // An arrow between two times is never text.
    const safe = isTimesLine(line) ? line.replaceAll('->', '→') : line;
    const index = /^\d{1,9}$/.test(entry.id ?? '') ? entry.id : String(count);
    return `${index}\n${writeClock(startMs, ',')} --> ${writeClock(endMs, ',')}\n${safe}\n\n`;
}
