/** The same numbers for the same seed, each from 0 up to 1 (a linear congruential generator modulo 2^32). */
export function createSeededRandom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 4_294_967_296;
    };
}
