import type { FileProblemCode } from './fileProblem';

/** What a file is, by how it begins. 'text' where nothing says otherwise. */
export type FileKind = 'text' | 'gzip' | 'zip' | FileProblemCode;

const RECORDING = 'FILE_IS_AUDIO';

/** How files begin, as bytes in hexadecimal; `..` is any byte. (Gary Kessler's list, and the formats' own specifications.) */
const BEGINNINGS: readonly (readonly [beginning: string, kind: FileKind])[] = [
    ['1f8b', 'gzip'],
    ['504b0304', 'zip'],
    // A zip file with nothing in it, and one that was split.
    ['504b0506', 'zip'],
    ['504b0708', 'zip'],
    ['25504446', 'FILE_IS_PDF'],
    // WAV, AVI and RIFX; MP3 with and without a tag; Ogg, FLAC, MP4 and M4A, Matroska and WebM, AMR, AU, AIFF, WMA.
    ['52494646........57415645', RECORDING],
    ['52494646........41564920', RECORDING],
    ['52494658', RECORDING],
    ['49443302', RECORDING],
    ['49443303', RECORDING],
    ['49443304', RECORDING],
    ['fffb', RECORDING],
    ['fff3', RECORDING],
    ['fff2', RECORDING],
    ['fff1', RECORDING],
    ['fff9', RECORDING],
    ['4f676753', RECORDING],
    ['664c6143', RECORDING],
    ['........66747970', RECORDING],
    ['1a45dfa3', RECORDING],
    ['2321414d52', RECORDING],
    ['2e736e64', RECORDING],
    ['464f524d........41494646', RECORDING],
    ['3026b2758e66cf11', RECORDING],
    // Old Word, Excel and Outlook files; rich text.
    ['d0cf11e0a1b11ae1', 'FILE_IS_OFFICE'],
    ['7b5c727466', 'FILE_IS_OFFICE'],
    ['89504e47', 'FILE_IS_IMAGE'],
    ['ffd8ff', 'FILE_IS_IMAGE'],
    ['474946383', 'FILE_IS_IMAGE'],
    // Seven-zip, RAR, bzip2, xz and Zstandard: packed in a way that is not read here.
    ['377abcaf271c', 'FILE_IS_ARCHIVE'],
    ['526172211a07', 'FILE_IS_ARCHIVE'],
    ['425a68..314159265359', 'FILE_IS_ARCHIVE'],
    ['fd377a585a00', 'FILE_IS_ARCHIVE'],
    ['28b52ffd', 'FILE_IS_ARCHIVE'],
    // Programs, SQLite.
    ['7f454c46', 'FILE_IS_BINARY'],
    ['53514c69746520666f726d6174', 'FILE_IS_BINARY']
];

/** @param opening the first bytes of a file: sixteen are enough */
export function toFileKind(opening: Uint8Array): FileKind {
    const found = BEGINNINGS.find(([beginning]) => beginsWith(opening, beginning));
    return found?.[1] ?? 'text';
}

function beginsWith(bytes: Uint8Array, beginning: string): boolean {
    const hex = Array.from(bytes.subarray(0, Math.ceil(beginning.length / 2)), (byte) =>
        byte.toString(16).padStart(2, '0')
    ).join('');
    return hex.length >= beginning.length && [...beginning].every((digit, at) => digit === '.' || digit === hex[at]);
}
