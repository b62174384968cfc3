import { createMasker } from 'c/callMasks';
import { addRedactionSteps, lineOf, type EditSession, type Step, type TextRange } from 'c/transcriptModel';
import type { EntityType, MaskPolicy } from 'c/transcriptRedaction';
import type { SelectedWords } from './selectedLine';

/** Words to redact, and the menu that asks what they are. Offsets are UTF-16, over the line's text. */
export interface RedactMenu extends SelectedWords {
    /** Only a bar that offers it, as long as the words are selected with the mouse. */
    readonly isCompact: boolean;
    /** Whether exactly the selection is meant, and not the whole words that it touches. */
    readonly isExact: boolean;
}

/** What a line asks to redact: whole words, with what was selected where that is something else. */
export type RedactRequest = TextRange & Partial<Pick<RedactMenu, 'exact' | 'isExact'>>;

/** The menu for what a line asks to redact. */
export function menuFor(identifier: string, request: RedactRequest): RedactMenu {
    return { identifier, exact: null, isExact: false, ...request, isCompact: false, isCut: false };
}

/** The menu after the selection changed: a menu that asks already keeps its words; the same words keep the same menu. */
export function offerFor(selected: SelectedWords | null, menu: RedactMenu | null): RedactMenu | null {
    if (menu && !menu.isCompact) {
        return menu;
    }
    return menu && selected && isSame(menu, selected)
        ? menu
        : selected && { ...selected, isCompact: true, isExact: false };
}

/** What the menu redacts, and where. */
export function placeOf({
    identifier,
    start,
    end,
    exact,
    isExact
}: RedactMenu): TextRange & { readonly identifier: string } {
    return { identifier, start, end, ...(isExact ? exact : null) };
}

/**
 * The steps that redact it, now that it is known what it is. A redaction takes up those that it touches, so that one which
 * covers just the same gives it another label; none where it has this label already.
 */
export function redactionSteps(
    menu: RedactMenu,
    session: EditSession,
    entityType: EntityType,
    policy: MaskPolicy
): readonly Step[] {
    const { identifier, ...range } = placeOf(menu);
    const line = lineOf(session, identifier);
    const isDone = line.redactions.some(
        (redaction) =>
            redaction.start === range.start && redaction.end === range.end && redaction.entityType === entityType
    );
    const { maskOf } = createMasker(policy, session);
    return isDone ? [] : addRedactionSteps(identifier, line, range, entityType, (words) => maskOf(entityType, words));
}

function isSame(a: SelectedWords, b: SelectedWords): boolean {
    return (
        a.identifier === b.identifier &&
        a.start === b.start &&
        a.end === b.end &&
        a.isCut === b.isCut &&
        a.exact?.start === b.exact?.start &&
        a.exact?.end === b.exact?.end
    );
}
