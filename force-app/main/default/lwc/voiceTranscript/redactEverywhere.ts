import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel } from 'c/labelText';
import { createSameWordsSearch, redactOccurrencesSteps } from 'c/transcriptModel';
import TranscriptRedactEverywhere, { type RedactRequest } from 'c/transcriptRedactEverywhere';
import { buildMask, type EntityType } from 'c/transcriptRedaction';
import { linesOf, searchCall, type CallAtWork } from './callAtWork';
import { manyLabels } from './manyLabels';

/**
 * Opens the dialog that redacts these words wherever they are said; `entityType` is what they are, null where the person
 * has to say. Resolves when it is closed.
 */
export async function redactEverywhere(call: CallAtWork, words: string, entityType: EntityType | null): Promise<void> {
    let search = createSameWordsSearch(words);
    await TranscriptRedactEverywhere.open({
        label: manyLabels.redactTitle,
        size: 'medium',
        entityType,
        find: () => searchCall(call, search),
        lineOf: linesOf(call),
        redact: (request: RedactRequest) => redact(call, request)
    });
    // The search knows the words, and whoever may still hold the dialog holds its functions.
    search = null;
}

function redact(call: CallAtWork, { occurrences, entityType }: RedactRequest): void {
    const current = call.current();
    if (current) {
        const mask = buildMask(entityType);
        const { steps, ...counts } = redactOccurrencesSteps(current.work.session, occurrences, entityType, mask);
        const lines = formatCount(counts.lines, manyLabels.linesOne, manyLabels.linesMany);
        const count = counts.occurrences.toLocaleString();
        call.change(steps);
        call.say(formatLabel(manyLabels.redactDone, count, entityTypeLabel(entityType), lines));
    }
}
