import type { FileIssue } from 'c/transcriptFormats';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import type { Output } from '../output/output';
import { describeIssue } from '../transcripts/describeIssue';
import { IssueDigest } from '../transcripts/issueDigest';

/** What went wrong in a run over transcripts, told as it happens and summed up in the exit status. */
export class Verdict {
    readonly #stderr: Output;
    #exitCode: ExitCode = EXIT_CODE.nothingFound;
    #digest = new IssueDigest();

    constructor(stderr: Output) {
        this.#stderr = stderr;
    }

    get exitCode(): ExitCode {
        return this.#exitCode;
    }

    /** A file that can't be used at all. */
    async refuse(line: string): Promise<void> {
        this.fail();
        await this.#stderr.write(line);
    }

    /** The same, where why has been told. */
    fail(): void {
        this.#exitCode = EXIT_CODE.badInput;
    }

    /** Something about a file that could be read. Only an error says that a part of it is missing. */
    note({ severity }: FileIssue): void {
        if (severity === 'error') this.lose();
    }

    /** A part of what was read is missing. */
    lose(): void {
        if (this.#exitCode === EXIT_CODE.nothingFound) this.#exitCode = EXIT_CODE.found;
    }

    /** The same, told to the person. */
    async tell(file: string, issue: FileIssue): Promise<void> {
        this.note(issue);
        // Of notes only those are worth a line here that tell what the written file lacks.
        const isTold = issue.severity !== 'note' || issue.code === 'FACT_LOST_IN_EXPORT';
        if (isTold && this.#digest.take(issue)) await this.#print(file, issue);
    }

    /** The file has been read: what was left out is told as numbers. */
    async endFile(file: string): Promise<void> {
        for (const issue of this.#digest.end()) await this.#print(file, issue);
        this.#digest = new IssueDigest();
    }

    #print(file: string, issue: FileIssue): Promise<void> {
        return this.#stderr.write(describeIssue(file, issue));
    }
}
