import type { GuessedField } from './format';
import type { JsonItems } from './jsonItems';

/** One word, or one punctuation mark, as a file has it. */
export interface SpokenWord {
    readonly path: string;
    readonly text: string;
    readonly startMs?: number | undefined;
    readonly endMs?: number | undefined;
    readonly speaker?: string | undefined;
    /** Which part of the file it belongs to, where the file cuts the call itself: no line goes on over its end. */
    readonly part?: number | undefined;
    /** A mark that stands right behind the word before it, and has no time. */
    readonly attached?: boolean;
    /** What of it is a guess; of a line, what is of its first word. */
    readonly guessed?: readonly GuessedField[];
}

/** Who stops for longer has said something and starts anew. */
const PAUSE_MS = 1500;

/** A line this long ends with its sentence: some fifteen seconds, two or three lines on a screen. */
const LONG_LINE = 200;

/** A line ends here with the word, where speech comes without punctuation. */
const LONGEST_LINE = 1000;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const MARKS_ONLY = /^[.,!?;:…。、！？，)\]}”»]+$/u;

/**
 * Joins words into lines as people read and correct them: a new one where somebody else speaks, after a pause of more
 * than 1.5 seconds, and at the end of a sentence once a line is long, so that a monologue does not become a page. Not at
 * every sentence: "Yes. Thanks. Bye." is one line. Where the file itself cuts the call, its cuts stand and no others.
 */
export function addTurns(words: readonly SpokenWord[], items: JsonItems): void {
    let turn: SpokenWord[] = [];
    let length = 0;
    const end = (): void => {
        if (turn.length > 0) addTurn(turn, items);
        turn = [];
        length = 0;
    };
    for (const word of words) {
        if (word.text.trim() === '') {
            items.addIssue('ENTRY_EMPTY', 'note', word.path);
            continue;
        }
        if (beginsTurn(word, turn, length)) end();
        turn.push(word);
        length += word.text.length + 1;
    }
    end();
}

function beginsTurn(word: SpokenWord, turn: readonly SpokenWord[], length: number): boolean {
    const last = turn.at(-1);
    if (last === undefined || word.attached) return false;
    // A mark at the start of a line says nothing of who speaks.
    const lead = turn.find(({ attached }) => !attached);
    if (lead === undefined) return false;
    if (word.speaker !== lead.speaker || word.part !== lead.part) return true;
    if (word.part !== undefined) return false;
    const lastEnd = turn.findLast(({ endMs }) => endMs !== undefined)?.endMs;
    if (word.startMs !== undefined && lastEnd !== undefined && word.startMs - lastEnd > PAUSE_MS) return true;
    return length >= LONGEST_LINE || (length >= LONG_LINE && SENTENCE_END.test(last.text));
}

function addTurn(turn: readonly SpokenWord[], items: JsonItems): void {
    const [first] = turn;
    const timed = turn.filter(({ startMs }) => startMs !== undefined);
    items.addEntry({
        path: first?.path ?? '',
        text: joinWords(turn),
        speaker: turn.find(({ attached }) => !attached)?.speaker,
        startMs: timed[0]?.startMs,
        endMs: turn.reduce<number | undefined>(
            (latest, { endMs }) => (endMs === undefined ? latest : Math.max(endMs, latest ?? endMs)),
            undefined
        ),
        ...(first?.guessed === undefined ? {} : { guessed: first.guessed })
    });
}

/** Words as a text: with spaces, but not before marks, nor in scripts that have none. */
export function joinWords(words: readonly { readonly text: string; readonly attached?: boolean }[]): string {
    const parts: string[] = [];
    let before = '';
    for (const { text: raw, attached } of words) {
        const text = raw.trim();
        if (text === '') continue;
        const joins =
            before === '' || attached || MARKS_ONLY.test(text) || (isUnspaced(before.at(-1)) && isUnspaced(text[0]));
        parts.push(joins ? text : ` ${text}`);
        before = text;
    }
    return parts.join('');
}

function isUnspaced(character: string | undefined): boolean {
    return character !== undefined && (UNSPACED.test(character) || '。、！？'.includes(character));
}

/** Whoever most of the words are by, where words say it and what they stand in does not: then it is a guess. */
export function mostFrequent(speakers: readonly (string | undefined)[]): {
    readonly speaker?: string;
    readonly guessed: readonly GuessedField[];
} {
    const counts = new Map<string, number>();
    for (const speaker of speakers) {
        if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most === undefined ? { guessed: [] } : { speaker: most[0], guessed: counts.size > 1 ? ['speaker'] : [] };
}
