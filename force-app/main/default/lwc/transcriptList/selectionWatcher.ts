/** Hears about selections in the document once they stand: not while the button is down and they still grow. */
export interface SelectionWatcher {
    stop(): void;
}

/** Starts to listen; `onSelected` is called after each selection, also when it is given up. */
export function watchSelection(onSelected: () => void): SelectionWatcher {
    let isPointerDown = false;
    const handleDown = (): void => {
        isPointerDown = true;
    };
    const handleUp = (): void => {
        isPointerDown = false;
        onSelected();
    };
    const handleChange = (): void => {
        if (!isPointerDown) {
            onSelected();
        }
    };
    document.addEventListener('selectionchange', handleChange);
    document.addEventListener('pointerdown', handleDown, true);
    document.addEventListener('pointerup', handleUp, true);
    document.addEventListener('pointercancel', handleUp, true);
    return {
        stop() {
            document.removeEventListener('selectionchange', handleChange);
            document.removeEventListener('pointerdown', handleDown, true);
            document.removeEventListener('pointerup', handleUp, true);
            document.removeEventListener('pointercancel', handleUp, true);
        }
    };
}
