/** Hears whether an element is at least so wide, first when it is given and then on every change. */
export interface WidthWatcher {
    /** Giving the same element again changes nothing. */
    watch(element: Element): void;
    stop(): void;
}

/** `leastWidth` in CSS pixels. Where the browser has no ResizeObserver (tests) it hears nothing. */
export function watchWidth(leastWidth: number, onChange: (isWide: boolean) => void): WidthWatcher {
    let watched: Element | null = null;
    let wasWide: boolean | null = null;
    const observer =
        typeof ResizeObserver === 'function'
            ? new ResizeObserver(([entry]) => {
                  const isWide = (entry?.contentRect.width ?? 0) >= leastWidth;
                  if (isWide !== wasWide) {
                      wasWide = isWide;
                      onChange(isWide);
                  }
              })
            : null;
    return {
        watch(element) {
            if (element !== watched) {
                observer?.disconnect();
                observer?.observe(element);
                watched = element;
            }
        },
        stop() {
            observer?.disconnect();
            watched = null;
        }
    };
}
