/** What the mouse has selected in the page; null where nothing is. */
export function selectedRange(): Range | null {
    const selection = document.getSelection();
    return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}
