export type { LinePiece } from './toPieces';
export { toPieces } from './toPieces';
