import { writeClock } from './fileTimes';
import { createWebVttReader } from './webVtt';
import { createEntryTimer, readParts, type TimedEntry, type WriteFormat } from './writeFormat';

/**
 * WebVTT with a voice tag for each speaker, their part in the call as its class: `<v.agent Grace>`. What a cue can't hold as
 * it is, such as line ends, stands in it as a character reference.
 */
export const writeWebVtt: WriteFormat = {
    name: 'webvtt',
    extension: 'vtt',
    mediaType: 'text/vtt',
    open(facts) {
        const timer = createEntryTimer(facts);
        let head =
            facts.language === undefined || /\s/.test(facts.language)
                ? 'WEBVTT\n'
                : `WEBVTT\nLanguage: ${facts.language}\n`;
        const write = (timed: TimedEntry | undefined): string => {
            const text = `${head}${timed ? `\n${toCue(timed)}\n` : ''}`;
            head = '';
            return text;
        };
        return { add: (entry) => write(timer.add(entry)), end: () => write(timer.end()) };
    },
    read: (parts) => readParts(parts, createWebVttReader())
};

function toCue({ entry: { id, speaker, role, text }, startMs, endMs }: TimedEntry): string {
    const idLine = id !== undefined && isCueId(id) ? `${id}\n` : '';
    const tag =
        speaker === undefined && role === undefined
            ? ''
            : `<v${role === undefined ? '' : `.${role}`}${speaker === undefined ? '' : ` ${refer(speaker)}`}>`;
    // Where nobody is named, a colon would make a speaker of what stands before it.
    const said = speaker === undefined ? refer(text).replace(/[:：]/g, toReference) : refer(text);
    return `${idLine}${writeClock(startMs, '.')} --> ${writeClock(endMs, '.')}\n${tag}${said}`;
}

/** Whether a line above the times would be read as this identifier. */
function isCueId(id: string): boolean {
    return id !== '' && id === id.trim() && !/[\r\n]|->|^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(id);
}

/** The text with references for what means something in a cue, and for all space but single spaces within. */
function refer(text: string): string {
    return text
        .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
        .replace(/^\s|\s$|(?<=\s)\s|[^\S ]|\p{Cc}/gu, toReference);
}

function toReference(sign: string): string {
    return `&#${String(sign.charCodeAt(0))};`;
}
