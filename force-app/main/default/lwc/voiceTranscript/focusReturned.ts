/**
 * Resolves once a dialog that has just been closed has given the focus back to where it was opened from: who gives it to
 * another place before that loses it again.
 */
export function focusReturned(): Promise<void> {
    return new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
    });
}
