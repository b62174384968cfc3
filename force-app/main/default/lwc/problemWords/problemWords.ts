export type { ProblemWords } from './wordsFor';
export { wordsFor } from './wordsFor';
