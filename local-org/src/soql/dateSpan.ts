const dayMs = 24 * 60 * 60 * 1000;

/** A span of time in ms since 1970, its end not included. */
export interface DateSpan {
    fromMs: number;
    toMs: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** Months of the units that are made of them. */
const months = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The start of the unit that lies `offset` units from the one with `nowMs` in it. Days are UTC's, weeks begin on Sunday. */
function startOf(unit: Unit, nowMs: number, offset: number): number {
    const today = Math.floor(nowMs / dayMs) * dayMs;
    const date = new Date(today);
    if (unit === 'DAY') return today + offset * dayMs;
    if (unit === 'WEEK') return today - date.getUTCDay() * dayMs + offset * 7 * dayMs;
    const size = months[unit];
    const month = Math.floor(date.getUTCMonth() / size) * size + offset * size;
    return Date.UTC(date.getUTCFullYear(), month, 1);
}

function toSpan(unit: Unit, nowMs: number, from: number, to: number): DateSpan {
    return { fromMs: startOf(unit, nowMs, from), toMs: startOf(unit, nowMs, to) };
}

const days: Record<string, [from: number, to: number]> = {
    YESTERDAY: [-1, 0],
    TODAY: [0, 1],
    TOMORROW: [1, 2],
    LAST_90_DAYS: [-90, 1],
    NEXT_90_DAYS: [1, 91]
};
const around: Record<string, [from: number, to: number]> = { LAST: [-1, 0], THIS: [0, 1], NEXT: [1, 2] };

function toUnit(name: string): Unit | null {
    switch (name) {
        case 'DAY':
        case 'WEEK':
        case 'MONTH':
        case 'QUARTER':
        case 'YEAR':
            return name;
        default:
            return null;
    }
}

/**
 * The span that a date literal such as `TODAY`, `LAST_MONTH` or `LAST_N_WEEKS:2` means at a moment; null for an unknown
 * one. The last n days count today in, the last n of other units end with the one before the current; spans of the next
 * n begin after the current one. The fiscal year is the calendar year (SOQL and SOSL Reference, "Date Formats and Date
 * Literals in WHERE").
 * @param text as written, with its number
 */
export function toDateSpan(text: string, nowMs: number): DateSpan | null {
    const [word = '', number] = text.toUpperCase().replace('FISCAL_', '').split(':');
    if (number === undefined) {
        const fixed = days[word];
        if (fixed) return toSpan('DAY', nowMs, ...fixed);
        const [which = '', name = ''] = word.split('_');
        const unit = toUnit(name);
        const span = around[which];
        return unit && unit !== 'DAY' && span ? toSpan(unit, nowMs, ...span) : null;
    }
    const parts = /^(?:(LAST|NEXT)_N_([A-Z]+)S|N_([A-Z]+)S_AGO)$/.exec(word);
    const unit = toUnit(parts?.[2] ?? parts?.[3] ?? '');
    const count = Number(number);
    if (!parts || !unit || !Number.isInteger(count)) return null;
    if (parts[1] === undefined) return toSpan(unit, nowMs, -count, 1 - count);
    if (parts[1] === 'NEXT') return toSpan(unit, nowMs, 1, count + 1);
    return toSpan(unit, nowMs, -count, unit === 'DAY' ? 1 : 0);
}
