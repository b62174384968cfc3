import type { FileEntry, FileFacts, FileIssue } from 'c/transcriptFormats';
import { messageOfIssue } from '../transcripts/describeIssue';

/**
 * Writes what is in a file as one line of JSON, entry by entry:
 * `{file, format, encoding, entries: [{startMs, durationMs, speaker, text, …}], issues: [{code, severity, …}], …facts}`.
 * Times are milliseconds by `clock` ('callStart' or 'epoch'); null where the file does not say.
 */
export class TranscriptJson {
    readonly #file: string;
    readonly #encoding: string;
    readonly #issues: FileIssue[] = [];
    #facts: FileFacts = {};
    #call: string | undefined;
    #entries = 0;
    #started = false;

    constructor(file: string, encoding: string) {
        this.#file = file;
        this.#encoding = encoding;
    }

    addFacts(facts: FileFacts): void {
        this.#call = facts.conversationId ?? this.#call;
        // Of a file of several calls the first one's are the file's; entries of the others name theirs.
        this.#facts = this.#entries === 0 ? { ...this.#facts, ...facts } : { ...facts, ...this.#facts };
    }

    addIssue(issue: FileIssue): void {
        this.#issues.push(issue);
    }

    /** @returns what to write next */
    addEntry({ startMs, durationMs, speaker, text, role, id, guessed }: FileEntry): string {
        const written = JSON.stringify({
            startMs: startMs ?? null,
            durationMs: durationMs ?? null,
            speaker: speaker ?? null,
            text,
            role,
            id,
            guessed,
            ...(this.#call === this.#facts.conversationId ? {} : { conversationId: this.#call })
        });
        const before = this.#entries === 0 ? this.#start() : ',';
        this.#entries += 1;
        return `${before}${written}`;
    }

    /** @returns the rest */
    end(): string {
        const { conversationId, startedAtMs, language, clock = 'callStart' } = this.#facts;
        const rest = JSON.stringify({
            issues: this.#issues.map((issue) => ({
                code: issue.code,
                severity: issue.severity,
                ...issue.at,
                message: messageOfIssue(issue)
            })),
            clock,
            conversationId,
            startedAtMs,
            language
        });
        return `${this.#started ? '' : this.#start()}],${rest.slice(1)}\n`;
    }

    #start(): string {
        this.#started = true;
        const head = JSON.stringify({
            file: this.#file,
            format: this.#facts.format ?? null,
            encoding: this.#encoding
        });
        return `${head.slice(0, -1)},"entries":[`;
    }
}
