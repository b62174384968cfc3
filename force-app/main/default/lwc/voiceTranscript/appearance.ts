/** The value of the property `timeFormat` for which lines show the time of day. App Builder shows it as it stands here. */
export const CLOCK = 'Time of day';

/** Lower than this (CSS pixels) there is no room for a line between the bars; higher than that is a slip of the keys. */
const LEAST_HEIGHT = 320;
const MOST_HEIGHT = 4000;

/** The style for a height in CSS pixels as an admin entered it; none for 0 and for what is no height. */
export function toHeightStyle(height: number): string {
    const pixels = Number(height);
    return pixels > 0 ? `--transcript-height: ${Math.min(Math.max(pixels, LEAST_HEIGHT), MOST_HEIGHT)}px` : '';
}
