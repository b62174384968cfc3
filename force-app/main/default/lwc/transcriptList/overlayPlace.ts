/** Space between words and overlay, CSS pixels. */
const GAP = 4;
/** An overlay can do with so little height, CSS pixels. */
const LEAST_HEIGHT = 190;

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

/** Where an overlay stands in its frame, and how high it may be there at most. */
interface Place {
    readonly left: number;
    readonly top: number;
    readonly room: number;
}

/**
 * Where an overlay stands: under the words, above them where there is no room, and never outside the frame (whatever lies
 * around the frame may cut it off). Where it fits on neither side it makes do with the larger one, so that the words stay
 * in sight. All in CSS pixels of the screen but for the place, which counts from the frame's corner.
 */
export function overlayPlace(frame: Box, words: Box, overlay: Size): Place {
    const roomBelow = frame.bottom - words.bottom - GAP;
    const roomAbove = words.top - frame.top - GAP;
    const isBelow = overlay.height <= roomBelow || (overlay.height > roomAbove && roomBelow >= roomAbove);
    const room = Math.max(LEAST_HEIGHT, isBelow ? roomBelow : roomAbove);
    const height = Math.min(overlay.height, room);
    const top = isBelow ? words.bottom + GAP : words.top - GAP - height;
    return {
        left: Math.max(frame.left, Math.min(words.left, frame.right - overlay.width)) - frame.left,
        top: Math.max(frame.top, Math.min(top, frame.bottom - height)) - frame.top,
        room
    };
}

/** Moves an absolutely placed overlay there, and tells what is in it how high it may be (`--transcript-overlay-room`). */
export function placeOverlay(overlay: HTMLElement, frame: HTMLElement, words: DOMRect): void {
    overlay.style.removeProperty('--transcript-overlay-room');
    const { left, top, room } = overlayPlace(frame.getBoundingClientRect(), words, overlay.getBoundingClientRect());
    overlay.style.left = `${left}px`;
    overlay.style.top = `${top}px`;
    overlay.style.setProperty('--transcript-overlay-room', `${room}px`);
}
