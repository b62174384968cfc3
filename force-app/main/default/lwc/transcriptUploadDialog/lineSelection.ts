import type { PreparedLine } from 'c/transcriptUpload';
import type { Scope } from 'c/transcriptUploadPreview';
import type { Beside } from './besideStored';

/** Which lines a person wants. `included`: those that may bring something back; `only`: those that were not stored before. */
export interface Wanted {
    readonly scope: Scope;
    readonly included: ReadonlySet<string>;
    readonly only: ReadonlySet<string> | null;
}

/** The lines that are asked for, those among them that bring something back included. */
export function linesInScope(
    lines: readonly PreparedLine[],
    { missing, changed }: Beside,
    { scope, only }: Pick<Wanted, 'scope' | 'only'>
): readonly PreparedLine[] {
    const isIn = ({ id }: PreparedLine): boolean =>
        (only === null || only.has(id)) &&
        (scope === 'all' || (scope === 'missing' ? missing.has(id) : changed.has(id)));
    return lines.filter(isIn);
}

/** The lines that are sent, or become edits. */
export function linesToSend(lines: readonly PreparedLine[], beside: Beside, wanted: Wanted): readonly PreparedLine[] {
    const isWanted = ({ id }: PreparedLine): boolean => !beside.restoring.has(id) || wanted.included.has(id);
    return linesInScope(lines, beside, wanted).filter(isWanted);
}
