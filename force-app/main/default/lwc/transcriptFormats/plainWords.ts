import { splitPrefix, UNKNOWN_SPEAKER } from './speakerPrefix';

/** A text as one line: what breaks lines becomes a space, and what is no sign at all is shown as one that is missing. */
export function toOneLine(text: string): string {
    return text
        .split(/[\r\n\v\f\u0085\u2028\u2029]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(' ')
        .replace(/(?!\t)\p{Cc}/gu, '\ufffd')
        .trim();
}

/**
 * `Grace: hello`. What nobody would read as a name stays before the text, and the speaker is unknown: else the line would
 * be given to whoever spoke before.
 */
export function toNamedLine(speaker: string, text: string): string {
    const name = toOneLine(speaker);
    const line = name === '' ? text : `${name}: ${text}`;
    return splitPrefix(line)?.speaker === name ? line : toUnknownLine(line);
}

/** The line of somebody nobody knows. */
export function toUnknownLine(text: string): string {
    return `${UNKNOWN_SPEAKER}: ${text}`;
}
