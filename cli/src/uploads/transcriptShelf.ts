import type { FileIssue } from 'c/transcriptFormats';
import { gatherTranscripts, type GatheredTranscript } from 'c/transcriptUpload';
import type { Problem } from '../problems';
import { openTranscripts, toUnreadable, type OpenOptions } from '../transcripts/openTranscripts';

/** Where a transcript stands: which of the files, which text in what is packed there, and which call of that. */
export interface ShelfPlace {
    readonly file: string;
    readonly text: number;
    readonly call: number;
}

/** A call as a file has it. `isOneOfSeveral`: the text holds others, too. */
export interface ShelvedCall {
    readonly kind: 'call';
    readonly place: ShelfPlace;
    /** The file's name, and inside packed ones with the names of both. */
    readonly name: string;
    readonly isOneOfSeveral: boolean;
    readonly transcript: GatheredTranscript;
}

/** A file without a transcript, and why. */
export type NotShelved =
    | { readonly kind: 'refused'; readonly name: string; readonly issue: FileIssue }
    | { readonly kind: 'unreadable'; readonly name: string; readonly problem: Problem };

/** No input of an upload is read from here: it could not be read again. */
const NO_INPUT = { stdin: (async function* () {})() };

/** The calls in a file and in what is packed in it, one after another: each is whole in memory, and no other is. */
export async function* readShelf(
    file: string,
    options: OpenOptions
): AsyncGenerator<ShelvedCall | NotShelved, undefined> {
    let text = 0;
    for await (const opened of openTranscripts([file], options, NO_INPUT)) {
        if (opened.kind === 'unreadable') yield { ...opened, name: file };
        else if (opened.kind === 'refused') yield opened;
        else {
            const { name } = opened;
            const calls = await gatherTranscripts(opened.items).catch((error: unknown) => toUnreadable(name, error));
            if ('code' in calls) yield { kind: 'unreadable', name, problem: calls };
            else {
                for (const [call, transcript] of calls.entries()) {
                    const place = { file, text, call };
                    yield { kind: 'call', place, name, isOneOfSeveral: calls.length > 1, transcript };
                }
            }
        }
        text += 1;
    }
}

/** Reads transcripts again, just before they are sent. */
export interface TranscriptShelf {
    /** The transcript at a place; null where there is none any more. */
    fetch(place: ShelfPlace): Promise<GatheredTranscript | null>;
}

/**
 * Keeps the last file open, since transcripts are asked for in the order in which they stand: a zip file of thousands is gone
 * through once, and not once for each. Who asks for an earlier one has it opened anew.
 */
export function createTranscriptShelf(options: OpenOptions): TranscriptShelf {
    let open: { readonly file: string; readonly calls: ReturnType<typeof readShelf>; next: ShelvedCall | null } | null =
        null;
    let turn: Promise<unknown> = Promise.resolve();

    async function find(place: ShelfPlace): Promise<GatheredTranscript | null> {
        if (open?.file !== place.file || (open.next !== null && isBefore(place, open.next.place))) {
            await open?.calls.return(undefined);
            open = { file: place.file, calls: readShelf(place.file, options), next: null };
        }
        while (open.next === null || isBefore(open.next.place, place)) {
            const next = await open.calls.next();
            if (next.done === true) {
                open = null;
                return null;
            }
            if (next.value.kind === 'call') open.next = next.value;
        }
        return isBefore(place, open.next.place) ? null : open.next.transcript;
    }

    return {
        fetch(place) {
            const found = turn.then(() => find(place));
            turn = found.catch(() => undefined);
            return found;
        }
    };
}

function isBefore(left: ShelfPlace, right: ShelfPlace): boolean {
    return left.text < right.text || (left.text === right.text && left.call < right.call);
}
