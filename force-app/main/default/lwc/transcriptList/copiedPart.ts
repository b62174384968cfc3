import type { LineElement } from './lineElement';

/** What a person copies: some words of one line, or whole lines from the first to the last. */
export type CopiedPart =
    | { readonly kind: 'words'; readonly text: string }
    | { readonly kind: 'lines'; readonly first: string; readonly last: string };

/**
 * What a copy takes: the words selected within one line, all of the lines that a selection reaches into, or without one
 * the words chosen with keys, else the current line. Null where something outside the lines is selected.
 */
export function findCopiedPart(
    selection: Selection | null,
    lines: readonly LineElement[],
    current: LineElement | undefined
): CopiedPart | null {
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
        if (!current) {
            return null;
        }
        const { identifier, markedText } = current;
        return markedText === ''
            ? { kind: 'lines', first: identifier, last: identifier }
            : { kind: 'words', text: markedText };
    }
    const range = selection.getRangeAt(0);
    const touched = lines.filter((line) => range.intersectsNode(line) && line.shownIn(range) !== '');
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) {
        return null;
    }
    return first === last
        ? { kind: 'words', text: first.shownIn(range) }
        : { kind: 'lines', first: first.identifier, last: last.identifier };
}
