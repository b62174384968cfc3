import type { FileIssueCode } from './issue';
import { OPENING_CHARACTERS } from './limits';

/** What a file that is no text has at its beginning, or `at` so many bytes behind it. */
interface Signature {
    readonly code: FileIssueCode;
    readonly bytes: string;
    readonly at?: number;
}

const SIGNATURES: readonly Signature[] = [
    { code: 'FILE_IS_PDF', bytes: '%PDF-' },
    { code: 'FILE_IS_OFFICE', bytes: '{\\rtf' },
    { code: 'FILE_IS_OFFICE', bytes: '\u00d0\u00cf\u0011\u00e0' },
    { code: 'FILE_IS_ARCHIVE', bytes: 'PK\u0003\u0004' },
    { code: 'FILE_IS_ARCHIVE', bytes: 'PK\u0005\u0006' },
    { code: 'FILE_IS_ARCHIVE', bytes: '\u001f\u008b\u0008' },
    { code: 'FILE_IS_ARCHIVE', bytes: '7z\u00bc\u00af' },
    { code: 'FILE_IS_ARCHIVE', bytes: 'Rar!\u001a' },
    { code: 'FILE_IS_AUDIO', bytes: 'ID3\u0002' },
    { code: 'FILE_IS_AUDIO', bytes: 'ID3\u0003' },
    { code: 'FILE_IS_AUDIO', bytes: 'ID3\u0004' },
    { code: 'FILE_IS_AUDIO', bytes: 'WAVE', at: 8 },
    { code: 'FILE_IS_AUDIO', bytes: 'OggS' },
    { code: 'FILE_IS_AUDIO', bytes: 'fLaC' },
    { code: 'FILE_IS_AUDIO', bytes: '#!AMR' },
    { code: 'FILE_IS_AUDIO', bytes: 'ftyp', at: 4 },
    { code: 'FILE_IS_AUDIO', bytes: '\u001aE\u00df\u00a3' },
    { code: 'FILE_IS_AUDIO', bytes: '\u00ff\u00fb\u0090' },
    { code: 'FILE_IS_AUDIO', bytes: '\u00ff\u00f3\u0040' }
];

/** What is in the names of the parts of an office document, which is a packed file. */
const OFFICE_PARTS = ['[Content_Types].xml', 'word/', 'xl/', 'application/vnd.oasis'];

/** So many signs that are in no text tell that a file is none. */
const STRANGE_SHARE = 0.02;
const STRANGE = /(?![\t-\r\u007f-\u009f])\p{Cc}/gu;

/** What a file is when it is no text, by how it begins and what is in it; undefined where it may be text. */
export function recogniseForeign(opening: string): FileIssueCode | undefined {
    if (opening.length < OPENING_CHARACTERS && opening.trim() === '') return 'FILE_EMPTY';
    const code = SIGNATURES.find((signature) => beginsLike(opening, signature))?.code;
    if (code === 'FILE_IS_ARCHIVE' && OFFICE_PARTS.some((part) => opening.includes(part))) return 'FILE_IS_OFFICE';
    if (code !== undefined) return code;
    const strange = opening.match(STRANGE)?.length ?? 0;
    return strange > opening.length * STRANGE_SHARE ? 'FILE_IS_BINARY' : undefined;
}

/** Bytes that were no UTF-8 have become U+FFFD when they were read as text. */
function beginsLike(opening: string, { bytes, at = 0 }: Signature): boolean {
    return [...bytes].every((byte, place) => {
        const found = opening[at + place];
        return found === byte || (found === '\ufffd' && byte > '\u007f');
    });
}
