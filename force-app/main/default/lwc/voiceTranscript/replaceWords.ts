import { formatCount, formatLabel } from 'c/labelText';
import { createSearch, replaceSteps, type Replacement, type SearchQuery } from 'c/transcriptModel';
import TranscriptReplace, { type ReplaceRequest } from 'c/transcriptReplace';
import { linesOf, searchCall, type CallAtWork } from './callAtWork';
import { manyLabels } from './manyLabels';

/** Opens the dialog that finds and replaces, looking for `query` at first. Resolves when it is closed. */
export async function replaceWords(call: CallAtWork, query: string): Promise<void> {
    await TranscriptReplace.open({
        label: manyLabels.replaceTitle,
        size: 'medium',
        query,
        find: (sought: SearchQuery) => searchCall(call, createSearch(sought)),
        lineOf: linesOf(call),
        plan: (request: ReplaceRequest) => toReplacement(call, request),
        replace(request: ReplaceRequest) {
            const { steps, ...counts } = toReplacement(call, request);
            call.change(steps);
            call.say(toDoneText(counts));
        }
    });
}

function toReplacement(call: CallAtWork, { occurrences, insert }: ReplaceRequest): Replacement {
    const current = call.current();
    return current
        ? replaceSteps(current.work.session, occurrences, insert)
        : { steps: [], occurrences: 0, lines: 0, emptied: 0 };
}

function toDoneText({ occurrences, lines, emptied }: Omit<Replacement, 'steps'>): string {
    const linesText = formatCount(lines, manyLabels.linesOne, manyLabels.linesMany);
    const done = formatLabel(manyLabels.replaceDone, occurrences.toLocaleString(), linesText);
    return emptied === 0 ? done : `${done} ${formatCount(emptied, manyLabels.emptiedOne, manyLabels.emptiedMany)}`;
}
