import './commonWords';

export type { WordSet } from './lexicon';
export { addMeaning, internWord, meanings, MEANS, wordIn, wordSet } from './lexicon';
export { GAP } from './characters';
export { SHAPE, Tokens } from './tokens';
export { numberWord } from './numberWords';
export { letterWord } from './letterWords';
export { FILLERS, LISTENING } from './fillerWords';
export type { Atom } from './atoms';
export { AtomReader } from './atoms';
export type { Join, Sequence } from './sequences';
export { isUnknown, JOIN, readSequences } from './sequences';
