import type { ChangedLine, ChangeSummary, LineToSave, SaveRequest, SaveResponse } from 'c/proxyProtocol';

/**
 * The change records that a save has just made, newest first, as a read would tell them: it costs Salesforce nothing. Only
 * their numbers, which Salesforce gives, are not known: `name` is empty. `nowMs`: milliseconds since the Unix epoch.
 */
export function toSavedChanges(
    { reason, note, changes }: SaveRequest,
    answers: readonly SaveResponse[],
    savedBy: string | null,
    nowMs: number
): readonly ChangeSummary[] {
    const lines = new Map(changes.map((line) => [line.identifier, line]));
    return answers
        .map((answer): ChangeSummary => ({
            changeId: answer.changeId,
            name: '',
            kind: 'save',
            state: answer.state === 'sending' ? 'saving' : answer.state,
            isJustSettled: false,
            isOwn: true,
            savedBy,
            madeMs: nowMs,
            reason,
            note: note ?? null,
            seal: 'intact',
            requestId: answer.requestId,
            lines: toChangedLines(answer, lines)
        }))
        .reverse();
}

function toChangedLines({ results, problem }: SaveResponse, lines: ReadonlyMap<string, LineToSave>) {
    // Which of the lines lost their part of the call, only the record says.
    const isDoubtful = problem?.code === 'LINES_CUT_LOOSE';
    return results.flatMap(({ identifier, outcome }): readonly ChangedLine[] => {
        const line = lines.get(identifier);
        const result = outcome === 'verified' && isDoubtful ? null : outcome;
        return line ? [{ identifier, action: toAction(line), ...toLabels(line), result }] : [];
    });
}

function toAction({ editedText, redactions = [] }: LineToSave): ChangedLine['action'] {
    if (redactions.length === 0) {
        return 'edit';
    }
    return editedText === undefined ? 'redact' : 'both';
}

function toLabels({ redactions = [] }: LineToSave): Pick<ChangedLine, 'labels' | 'counts'> {
    const counts = new Map<string, number>();
    for (const { entityType } of redactions) {
        counts.set(entityType, (counts.get(entityType) ?? 0) + 1);
    }
    const labels = [...counts.keys()];
    return counts.size === redactions.length ? { labels } : { labels, counts: [...counts.values()] };
}
