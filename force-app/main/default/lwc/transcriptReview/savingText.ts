import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** After the first a save is no matter of a moment any more, after the second it takes longer than it should. */
const MOMENT_MS = 3_000;
const LONG_MS = 15_000;

/** A save under way. */
export interface SavingText {
    /** Notes that so many of the lines are answered. */
    progress(answered: number, total: number): void;
    stop(): void;
}

/**
 * Says what a save is doing until it is stopped. The proxy waits a few seconds for somebody else's save and is silent
 * meanwhile, so that after a moment a person is told what may be the matter, unless they know (`isKnown`). `onText` hears
 * the first text at once.
 */
export function startSavingText(isKnown: boolean, onText: (text: string) => void): SavingText {
    let doing = labels.saving;
    let waiting = '';
    const say = (): void => onText(waiting === '' ? doing : `${doing} ${waiting}`);
    const sayAfter = (afterMs: number, text: string): ReturnType<typeof setTimeout> =>
        setTimeout(() => {
            waiting = text;
            say();
        }, afterMs);
    const timers = [
        ...(isKnown ? [] : [sayAfter(MOMENT_MS, labels.savingWaits)]),
        sayAfter(LONG_MS, labels.savingLong)
    ];
    say();
    return {
        progress(answered, total) {
            doing = formatLabel(labels.savingProgress, answered.toLocaleString(), total.toLocaleString());
            say();
        },
        stop() {
            timers.forEach((timer) => clearTimeout(timer));
        }
    };
}
