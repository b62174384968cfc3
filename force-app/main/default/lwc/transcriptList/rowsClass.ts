import type { Participant } from 'c/transcriptModel';

/** What decides how the columns of all rows are laid out. */
export interface RowsLook {
    readonly participants: readonly Participant[];
    readonly isNarrow: boolean;
    readonly showsClock: boolean;
}

/** Without names the speakers need less room; a narrow list has them above the text. */
export function toRowsClass({ participants, isNarrow, showsClock }: RowsLook): string {
    return [
        'rows',
        ...(participants?.some(({ name }) => name) ? ['rows_named'] : []),
        ...(showsClock ? ['rows_clock'] : []),
        ...(isNarrow ? ['rows_narrow'] : [])
    ].join(' ');
}
