import { toChangeParts } from 'c/changeParts';
import { changeToSay } from 'c/changeWords';
import { formatLabel } from 'c/labelText';
import { storedTextOf, toLineChange, type EditSession } from 'c/transcriptModel';
import { LABELS } from './labels';

/** The lines whose change is shown word by word: all but the `others`, or none but the `others`. */
export interface ShownChanges {
    readonly isAll: boolean;
    readonly others: ReadonlySet<string>;
}

/** The changes of all lines, or of none. */
export function changesShown(isAll: boolean): ShownChanges {
    return { isAll, others: new Set() };
}

export function showsChange({ isAll, others }: ShownChanges, identifier: string): boolean {
    return isAll !== others.has(identifier);
}

/** After a person asked for the change of a line, or for its text again; `said` is for who hears it. */
export function withToggled(
    shown: ShownChanges,
    identifier: string,
    session: EditSession | null
): { readonly shown: ShownChanges; readonly said: string } {
    const line = session?.changed.get(identifier);
    if (!session || !line) {
        return { shown, said: LABELS.noChange };
    }
    const others = new Set(shown.others);
    if (!others.delete(identifier)) {
        others.add(identifier);
    }
    if (showsChange(shown, identifier)) {
        return { shown: { ...shown, others }, said: LABELS.changeHidden };
    }
    const parts = toChangeParts(toLineChange(identifier, storedTextOf(session, identifier), line));
    const changed = parts.filter(({ kind }) => kind !== 'same');
    return { shown: { ...shown, others }, said: formatLabel(LABELS.changeShown, changeToSay(changed)) };
}
