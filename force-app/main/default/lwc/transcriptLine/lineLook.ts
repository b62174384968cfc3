import { LABELS } from './labels';

/** What decides how a line looks. */
export interface LookedAtLine {
    readonly isChanged: boolean;
    readonly isDiff: boolean;
    readonly problem: string;
    readonly redactionNote: string;
    readonly speaker: string;
    readonly speakerRole: string;
    readonly roleName: string;
}

/** Classes and short texts around the text of a line. */
export interface LineLook {
    readonly lineClass: string;
    readonly speakerClass: string;
    readonly speakerTitle: string;
    readonly hasNotes: boolean;
    /** What its mark and its menu do with the change. */
    readonly changeAction: string;
}

/** How a line looks around its text. */
export function toLineLook(line: LookedAtLine): LineLook {
    const { isChanged, isDiff, problem, redactionNote, speaker, speakerRole, roleName } = line;
    const isKnown = speakerRole === 'agent' || speakerRole === 'customer';
    return {
        lineClass: isChanged ? 'line line_changed' : 'line',
        speakerClass: `speaker speaker_${isKnown ? speakerRole : 'other'}`,
        speakerTitle: roleName ? `${speaker}, ${roleName}` : speaker,
        hasNotes: isChanged || Boolean(problem) || Boolean(redactionNote),
        changeAction: isDiff ? LABELS.hideChange : LABELS.showChange
    };
}
