import type { FileFacts } from 'c/transcriptFormats';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import { Output, OutputClosed } from '../output/output';
import { describeProblem } from '../problems';
import type { Terminal } from '../terminal';
import { describeIssue, describePlace } from '../transcripts/describeIssue';
import { FileExamination, MOST_EXAMINED } from '../transcripts/examineFile';
import { IssueDigest } from '../transcripts/issueDigest';
import { openTranscripts, toUnreadable, type OpenOptions, type OpenTranscript } from '../transcripts/openTranscripts';
import { parseTranscriptOptions, TRANSCRIPT_OPTIONS, TRANSCRIPT_OPTIONS_HELP } from '../transcripts/transcriptOptions';
import { createMisuse, parseCommandLine, type Command, type Usage } from './command';

interface CheckTask {
    readonly files: readonly string[];
    readonly options: OpenOptions;
}

/** `transcript-desk check`: what is amiss in transcript files, without a word of them. */
export const checkCommand: Command = {
    name: 'check',
    about: 'say what a transcript file is, and what in it is missing, broken or in doubt',
    help: `transcript-desk check FILE...

Reads transcripts as "convert" does and prints a line for each thing that a person should
know, then one for the file: format, encoding, entries, speakers, length. Also looks at the
call as a whole, up to ${MOST_EXAMINED.toLocaleString('en-US')} entries: garbled letters, lines that are there twice, long
silences, a single speaker. Never prints words of the transcript.

${TRANSCRIPT_OPTIONS_HELP}

Exit status: 0 nothing is amiss (there may be notes), 3 something is, 2 a file could not be
read as a transcript at all, or an option was wrong.
`,
    run: async (args, terminal) => {
        const task = parseTask(args);
        if (task.ok) return check(task.value, terminal);
        await new Output(terminal.stderr).write(describeProblem(task.problem));
        return EXIT_CODE.badInput;
    }
};

function parseTask(args: string[]): Usage<CheckTask> {
    const parsed = parseCommandLine({ args, allowPositionals: true, options: TRANSCRIPT_OPTIONS });
    if (!parsed.ok) return parsed;
    const { values, positionals: files } = parsed.value;
    const options = parseTranscriptOptions(values);
    if (!options.ok) return options;
    if (files.length === 0) return createMisuse('check needs a FILE, or "-" for standard input');
    return { ok: true, value: { files, options: options.value } };
}

async function check({ files, options }: CheckTask, terminal: Terminal): Promise<ExitCode> {
    const stdout = new Output(terminal.stdout);
    const stderr = new Output(terminal.stderr);
    const codes = new Set<ExitCode>();
    try {
        for await (const opened of openTranscripts(files, options, terminal)) {
            if (opened.kind === 'transcript') codes.add(await checkOne(opened, stdout));
            else {
                codes.add(EXIT_CODE.badInput);
                await (opened.kind === 'refused'
                    ? stdout.write(describeIssue(opened.name, opened.issue))
                    : stderr.write(describeProblem(opened.problem)));
            }
        }
    } catch (error) {
        if (!(error instanceof OutputClosed)) throw error;
    }
    return codes.has(EXIT_CODE.badInput)
        ? EXIT_CODE.badInput
        : codes.has(EXIT_CODE.found)
          ? EXIT_CODE.found
          : EXIT_CODE.nothingFound;
}

async function checkOne({ name, encoding, items }: OpenTranscript, stdout: Output): Promise<ExitCode> {
    let facts: FileFacts = {};
    let entries = 0;
    let isAmiss = false;
    let [firstMs, lastMs] = [Infinity, -Infinity];
    const speakers = new Set<string>();
    const digest = new IssueDigest();
    const examination = new FileExamination();
    try {
        for await (const item of items) {
            if (item.kind === 'facts') facts = { ...facts, ...item.facts };
            else if (item.kind === 'issue') {
                isAmiss ||= item.issue.severity !== 'note';
                if (digest.take(item.issue)) await stdout.write(describeIssue(name, item.issue));
            } else {
                const { startMs, durationMs = 0, speaker } = item.entry;
                entries += 1;
                examination.add(item.entry);
                if (speaker !== undefined) speakers.add(speaker);
                if (startMs !== undefined) {
                    firstMs = Math.min(firstMs, startMs);
                    lastMs = Math.max(lastMs, startMs + durationMs);
                }
            }
        }
    } catch (error) {
        if (error instanceof OutputClosed) throw error;
        await stdout.write(describeProblem(toUnreadable(name, error)));
        return EXIT_CODE.badInput;
    }
    for (const issue of digest.end()) await stdout.write(describeIssue(name, issue));
    if (entries === 0) return EXIT_CODE.badInput;
    for (const { at, text } of examination.end(facts)) {
        isAmiss = true;
        await stdout.write(`${name}${at === undefined ? '' : `:${describePlace(at)}`}: ${text}\n`);
    }
    const length = lastMs >= firstMs ? `, ${describeLength(lastMs - firstMs)}` : '';
    const counts = `${count(entries, 'entry', 'entries')}, ${count(speakers.size, 'speaker', 'speakers')}`;
    await stdout.write(`${name}: ${facts.format ?? 'unknown format'}, ${encoding}, ${counts}${length}\n`);
    return isAmiss ? EXIT_CODE.found : EXIT_CODE.nothingFound;
}

function count(number: number, one: string, many: string): string {
    return `${number} ${number === 1 ? one : many}`;
}

function describeLength(ms: number): string {
    const seconds = Math.round(ms / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
