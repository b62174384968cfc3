import { labels } from './labels';

/** A key of the keyboard as it is shown; `mod` is Cmd on a Mac and Ctrl elsewhere. */
export type Key = string;

/** What one or the other combination of keys does. */
export interface Shortcut {
    readonly combinations: readonly (readonly Key[])[];
    readonly text: string;
}

export interface ShortcutGroup {
    readonly heading: string;
    readonly shortcuts: readonly Shortcut[];
}

const shortcut = (text: string, ...combinations: readonly (readonly Key[])[]): Shortcut => ({ combinations, text });

/** Every key of the transcript, in the order in which a person meets them. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
    {
        heading: labels.moving,
        shortcuts: [
            shortcut(labels.nextLine, ['↓'], ['↑']),
            shortcut(labels.page, ['Page Down'], ['Page Up']),
            shortcut(labels.ends, ['Home'], ['End']),
            shortcut(labels.goToTime, ['G'])
        ]
    },
    {
        heading: labels.finding,
        shortcuts: [
            shortcut(labels.find, ['mod', 'F']),
            shortcut(labels.findNext, ['F3'], ['Shift', 'F3']),
            shortcut(labels.replace, ['mod', 'H']),
            shortcut(labels.copy, ['mod', 'C'])
        ]
    },
    {
        heading: labels.correcting,
        shortcuts: [
            shortcut(labels.edit, ['Enter'], ['F2']),
            shortcut(labels.keep, ['Enter']),
            shortcut(labels.newLine, ['Shift', 'Enter']),
            shortcut(labels.giveUp, ['Esc']),
            shortcut(labels.actions, ['M']),
            shortcut(labels.showChange, ['D'])
        ]
    },
    {
        heading: labels.redacting,
        shortcuts: [
            shortcut(labels.word, ['→'], ['←']),
            shortcut(labels.moreWords, ['Shift', '→'], ['Shift', '←']),
            shortcut(labels.redact, ['R']),
            shortcut(labels.redactExactly, ['Alt', 'R']),
            shortcut(labels.redactThere, ['Shift', 'R']),
            shortcut(labels.relabel, ['L']),
            shortcut(labels.removeRedaction, ['Delete'])
        ]
    },
    {
        heading: labels.suggestions,
        shortcuts: [
            shortcut(labels.openSuggestions, ['S']),
            shortcut(labels.nextSuggestion, ['J'], ['K']),
            shortcut(labels.accept, ['A']),
            shortcut(labels.reject, ['X']),
            shortcut(labels.suggestionKind, ['L']),
            shortcut(labels.acceptValue, ['V'], ['Shift', 'V']),
            shortcut(labels.acceptKind, ['T'], ['Shift', 'T']),
            shortcut(labels.suggestionStart, ['←'], ['→'], ['['], ['{']),
            shortcut(labels.suggestionEnd, ['Shift', '←'], ['Shift', '→'], [']'], ['}']),
            shortcut(labels.suggestionFilter, ['F']),
            shortcut(labels.suggestionLine, ['Enter']),
            shortcut(labels.markReviewed, ['R'])
        ]
    },
    {
        heading: labels.whole,
        shortcuts: [
            shortcut(labels.undo, ['mod', 'Z']),
            shortcut(labels.redo, ['mod', 'Y'], ['mod', 'Shift', 'Z']),
            shortcut(labels.review, ['mod', 'S']),
            shortcut(labels.history, ['H']),
            shortcut(labels.list, ['?'])
        ]
    }
];
