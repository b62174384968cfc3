import { formatLabel } from 'c/labelText';
import type { Edge, Reach } from 'c/reviewQueue';
import { labels } from './labels';

/** What a button of the current suggestion asks for. */
export type ActionName =
    'accept' | 'reject' | 'label' | 'allValue' | 'rejectValue' | 'allKind' | 'rejectKind' | `${Edge} ${Reach}`;

/** A button, with the key that does the same: as it is shown, and as ARIA spells it. */
export interface ActionView {
    readonly name: ActionName;
    readonly text: string;
    readonly key: string;
    readonly shortcut: string;
}

/** A small button that moves an end, with a sign for what it does. */
interface EdgeButton {
    readonly name: ActionName;
    readonly text: string;
    readonly title: string;
    readonly sign: string;
}

/** One end of the suggestion: what moves it, and the keys for that. */
export interface EdgeView {
    readonly name: Edge;
    readonly text: string;
    readonly key: string;
    readonly buttons: readonly EdgeButton[];
}

const action = (name: ActionName, text: string, key: string, shortcut = key): ActionView => ({
    name,
    text,
    key,
    shortcut
});

/** What is decided about this one alone. */
export const DECISIONS: readonly ActionView[] = [
    action('accept', labels.accept, 'A'),
    action('reject', labels.reject, 'X')
];

const edgeButton = (name: ActionName, text: string, sign: string, key: string): EdgeButton => ({
    name,
    text,
    title: `${text} (${key})`,
    sign
});

/** The arrows move an end the way they point; brackets do it where a keyboard has them. */
export const EDGES: readonly EdgeView[] = [
    {
        name: 'start',
        text: labels.start,
        key: '← →',
        buttons: [
            edgeButton('start narrow', labels.startLess, '−', '{'),
            edgeButton('start widen', labels.startMore, '+', '[')
        ]
    },
    {
        name: 'end',
        text: labels.end,
        key: '⇧ ← →',
        buttons: [edgeButton('end narrow', labels.endLess, '−', '}'), edgeButton('end widen', labels.endMore, '+', ']')]
    }
];

/** What else can be decided: it as another kind, all of these words, all of this kind; nothing for what is only one. */
export function toOthers(sameValue: number, sameKind: number): readonly ActionView[] {
    const both = (
        count: number,
        [accept, reject]: readonly [ActionName, ActionName],
        [acceptText, rejectText]: readonly [string, string],
        key: string
    ): readonly ActionView[] =>
        count < 2
            ? []
            : [
                  action(accept, formatLabel(acceptText, count.toLocaleString()), key),
                  action(reject, formatLabel(rejectText, count.toLocaleString()), `⇧${key}`, `Shift+${key}`)
              ];
    return [
        action('label', labels.kind, 'L'),
        ...both(sameValue, ['allValue', 'rejectValue'], [labels.allValue, labels.rejectValue], 'V'),
        ...both(
            sameKind === sameValue ? 1 : sameKind,
            ['allKind', 'rejectKind'],
            [labels.allKind, labels.rejectKind],
            'T'
        )
    ];
}
