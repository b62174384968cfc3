import type { ProxyProblem } from 'c/proxyProblem';
import type { CheckResult, PartResult, UploadManifest, UploadTarget } from 'c/proxyProtocol';

/** A line as Salesforce holds it. */
export interface StoredLine {
    readonly identifier: string;
    readonly text: string;
    readonly startMs: number | null;
    readonly durationMs: number | null;
}

export type Answer<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ProxyProblem };

/** What the dialog needs of the page that it was opened from. */
export interface UploadDesk {
    readonly mayRestore: boolean;
    /** Whether there is work that has to be saved or discarded first. */
    hasUnsaved(): boolean;
    stored(): readonly StoredLine[];
    fetchTarget(): Promise<Answer<UploadTarget>>;
    /** Saves the stored lines as a file. */
    saveStored(): Promise<void>;
    /** Sends one part. `changeId`: null where no change record was made. */
    send(
        manifest: UploadManifest,
        part: Blob,
        onProgress: (sentBytes: number, allBytes: number) => void
    ): Promise<Answer<PartResult>>;
    check(changeId: string): Promise<Answer<CheckResult>>;
    /** Reads the transcript of the page again, and gives its lines; null where that can't be done now. */
    readAgain(): Promise<readonly StoredLine[] | null>;
}
