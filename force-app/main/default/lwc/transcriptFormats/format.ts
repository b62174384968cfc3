import type { FileIssue, FilePlace } from './issue';

/** Who speaks, where a file says so. */
export type SpeakerRole = 'agent' | 'customer' | 'system';

/** What of an entry is not in the file and had to be guessed. */
export type GuessedField = 'startMs' | 'durationMs' | 'speaker';

/** One thing that was said, as a file has it. */
export interface FileEntry {
    /** The file's own identifier. */
    readonly id?: string;
    /** When it was said, in whole milliseconds by the file's clock (`FileFacts.clock`). */
    readonly startMs?: number;
    /** How long it took, in whole milliseconds. */
    readonly durationMs?: number;
    /** What the file calls who speaks; of two people never the same, and never empty. */
    readonly speaker?: string;
    readonly role?: SpeakerRole;
    readonly text: string;
    /** What only Salesforce's own files say, so that nothing of it is lost from one to the next. */
    readonly salesforce?: SalesforcePart;
    readonly guessed?: readonly GuessedField[];
    readonly at: FilePlace;
}

/** What a line of Salesforce's upload holds that no other format knows. Its `subject` is the entry's speaker. */
export interface SalesforcePart {
    /** Such as TELEPHONY_INTEGRATION. */
    readonly appType?: string;
    /** The role in Salesforce's word, such as END_USER. */
    readonly role?: string;
    /** Record ids. */
    readonly relatedRecords?: readonly string[];
}

/** What times count from: the start of the call, or the Unix epoch. */
export type FileClock = 'callStart' | 'epoch';

/** What a file says beside its entries. A part of it may come later than the rest; what comes later stands. */
export interface FileFacts {
    /** Which format it is, by its name; comes first. */
    readonly format?: string;
    /** The call as whoever made the file names it. */
    readonly conversationId?: string;
    /** When the call began, in milliseconds since the Unix epoch. */
    readonly startedAtMs?: number;
    /** BCP 47. */
    readonly language?: string;
    /** 'callStart' where no fact says otherwise. */
    readonly clock?: FileClock;
}

/** What comes out of a file, in its order. A file of several calls says `facts` with another conversation before each. */
export type FileItem =
    | { readonly kind: 'entry'; readonly entry: FileEntry }
    | { readonly kind: 'issue'; readonly issue: FileIssue }
    | { readonly kind: 'facts'; readonly facts: FileFacts };

/** How sure a format is that a file is one of its own: 0 not at all, 1 without doubt. */
export type Likelihood = number;

/** A format that is read as it comes, line by line, in constant memory. */
export interface TextFormat {
    readonly name: string;
    /** `opening`: up to 64 K characters of the file, from its beginning, line ends as they are, without a byte order mark. */
    readonly recognise: (opening: string) => Likelihood;
    /** `source`: the whole text in parts of any size, without a byte order mark. Never throws for what the text holds. */
    readonly read: (source: AsyncIterable<string>, options: ReadOptions) => AsyncIterable<FileItem>;
}

/** A format that is one JSON document. */
export interface JsonFormat {
    readonly name: string;
    /** Whether a document, parsed, is one of its own; by its keys and what they hold, never by a name. */
    readonly recognise: (document: unknown) => Likelihood;
    /** Never throws for what the document holds. */
    readonly read: (document: unknown, options: ReadOptions) => Iterable<FileItem>;
}

/** What a person says of a file that it does not say itself. */
export interface ReadOptions {
    /** The format, by its name, whatever the file looks like. */
    readonly format?: string;
    /** Which column of a table holds what, by its place from 0. */
    readonly columns?: ColumnMapping;
}

/** The columns of a table, from 0. */
export interface ColumnMapping {
    readonly text: number;
    readonly speaker?: number;
    readonly role?: number;
    readonly start?: number;
    readonly end?: number;
    readonly duration?: number;
    readonly id?: number;
}
