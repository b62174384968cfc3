import type { TextRange } from 'c/transcriptModel';
import type { ActionCommand } from './lineActions';
import type { CursorCommand, LineCommand, RedactionCommand } from './lineKeys';
import { selectedRange, wholeLine } from './lineRanges';
import { askForKind, outcomeOf, type RedactableLine, type RedactionOutcome } from './redactionOutcome';

/** A line that keys and its menu command. */
export interface CommandedLine extends RedactableLine {
    /** Whether its change is shown word by word. */
    readonly isDiff: boolean;
    wordsIn(range: Range): TextRange | null;
    exactIn(range: Range): TextRange | null;
    startEditing(): void;
    openActions(): void;
    /** Shows the change word by word, or the line again. */
    toggleChange(): void;
    moveWordCursor(command: CursorCommand): void;
    clearMark(): void;
    revert(): void;
    enter(outcome: RedactionOutcome): void;
}

/** Does what a command asks for. Gives whether the line had anything to do with it. */
export function obeyCommand(line: CommandedLine, command: LineCommand | ActionCommand): boolean {
    switch (command) {
        case 'edit':
            line.startEditing();
            return true;
        case 'actions':
            line.openActions();
            return true;
        case 'redact':
        case 'redactExactly':
        case 'relabel':
        case 'removeRedaction':
            changeRedactions(line, command);
            return true;
        case 'redactLine':
            line.enter(askForKind(line.state, wholeLine(line.state)));
            return true;
        case 'change':
            line.toggleChange();
            return true;
        case 'revert':
            line.revert();
            return true;
        case 'clear': {
            const hadMark = line.marked !== null;
            line.clearMark();
            return hadMark;
        }
        default:
            // Words are chosen in the text itself.
            if (line.isDiff) {
                line.toggleChange();
            } else {
                line.moveWordCursor(command);
            }
            return true;
    }
}

function changeRedactions(line: CommandedLine, command: RedactionCommand): void {
    const isRedacting = command === 'redact' || command === 'redactExactly';
    if (isRedacting && line.canRedact && line.isDiff) {
        line.toggleChange();
    }
    const selection = selectedRange();
    const words = selection && line.wordsIn(selection);
    const exact = selection && line.exactIn(selection);
    line.enter(outcomeOf(command, line, { words, exact }));
}
