/** Space between words and overlay, CSS pixels. */
const GAP = 4;

interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

interface Size {
    readonly width: number;
    readonly height: number;
}

/**
 * Where an overlay stands in its frame: under the words, above them where there is no room, and never outside the frame
 * (whatever lies around the frame may cut it off). All in CSS pixels of the screen but for the result, which counts from
 * the frame's corner.
 */
export function overlayPosition(
    frame: Box,
    words: Box,
    overlay: Size
): { readonly left: number; readonly top: number } {
    const below = words.bottom + GAP;
    const above = words.top - GAP - overlay.height;
    const top = below + overlay.height <= frame.bottom || above < frame.top ? below : above;
    const lowest = frame.bottom - overlay.height;
    const rightmost = frame.right - overlay.width;
    return {
        left: Math.max(frame.left, Math.min(words.left, rightmost)) - frame.left,
        top: Math.max(frame.top, Math.min(top, lowest)) - frame.top
    };
}

/** Moves an absolutely placed overlay there, once all of it is in the document. */
export function placeOverlay(overlay?: Element, frame?: Element, words?: DOMRect | null): void {
    if (!(overlay instanceof HTMLElement) || !frame || !words) {
        return;
    }
    const { left, top } = overlayPosition(frame.getBoundingClientRect(), words, overlay.getBoundingClientRect());
    overlay.style.left = `${left}px`;
    overlay.style.top = `${top}px`;
}
