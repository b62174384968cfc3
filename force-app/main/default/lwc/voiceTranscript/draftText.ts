import { formatLabel } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import { wordsFor } from 'c/problemWords';
import type { EditSession } from 'c/transcriptModel';
import { draftLabels } from './draftLabels';
import type { Keeping } from './draftKeeper';
import type { ViewState } from './view';

/** What the save bar says of the draft; null where there is nothing to say. */
export function toDraftText({ draft, reading, nowMs }: ViewState, { changed }: EditSession): string | null {
    const { keeping, offer, isKnown } = draft;
    if (keeping.phase === 'notDeleted') {
        return formatLabel(draftLabels.notDeleted, wordsFor(keeping.problem, nowMs).title);
    }
    if (changed.size === 0) {
        return null;
    }
    if (offer) {
        return draftLabels.held;
    }
    if (!isKnown) {
        return reading.isReading ? null : draftLabels.waits;
    }
    switch (keeping.phase) {
        case 'none':
            return null;
        case 'failed':
            return formatLabel(draftLabels.failed, wordsFor(keeping.problem, nowMs).title);
        case 'kept':
            return toKeptText(keeping, nowMs);
    }
}

function toKeptText(
    { keptMs, lines, notKept, fitsLeaving }: Extract<Keeping, { readonly phase: 'kept' }>,
    nowMs: number
): string {
    const when = formatMoment(keptMs, nowMs);
    if (lines === 0) {
        return draftLabels.noneKept;
    }
    if (notKept > 0) {
        const template = notKept === 1 ? draftLabels.exceptOne : draftLabels.exceptMany;
        return formatLabel(template, when, notKept.toLocaleString());
    }
    return formatLabel(fitsLeaving ? draftLabels.kept : draftLabels.keptLarge, when);
}
