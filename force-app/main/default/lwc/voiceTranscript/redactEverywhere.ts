import { createMasker, type Masker } from 'c/callMasks';
import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel } from 'c/labelText';
import { createSameWordsSearch, redactOccurrencesSteps } from 'c/transcriptModel';
import TranscriptRedactEverywhere, { type RedactRequest } from 'c/transcriptRedactEverywhere';
import type { EntityType } from 'c/transcriptRedaction';
import { linesOf, searchCall, type CallAtWork } from './callAtWork';
import { manyLabels } from './manyLabels';

/**
 * Opens the dialog that redacts these words wherever they are said; `entityType` is what they are, null where the person
 * has to say. Resolves when it is closed.
 */
export async function redactEverywhere(call: CallAtWork, words: string, entityType: EntityType | null): Promise<void> {
    let search = createSameWordsSearch(words);
    let maskerOf: MaskerOf | null = rememberMasker(call);
    await TranscriptRedactEverywhere.open({
        label: manyLabels.redactTitle,
        size: 'medium',
        entityType,
        find: () => searchCall(call, search),
        lineOf: linesOf(call),
        maskOf: (kind: EntityType, found: string) => maskerOf?.()?.maskOf(kind, found) ?? '',
        redact: (request: RedactRequest) => redact(call, request, maskerOf?.() ?? null)
    });
    // The search knows the words, and so do the masks; whoever may still hold the dialog holds its functions.
    search = null;
    maskerOf = null;
}

type MaskerOf = () => Masker | null;

/** What makes the masks, the same as long as nothing in the call changes: those that are shown are those that are made. */
function rememberMasker(call: CallAtWork): MaskerOf {
    let madeFor = call.current();
    let masker: Masker | null = null;
    return () => {
        const now = call.current();
        if (!masker || now?.work.session !== madeFor?.work.session || now?.own !== madeFor?.own) {
            madeFor = now;
            masker = now && createMasker(now.own.settings.masks, now.work.session);
        }
        return masker;
    };
}

function redact(call: CallAtWork, { occurrences, entityType }: RedactRequest, masker: Masker | null): void {
    const current = call.current();
    if (current && masker) {
        const { steps, ...counts } = redactOccurrencesSteps(current.work.session, occurrences, entityType, (found) =>
            masker.maskOf(entityType, found)
        );
        const lines = formatCount(counts.lines, manyLabels.linesOne, manyLabels.linesMany);
        const count = counts.occurrences.toLocaleString();
        call.change(steps);
        call.say(formatLabel(manyLabels.redactDone, count, entityTypeLabel(entityType), lines));
    }
}
