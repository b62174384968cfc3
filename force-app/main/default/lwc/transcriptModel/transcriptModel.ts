export type { Entry, Participant, ParticipantRole, Transcript } from './entry';
export { PARTICIPANT_ROLES, refreshEntries } from './entry';
export type { LineSegment, LineState, Redaction } from './line';
export { displayedText, fromDisplayedOffset, isUnchanged, lineSegments, redactText } from './line';
export type { Step, StepProblem, StepResult } from './step';
export { applyStep, invertStep, mapStep, stepIdentifier } from './step';
export { addRedactionSteps, editSteps } from './intent';
export type { EditSession, LineChange, Transaction } from './editSession';
export {
    applyTransaction,
    canRedo,
    canUndo,
    changesOf,
    createEditSession,
    lineOf,
    redo,
    revertSteps,
    settleLine,
    storedTextOf,
    toLineChange,
    undo,
    withEntries
} from './editSession';
export type { Conflict, LineRebase } from './rebaseLine';
export { rebaseLine } from './rebaseLine';
export type { ConflictPlace } from './conflictPlaces';
export type { PlaceChoice } from './mergeConflict';
export { isMergeable, mergeConflict, withDecision } from './mergeConflict';
export { giveUpMine } from './giveUpMine';
export { ownText } from './ownText';
export type { KeptEdit, KeptLine } from './draft';
export { keepLines, restoreSteps } from './draft';
export type { SessionRebase } from './rebaseSession';
export { rebaseSession } from './rebaseSession';
export type { DiffPart } from './diff';
export { diffWords } from './diff';
export type { Search, SearchQuery } from './search';
export { createSearch, searchLine } from './search';
export { createSameWordsSearch } from './sameWords';
export type { Occurrence } from './occurrences';
export { findOccurrences } from './occurrences';
export { caseLike } from './replaceCase';
export type { Replacement } from './replaceSteps';
export { redactOccurrencesSteps, replaceSteps } from './replaceSteps';
export { textSteps } from './textSteps';
export type { TextRange } from './words';
export { tokenize, wholeWords, wordRanges } from './words';
