import type { Check } from './examination';

/** With fewer lines a call may have had one speaker: a message that was left. */
const LEAST_LINES = 6;

/** Whole calls in which only one person speaks, or nobody is named as speaking. */
export const checkOneSpeaker: Check = ({ lines }) => {
    const speakers = new Set(lines.map(({ speaker }) => speaker));
    return lines.length >= LEAST_LINES && speakers.size === 1
        ? [{ ailment: 'ONE_SPEAKER', remedy: 'upload', lines: [] }]
        : [];
};

/** What programs write where they have no name. */
const NO_NAME = /^\s*(undefined|null|nan|none|\[object object\])?\s*$|undefined$/i;

/** Lines of speakers whose name is none, though they have one. */
export const checkNames: Check = ({ lines, names }) => {
    const nameless = lines.filter(({ speaker }) => {
        const name = speaker === null ? undefined : names.get(speaker);
        return typeof name === 'string' && NO_NAME.test(name);
    });
    return nameless.length === 0
        ? []
        : [{ ailment: 'NAMELESS', remedy: 'upload', lines: nameless.map(({ id }) => id) }];
};
