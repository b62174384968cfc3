import type { FileIssueCode } from 'c/transcriptFormats';

/** Why a file, or one inside another, can't be read as text. */
export type FileProblemCode = Extract<
    FileIssueCode,
    | 'FILE_IS_AUDIO'
    | 'FILE_IS_PDF'
    | 'FILE_IS_OFFICE'
    | 'FILE_IS_IMAGE'
    | 'FILE_IS_ARCHIVE'
    | 'FILE_IS_BINARY'
    | 'PACKED_DAMAGED'
    | 'PACKED_TOO_LARGE'
    | 'PACKED_ENCRYPTED'
    | 'PACKED_INSIDE_PACKED'
    | 'PACKED_NAME_UNSAFE'
    | 'PACKED_TOO_MANY'
    | 'PACKED_EMPTY'
>;

/** Thrown while the bytes or the text of a file are read; nothing of what they hold is in it. */
export class FileProblem extends Error {
    readonly code: FileProblemCode;

    constructor(code: FileProblemCode, cause?: unknown) {
        super(code, { cause });
        this.name = 'FileProblem';
        this.code = code;
    }
}
