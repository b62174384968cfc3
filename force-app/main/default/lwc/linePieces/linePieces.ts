export type { HitMarks, LinePiece } from './toPieces';
export { NO_HITS, toPieces } from './toPieces';
export { shownText } from './shownText';
