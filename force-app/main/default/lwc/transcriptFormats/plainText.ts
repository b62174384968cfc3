import { readByLines, createLineCutter, type Emit, type FileLine, type LineReader } from './fileLines';
import { createOpening, type PartReader } from './fileOpening';
import { spanOf } from './fileTimes';
import type { FileEntry, GuessedField, TextFormat } from './format';
import { MAX_ENTRY_CHARACTERS } from './limits';
import { lineIssue } from './lineIssue';
import { isField, isHeading, parsePlainLine, type PlainLine } from './plainLine';
import { judgePrefixes } from './speakerEvidence';
import { toRole, UNKNOWN_SPEAKER, type Prefixed } from './speakerPrefix';

/** What begins like this is a document in a markup language. */
const MARKUP = /^\s*<(?:[?!]|[a-z][\w:-]*[\s>])/i;

/** `12/31/23, 9:15 PM - Grace: hello` and `[31.12.23, 21:15:00] Grace: hello`: what chat programs export. */
const CHAT =
    /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\]| [-–]) [^:]{1,60}:/i;

/**
 * Text as people paste it: `Agent: hello`, with or without times, names in bold, names and times on a line of their own.
 * A line without a name right below one with goes on with it; behind an empty line it is a line of its own by whoever
 * spoke last, as a guess. Where no line names anybody, each line is an entry, and one issue asks who speaks.
 */
export const plainText: TextFormat = {
    name: 'text',
    recognise: (opening) => {
        if (MARKUP.test(opening) || opening.trim() === '') return 0;
        const lines: string[] = [];
        createLineCutter().push(`${opening}\n`, ({ text }) => lines.push(text));
        if (isChat(lines)) return 0.9;
        const said = lines.filter((line) => line.trim() !== '').map(parsePlainLine);
        const isSpeaker = judgePrefixes(said.map(({ prefix }) => prefix));
        const told = said.filter(({ startMs, prefix }) => startMs !== undefined || (prefix && isSpeaker(prefix)));
        return told.length * 3 >= said.length ? 0.6 : 0.1;
    },
    read: (source) => readByLines(source, createPlainTextReader())
};

/** Reads the lines of plain text. */
export function createPlainTextReader(): LineReader {
    const reader = createOpening<FileLine>(({ text }) => text.length, decideReader);
    return { line: reader.push, end: reader.end };
}

function decideReader(opening: readonly FileLine[]): PartReader<FileLine> {
    const said = opening.filter(({ text }) => text.trim() !== '' && !isHeading(text));
    const lines = said.map(({ text }) => parsePlainLine(text));
    const judge = judgePrefixes(lines.map(({ prefix }) => prefix));
    const isSpeaker = (prefix: PlainLine['prefix']): boolean =>
        prefix !== undefined && (prefix.isSure || judge(prefix));
    return new PlainTextEntries({
        isSpeaker,
        isNamed: lines.some(({ prefix }) => isSpeaker(prefix)),
        isTimed: lines.filter(({ startMs }) => startMs !== undefined).length * 3 >= lines.length && lines.length > 0,
        isChat: isChat(said.map(({ text }) => text))
    });
}

/** Whether half of the lines are of a chat. */
function isChat(lines: readonly string[]): boolean {
    const said = lines.filter((line) => line.trim() !== '');
    return said.length > 0 && said.filter((line) => CHAT.test(line.trim())).length * 2 >= said.length;
}

interface Decided {
    readonly isSpeaker: (prefix: PlainLine['prefix']) => boolean;
    /** Whether any line says who speaks. */
    readonly isNamed: boolean;
    /** Whether lines have times that belong to what follows. */
    readonly isTimed: boolean;
    readonly isChat: boolean;
}

interface OpenEntry {
    readonly line: number;
    readonly said: Pick<PlainLine, 'startMs' | 'endMs'>;
    readonly speaker: string | undefined;
    readonly guessed: boolean;
    readonly parts: string[];
    size: number;
}

class PlainTextEntries implements PartReader<FileLine> {
    readonly #decided: Decided;
    #open: OpenEntry | undefined;
    #speaker: string | undefined;
    #blank = true;
    #begun = false;
    #carried = false;
    #isFirst = true;

    constructor(decided: Decided) {
        this.#decided = decided;
    }

    push(line: FileLine, emit: Emit): void {
        if (this.#isFirst && this.#decided.isChat) emit(lineIssue('CHAT', 'warning', line.number));
        this.#isFirst = false;
        if (line.text.trim() === '') {
            this.#blank = true;
            return;
        }
        this.read(line, emit);
        this.#blank = false;
    }

    end(emit: Emit): void {
        this.close(emit);
        if (this.#carried) emit({ kind: 'issue', issue: { code: 'SPEAKERS_CARRIED', severity: 'note' } });
    }

    private read(line: FileLine, emit: Emit): void {
        if (this.#blank && isHeading(line.text)) {
            this.close(emit);
            emit(lineIssue('HEADING_LEFT_OUT', 'note', line.number));
            return;
        }
        const parsed = parsePlainLine(line.text);
        const prefix = this.#decided.isSpeaker(parsed.prefix) ? parsed.prefix : undefined;
        if (prefix) this.begin(line, parsed, prefix, emit);
        else if (parsed.startMs !== undefined) this.begin(line, parsed, undefined, emit);
        else if (this.#open && this.goesOn(this.#open)) this.goOn(this.#open, parsed.text);
        else if (!this.#begun && this.#decided.isNamed && isField(line.text)) {
            emit(lineIssue('HEADING_LEFT_OUT', 'note', line.number));
        } else this.begin(line, parsed, undefined, emit);
    }

    /** Whether a line without a name or a time goes on with what was said. */
    private goesOn({ parts, said }: OpenEntry): boolean {
        const { isNamed, isTimed } = this.#decided;
        // A name or a time alone on its line is for what follows, whether an empty line is between or not.
        if (parts.length === 0) return true;
        return !this.#blank && (isTimed ? said.startMs !== undefined : isNamed && this.#begun);
    }

    private begin(line: FileLine, parsed: PlainLine, prefix: Prefixed | undefined, emit: Emit): void {
        this.close(emit);
        if (prefix) this.#speaker = prefix.speaker === UNKNOWN_SPEAKER ? undefined : prefix.speaker;
        this.#begun ||= prefix !== undefined || parsed.startMs !== undefined;
        const text = prefix ? prefix.text : parsed.text;
        this.#open = {
            line: line.number,
            said: parsed,
            speaker: this.#speaker,
            guessed: !prefix && this.#speaker !== undefined,
            parts: text === '' ? [] : [text],
            size: text.length
        };
    }

    private goOn(entry: OpenEntry, text: string): void {
        entry.size += text.length + 1;
        if (entry.size <= MAX_ENTRY_CHARACTERS) entry.parts.push(text);
    }

    private close(emit: Emit): void {
        const open = this.#open;
        this.#open = undefined;
        if (!open) return;
        if (open.size > MAX_ENTRY_CHARACTERS) {
            emit(lineIssue('ENTRY_TOO_LONG', 'error', open.line, { limit: MAX_ENTRY_CHARACTERS }));
            return;
        }
        const { speaker, guessed, said } = open;
        if (guessed) this.#carried = true;
        const role = speaker === undefined ? undefined : toRole(speaker);
        const fields: readonly GuessedField[] = guessed ? ['speaker'] : [];
        const entry: FileEntry = {
            ...spanOf(said.startMs, said.endMs),
            ...(speaker === undefined ? {} : { speaker }),
            ...(role === undefined ? {} : { role }),
            text: open.parts.join(' '),
            ...(fields.length === 0 ? {} : { guessed: fields }),
            at: { line: open.line }
        };
        emit({ kind: 'entry', entry });
    }
}
