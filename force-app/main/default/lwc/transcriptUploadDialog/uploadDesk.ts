import type { Answer } from 'c/proxyProblem';
import type { CheckResult, PartResult, UploadManifest, UploadTarget } from 'c/proxyProtocol';
import type { CompiledRule } from 'c/redactionRules';
import type { RedactionSettings } from 'c/redactionSettings';
import type { ParticipantRole, Redaction } from 'c/transcriptModel';

/** A line as Salesforce holds it, with who says it. */
export interface StoredLine {
    readonly identifier: string;
    readonly text: string;
    readonly startMs: number | null;
    readonly durationMs: number | null;
    readonly role: ParticipantRole;
    readonly name: string | null;
}

/** Another text for a stored line. `redactions`: what of it is to be masked. */
export interface LineEdit {
    readonly identifier: string;
    readonly text: string;
    readonly redactions: readonly Redaction[];
}

/** By what suggestions are made. `note`: why it is not all that the organisation has decided; empty where it is. */
export interface Suggesting {
    readonly rules: readonly CompiledRule[];
    readonly settings: RedactionSettings;
    readonly note: string;
}

/** What the dialog needs of the page that it was opened from. */
export interface UploadDesk {
    readonly mayRestore: boolean;
    readonly mayEdit: boolean;
    /** Whether there is work that has to be saved or discarded first. */
    hasUnsaved(): boolean;
    stored(): readonly StoredLine[];
    fetchTarget(): Promise<Answer<UploadTarget>>;
    fetchSuggesting(): Promise<Suggesting>;
    /** Saves the stored lines as a file. */
    saveStored(): Promise<void>;
    /** Makes unsaved edits of the page, as one action. */
    edit(edits: readonly LineEdit[]): void;
    /** Sends one part. `changeId`: null where no change record was made. `signal` cuts it off. */
    send(
        manifest: UploadManifest,
        part: Blob,
        onProgress: (sentBytes: number, allBytes: number) => void,
        signal: AbortSignal
    ): Promise<Answer<PartResult>>;
    check(changeId: string): Promise<Answer<CheckResult>>;
    /** Reads the transcript of the page again, and gives its lines; null where that can't be done now. */
    readAgain(): Promise<readonly StoredLine[] | null>;
    /** The change records of this person's uploads to the call, the newest first; null where they are not known. */
    ownUploads(): readonly string[] | null;
}
