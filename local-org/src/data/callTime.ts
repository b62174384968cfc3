const unitMs: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The forms of a time in a data file, for error messages. */
export const callTimeForms =
    'use an offset from the start of the call such as "0:47" or "1:02:03.250", a time before now such as "now-20m" (s, m, h, d), or an ISO time such as "2025-01-31T09:30:00Z"';

/** Matches the forms of a time in a data file. */
export const callTimePattern =
    /^(?:(?:\d+:)?\d{1,3}:\d{2}(?:\.\d{1,3})?|now(?:-\d+[smhd])?|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))$/;

/**
 * Reads a time of a data file into ms since 1970, or null when it has none of the forms.
 * @param startMs what offsets count from; @param nowMs what `now` stands for
 */
export function parseCallTime(text: string, startMs: number, nowMs: number): number | null {
    if (!callTimePattern.test(text)) return null;
    const relative = /^now(?:-(\d+)([smhd]))?$/.exec(text);
    if (relative) return nowMs - Number(relative[1] ?? 0) * (unitMs[relative[2] ?? 's'] ?? 0);
    if (!text.includes('T')) {
        const seconds = text.split(':').reduce((total, part) => total * 60 + Number(part), 0);
        return startMs + Math.round(seconds * 1000);
    }
    const ms = Date.parse(text);
    return Number.isNaN(ms) ? null : ms;
}
