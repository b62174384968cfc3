/** How sure a suggestion is, in as many steps as a person tells apart. */
export type Certainty = 'certain' | 'likely' | 'unsure';

/** The most certain first. */
export const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'unsure'];

/** By the detector's score, from 0 to 1. */
export function certaintyOf(score: number): Certainty {
    return score >= 0.9 ? 'certain' : score >= 0.7 ? 'likely' : 'unsure';
}
