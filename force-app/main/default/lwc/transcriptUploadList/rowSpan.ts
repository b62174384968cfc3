/** Rows beyond what is in sight, so that scrolling shows no gap. */
const MORE = 8;

/** Which rows are drawn, `to` exclusive. */
export interface RowSpan {
    readonly from: number;
    readonly to: number;
}

/** The rows in sight and a few more. All rows have the same height; everything is in CSS pixels. */
export function toRowSpan(count: number, rowHeight: number, scrollTop: number, height: number): RowSpan {
    if (rowHeight <= 0) {
        return { from: 0, to: Math.min(count, MORE) };
    }
    const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
    const from = Math.max(0, Math.min(first, count - 1) - MORE);
    return { from, to: Math.min(count, first + Math.ceil(height / rowHeight) + MORE) };
}
