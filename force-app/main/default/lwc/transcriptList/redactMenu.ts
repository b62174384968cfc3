import { addRedactionSteps, lineOf, type EditSession, type Step } from 'c/transcriptModel';
import { buildMask, type EntityType } from 'c/transcriptRedaction';
import type { SelectedWords } from './selectedLine';

/** Words to redact, and the menu that asks what they are. Offsets are UTF-16, over the line's text. */
export interface RedactMenu extends SelectedWords {
    /** Only a bar that offers it, as long as the words are selected with the mouse. */
    readonly isCompact: boolean;
}

/** The menu after the selection changed: a menu that asks already keeps its words; the same words keep the same menu. */
export function offerFor(selected: SelectedWords | null, menu: RedactMenu | null): RedactMenu | null {
    if (menu && !menu.isCompact) {
        return menu;
    }
    return menu && selected && isSame(menu, selected) ? menu : selected && { ...selected, isCompact: true };
}

/** The steps that redact the menu's words, now that it is known what they are. */
export function redactionSteps(menu: RedactMenu, session: EditSession, entityType: EntityType): readonly Step[] {
    const { identifier } = menu;
    return addRedactionSteps(identifier, lineOf(session, identifier), menu, entityType, buildMask(entityType));
}

function isSame(a: SelectedWords, b: SelectedWords): boolean {
    return a.identifier === b.identifier && a.start === b.start && a.end === b.end && a.isCut === b.isCut;
}
