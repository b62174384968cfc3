/** What is called here of the components that have a part in it; undefined where one is not shown. */
export interface HistoryParts {
    list():
        (HTMLElement & { readonly currentIdentifier: string | null; focusLine(identifier: string): void }) | undefined;
    history(): (HTMLElement & { show(identifier: string | null): void }) | undefined;
    toolbar(): { focusMore(): void } | undefined;
    setOpen(isOpen: boolean): void;
    /** Whether there is room for it beside the lines; otherwise it covers them. */
    isWide(): boolean;
}

/** The history beside the lines, or over them: opens and closes it, and sees to the focus. */
export interface HistoryPanel {
    /** From a line it shows the newest change of that line. */
    open(opener: 'line' | 'toolbar'): void;
    /** The focus goes back to where it was opened from. */
    close(): void;
    /** Goes to a line. Where the history covers the lines it makes way for them. */
    jump(identifier: string): void;
    /** The component has rendered: what is open or closed by now can have the focus. */
    rendered(): void;
}

export function createHistoryPanel({ list, history, toolbar, setOpen, isWide }: HistoryParts): HistoryPanel {
    let opener: 'line' | 'toolbar' = 'toolbar';
    let afterRender: (() => void) | null = null;

    return {
        open(from) {
            opener = from;
            const identifier = from === 'line' ? (list()?.currentIdentifier ?? null) : null;
            const show = (): void => history()?.show(identifier);
            if (history()) {
                show();
            } else {
                afterRender = show;
                setOpen(true);
            }
        },
        close() {
            afterRender = () => {
                const identifier = list()?.currentIdentifier;
                if (opener === 'line' && identifier) {
                    list()?.focusLine(identifier);
                } else {
                    toolbar()?.focusMore();
                }
            };
            setOpen(false);
        },
        jump(identifier) {
            if (isWide()) {
                list()?.focusLine(identifier);
            } else {
                afterRender = () => list()?.focusLine(identifier);
                setOpen(false);
            }
        },
        rendered() {
            const due = afterRender;
            afterRender = null;
            due?.();
        }
    };
}
