/**
 * Where `sought` begins among `words`, from the place `from` on; -1 where it doesn't. Linear whatever the words are: Knuth,
 * Morris and Pratt, "Fast Pattern Matching in Strings" (1977).
 */
export function findWords(words: readonly string[], sought: readonly string[], from = 0): number {
    const borders = bordersOf(sought);
    let matched = 0;
    for (let at = from; at < words.length && matched < sought.length; at += 1) {
        while (matched > 0 && words[at] !== sought[matched]) {
            matched = borders[matched - 1] ?? 0;
        }
        matched += words[at] === sought[matched] ? 1 : 0;
        if (matched === sought.length) {
            return at - matched + 1;
        }
    }
    return sought.length === 0 ? from : -1;
}

/** For each beginning of the words how many of its last words are its first ones too. */
function bordersOf(words: readonly string[]): readonly number[] {
    const borders = [0];
    let border = 0;
    for (let at = 1; at < words.length; at += 1) {
        while (border > 0 && words[at] !== words[border]) {
            border = borders[border - 1] ?? 0;
        }
        border += words[at] === words[border] ? 1 : 0;
        borders.push(border);
    }
    return borders;
}
