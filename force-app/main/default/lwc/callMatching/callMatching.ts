export type { CallClues, CallMatch, ClueReason, KeyClue } from './match';
