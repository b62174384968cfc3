import { formatLabel } from 'c/labelText';
import { formatDue } from 'c/momentText';
import { wordsFor } from 'c/problemWords';
import type { RunView } from 'c/transcriptUploadRun';
import type { RunHold, RunStanding } from 'c/uploadQueue';
import { HOLD_LABELS, labels } from './labels';
import { isFailed } from './running';

const MINUTE_MS = 60_000;

/** How sending goes, in words. */
export function toRunView(standing: RunStanding, nowMs: number): RunView {
    const { phase, hold, items, counts, leftMs } = standing;
    const over = items.size - counts.waiting - counts.sending - counts.checking;
    const stored = counts.verified + counts.stored;
    const failed = [...items.values()].filter(isFailed).length;
    return {
        phase,
        percent: toPercent(standing, over),
        doneText: formatLabel(
            labels.done,
            over.toLocaleString(),
            items.size.toLocaleString(),
            stored.toLocaleString(),
            failed.toLocaleString()
        ),
        leftText: leftMs === null || phase === 'over' ? '' : toLeftText(leftMs),
        holdText: hold && phase !== 'over' ? toHoldText(hold, nowMs) : '',
        canTry: hold !== null && hold.why !== 'hourly' && hold.why !== 'daily',
        failed
    };
}

/** Half for what is sent, half for what is over: both take their time, and it never goes back. */
function toPercent({ sentBytes, allBytes, items }: RunStanding, over: number): number {
    if (items.size === 0 || over === items.size) {
        return 100;
    }
    const sent = allBytes === 0 ? 1 : sentBytes / allBytes;
    return Math.min(99, Math.round(50 * sent + (50 * over) / items.size));
}

function toLeftText(leftMs: number): string {
    const minutes = Math.ceil(leftMs / MINUTE_MS);
    if (minutes <= 1) {
        return labels.leftSoon;
    }
    return minutes < 120
        ? formatLabel(labels.leftMinutes, minutes.toLocaleString())
        : formatLabel(labels.leftHours, Math.round(minutes / 60).toLocaleString());
}

function toHoldText({ why, untilMs, problem }: RunHold, nowMs: number): string {
    const words = HOLD_LABELS[why];
    if (untilMs !== null && untilMs > nowMs) {
        return `${words} ${formatLabel(labels.holdUntil, formatDue(untilMs, nowMs))}`;
    }
    return problem && why !== 'session' ? `${words} ${wordsFor(problem, nowMs).title}` : words;
}
