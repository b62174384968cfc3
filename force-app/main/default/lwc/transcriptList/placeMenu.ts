import type { LineElement } from './lineElement';
import { placeOverlay } from './overlayPlace';
import { placeOf, type RedactMenu } from './redactMenu';

/** Puts the menu's overlay beside the words that it is about, where their line shows them. */
export function placeMenu(
    menu: RedactMenu | null,
    line: LineElement | undefined,
    refs: Readonly<Record<string, Element>> | undefined
): void {
    const { overlay, frame } = refs ?? {};
    if (menu && line && overlay instanceof HTMLElement && frame instanceof HTMLElement) {
        const { start, end } = placeOf(menu);
        const words = line.rectOf(start, end);
        if (words) {
            placeOverlay(overlay, frame, words);
        }
    }
}
