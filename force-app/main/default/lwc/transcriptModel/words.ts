/** UTF-16 offsets, `end` exclusive. */
export interface TextRange {
    readonly start: number;
    readonly end: number;
}

/** A mask reads as one word, so that a diff never takes one apart. */
const MASK = /\[[A-Z][A-Z_]*(?:_\d+| ending \d{4})?\]/g;

let segmenter: Intl.Segmenter | undefined;

/** Made on first use: it costs milliseconds, and most readers never edit. */
function wordSegmenter(): Intl.Segmenter {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    return segmenter;
}

interface Token extends TextRange {
    readonly isWord: boolean;
}

function tokensOf(text: string): readonly Token[] {
    const tokens: Token[] = [];
    const pushPlain = (from: number, to: number): void => {
        for (const { segment, index, isWordLike } of wordSegmenter().segment(text.slice(from, to))) {
            tokens.push({ start: from + index, end: from + index + segment.length, isWord: isWordLike === true });
        }
    };
    let at = 0;
    for (const match of text.matchAll(MASK)) {
        const end = match.index + match[0].length;
        pushPlain(at, match.index);
        tokens.push({ start: match.index, end, isWord: true });
        at = end;
    }
    pushPlain(at, text.length);
    return tokens;
}

/** Where masks stand in the text: a value was removed there and saved. */
export function maskRanges(text: string): readonly TextRange[] {
    return Array.from(text.matchAll(MASK), ({ 0: mask, index }) => ({ start: index, end: index + mask.length }));
}

/** The text cut into words, spaces and marks by Unicode's rules (UAX 29), masks whole. Joined again it is the text. */
export function tokenize(text: string): readonly string[] {
    return tokensOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Where each word of the text lies; spaces and punctuation are no words. */
export function wordRanges(text: string): readonly TextRange[] {
    return tokensOf(text)
        .filter((token) => token.isWord)
        .map(({ start, end }) => ({ start, end }));
}

/**
 * The range of whole words that a selection touches, without the spaces and punctuation around them. A selection that
 * touches no word gives its own range without outer spaces; null where nothing but spaces is left.
 */
export function wholeWords(text: string, selection: TextRange): TextRange | null {
    const from = Math.max(0, Math.min(selection.start, selection.end));
    const to = Math.min(text.length, Math.max(selection.start, selection.end));
    const touched = wordRanges(text).filter((word) => word.start < to && word.end > from);
    const first = touched[0];
    const last = touched[touched.length - 1];
    if (first && last) {
        return { start: first.start, end: last.end };
    }
    const inside = text.slice(from, to);
    const start = from + (inside.length - inside.trimStart().length);
    const end = to - (inside.length - inside.trimEnd().length);
    return start < end ? { start, end } : null;
}
