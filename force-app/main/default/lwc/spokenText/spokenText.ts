import './commonWords';

export type { WordSet } from './lexicon';
export { BEGINS, internWord, markBegins, wordIn, wordSet } from './lexicon';
export { GAP, SHAPE, Tokens } from './tokens';
export type { NumberWord } from './numberWords';
export { numberWord } from './numberWords';
export { ALPHABET_NAMES, letterWord } from './letterWords';
export { FILLERS, LISTENING } from './fillerWords';
export type { Atom } from './atoms';
export { AtomReader } from './atoms';
export type { Join, Sequence, SequenceLine } from './sequences';
export { isUnknown, JOIN, readSequences } from './sequences';
