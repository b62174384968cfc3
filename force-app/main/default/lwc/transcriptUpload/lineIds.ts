import type { UploadTarget } from 'c/proxyProtocol';
import type { FileEntry } from 'c/transcriptFormats';
import type { FileTranscript } from './fileTranscript';
import { namesOnlyLegs } from './lineLegs';
import type { LineTime } from './lineTimes';
import { speakerKeyOf } from './speakers';
import { areOthers, type KnownLine } from './takenIds';

/** SHA-256 of a text's UTF-8. */
export type Digest = (text: string) => Promise<Uint8Array>;

/**
 * `isRepeated`: the file's identifier was another line's already. `isTaken`: it is that of another stored line, so the line
 * gets one of its own.
 */
export interface LineId {
    readonly id: string;
    readonly isRepeated: boolean;
    readonly isTaken: boolean;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * An identifier for each entry of a file, no two the same, and the same ones whenever the file is read and laid at the same
 * time. The file's are kept where they are of this call. Others are made of the conversation, the speaker, the time in the
 * call, and a number where several lines share these: so parts of a call have different ones, and a line keeps its own when
 * a word is put right. A line without a time is made out by its text instead: its place changes when lines are taken out.
 */
export async function identifyLines(
    transcript: FileTranscript,
    target: UploadTarget,
    times: readonly (LineTime | null)[],
    stored: readonly KnownLine[],
    digest: Digest
): Promise<readonly LineId[]> {
    const { entries } = transcript;
    const isOfCall = ownershipOf(transcript, target);
    const isTaken = areOthers(entries, times, stored, isOfCall);
    const isOurs = (id: string): boolean => isOfCall(id) && !isTaken(id);
    const taken = new Set<string>();
    const kept = entries.map(({ id }) => {
        const isKept = id !== undefined && isOurs(id) && !taken.has(id);
        if (isKept) taken.add(id);
        return isKept ? id : null;
    });
    const numbers = new Map<string, number>();
    const names = entries.map((entry, place) => {
        const name = nameOf(entry, times[place] ?? null, target);
        const number = numbers.get(name) ?? 0;
        numbers.set(name, number + 1);
        return { name, number };
    });
    const made = await Promise.all(
        names.map(async ({ name, number }, place) => kept[place] ?? makeId(name, number, digest))
    );
    const ids: LineId[] = [];
    for (const [place, { id: given }] of entries.entries()) {
        let id = made[place] ?? '';
        if (kept[place] === null) {
            const { name, number } = names[place] ?? { name: '', number: 0 };
            // A line that was uploaded before has the identifier that was made for it then.
            for (let next = Math.max(number + 1, numbers.get(name) ?? 0); taken.has(id); next += 1) {
                id = await makeId(name, next, digest);
            }
            taken.add(id);
        }
        const isNew = kept[place] === null && given !== undefined;
        ids.push({ id, isRepeated: isNew && isOurs(given), isTaken: isNew && isTaken(given) });
    }
    return ids;
}

/** Which identifiers of a file are of this call. */
function ownershipOf(transcript: FileTranscript, target: UploadTarget): (id: string) => boolean {
    const { conversationId } = transcript.facts;
    if (conversationId === target.conversationIdentifier) {
        return (id) => id !== '';
    }
    // The files that the page saves don't name the conversation, but the calls.
    const isOfCall = conversationId === undefined && namesOnlyLegs(transcript, target);
    return (id) => isOfCall && UUID.test(id);
}

/** A time that was guessed while reading hangs on how long texts are. */
function nameOf(entry: FileEntry, time: LineTime | null, { conversationIdentifier }: UploadTarget): string {
    const isTimed = entry.startMs !== undefined && entry.guessed?.includes('startMs') !== true;
    return JSON.stringify([
        conversationIdentifier,
        speakerKeyOf(entry),
        isTimed && time ? time.startMs : null,
        isTimed && time ? '' : entry.text
    ]);
}

/** A UUID of version 8 (RFC 9562, section 5.8): 122 bits of the digest. */
async function makeId(name: string, number: number, digest: Digest): Promise<string> {
    const bytes = (await digest(`${name}${String(number)}`)).slice(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
