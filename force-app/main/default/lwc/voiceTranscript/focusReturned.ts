/** A dialog that gives the focus back to nobody keeps nobody waiting for longer (milliseconds). */
const LONGEST_MS = 1_000;

/**
 * Resolves once a dialog that is closing has given the focus back to where it was opened from, which takes it a moment:
 * who gives the focus to another place before that loses it again.
 */
export function focusReturned(): Promise<void> {
    return new Promise((resolve) => {
        const end = (): void => {
            clearTimeout(timer);
            document.removeEventListener('focusin', end, true);
            setTimeout(resolve);
        };
        const timer = setTimeout(end, LONGEST_MS);
        document.addEventListener('focusin', end, true);
    });
}
