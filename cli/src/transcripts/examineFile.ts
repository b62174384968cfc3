import type { FileEntry, FileFacts, FilePlace } from 'c/transcriptFormats';
import { examine, type Ailment, type Complaint, type ExaminedLine } from 'c/transcriptDoctor';

/** A file of more lines is read, but not examined: what is amiss with a call shows only in all of it. */
export const MOST_EXAMINED = 200_000;

/** What a complaint is called on the command line, and what to do. A file has no call to lie outside of. */
const WORDS: Readonly<Record<Ailment, readonly [what: string, remedy: string]>> = {
    TIMES_ACCUMULATED: ['times seem to have been added up', 'Export the transcript again.'],
    OUTSIDE_CALL: ['begins outside the call', 'Mend the time, or the beginning of the call.'],
    TAKEN_BEFORE_SAID: ['was stored before it was said', 'Mend the time.'],
    WITHOUT_LENGTH: ['several words took no time', 'Nothing to do if lengths do not matter.'],
    MIS_DECODED: ['letters were read with the wrong alphabet', 'Read the file with another --encoding.'],
    LETTERS_LOST: ['letters are lost', 'Export the transcript again, as UTF-8.'],
    SAID_TWICE: ['is there twice', 'Take one of them out.'],
    SAID_AGAIN_AND_AGAIN: ['repeats the line before', 'Listen to the call: speech recognition may have lost its way.'],
    SILENCE: ['nothing was said for a long time', 'See whether lines are missing.'],
    EMPTY: ['holds no word', 'Take the line out, or write what was said.'],
    ONE_SPEAKER: ['only one person speaks', 'See whether the file knows more speakers.'],
    NAMELESS: ['the speaker is called “undefined” or the like', 'Give the speaker a name.']
};

/** The entries of a file, to be examined when all are there. */
export class FileExamination {
    readonly #lines: ExaminedLine[] = [];
    readonly #places: FilePlace[] = [];
    #isTooLong = false;

    add({ text, startMs, durationMs, speaker, at }: FileEntry): void {
        if (this.#lines.length >= MOST_EXAMINED) this.#isTooLong = true;
        if (this.#isTooLong) return;
        this.#places.push(at);
        this.#lines.push({
            id: String(this.#lines.length),
            text,
            startMs: startMs ?? null,
            durationMs: durationMs ?? null,
            speaker: speaker ?? null
        });
    }

    /** What is amiss, each with the line that it begins with, and how many more lines there are. */
    end({ startedAtMs, clock }: FileFacts): readonly { readonly at: FilePlace | undefined; readonly text: string }[] {
        if (this.#isTooLong) return [];
        const beginMs = clock === 'epoch' ? (startedAtMs ?? null) : 0;
        // Nobody is named: that is said of the file as it is read.
        const isNamed = this.#lines.some(({ speaker }) => speaker !== null);
        const names = new Map(
            this.#lines.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker, speaker] as const]))
        );
        return examine({ lines: this.#lines, startMs: beginMs, endMs: null, names })
            .filter(({ ailment }) => isNamed || ailment !== 'ONE_SPEAKER')
            .map((complaint) => this.#describe(complaint));
    }

    #describe({ ailment, lines }: Complaint): { readonly at: FilePlace | undefined; readonly text: string } {
        const [what, remedy] = WORDS[ailment];
        const more = lines.length > 1 ? `, and ${lines.length - 1} more` : '';
        return { at: this.#places[Number(lines[0])], text: `warning: ${ailment}: ${what}${more}. ${remedy}` };
    }
}
