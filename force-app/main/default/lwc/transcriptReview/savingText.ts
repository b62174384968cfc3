import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** After these many milliseconds a save is no matter of a moment any more, and then: it takes longer than it should. */
const STAGES = [
    { afterMs: 3_000, text: labels.savingWaits },
    { afterMs: 15_000, text: labels.savingLong }
] as const;

/** A save under way. */
export interface SavingText {
    /** Notes that so many of the lines are answered. */
    progress(answered: number, total: number): void;
    stop(): void;
}

/**
 * Says what a save is doing until it is stopped. The proxy waits a few seconds for somebody else's save and is silent
 * meanwhile, so that after a moment a person is told what may be the matter. `onText` hears the first text at once.
 */
export function startSavingText(onText: (text: string) => void): SavingText {
    let doing = labels.saving;
    let waiting = '';
    const say = (): void => onText(waiting === '' ? doing : `${doing} ${waiting}`);
    const timers = STAGES.map(({ afterMs, text }) =>
        setTimeout(() => {
            waiting = text;
            say();
        }, afterMs)
    );
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
