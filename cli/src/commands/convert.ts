import { findWriteFormat, readableFormats, WRITE_FORMATS, type FileIssue, type WriteFormat } from 'c/transcriptFormats';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import { toPath, toStandardOutput, type Destination } from '../output/destination';
import { Output, OutputClosed } from '../output/output';
import { TranscriptJson } from '../output/transcriptJson';
import { describeProblem, type Problem } from '../problems';
import { isSystemError } from '../systemError';
import type { Terminal } from '../terminal';
import { convertTranscript } from '../transcripts/convertTranscript';
import { describeIssue } from '../transcripts/describeIssue';
import { openTranscripts, toUnreadable, type OpenOptions, type OpenTranscript } from '../transcripts/openTranscripts';
import { parseTranscriptOptions, TRANSCRIPT_OPTIONS, TRANSCRIPT_OPTIONS_HELP } from '../transcripts/transcriptOptions';
import { createMisuse, parseCommandLine, type Command, type Usage } from './command';
import { Verdict } from './verdict';

interface ConvertTask {
    readonly files: readonly string[];
    readonly options: OpenOptions;
    /** Undefined: what was read, as JSON. */
    readonly format: WriteFormat | undefined;
    readonly output: string | undefined;
    readonly force: boolean;
}

/** `transcript-desk convert`: any transcript file to any of the formats that can be written. */
export const convertCommand: Command = {
    name: 'convert',
    about: 'read a transcript file of any common format and write it in another',
    help: `transcript-desk convert FILE... --to FORMAT
transcript-desk convert FILE... --json

Reads transcripts, and says which lines are in doubt. What a FILE is, is told from what it
holds, never from its name; "-" is standard input. gzip and zip files are unpacked.

  --to FORMAT       ${WRITE_FORMATS.map(({ name }) => name).join(', ')}
  --json            one line of JSON for each transcript: {file, format, encoding,
                    entries: [{startMs, durationMs, speaker, text}], issues}; times count
                    from the start of the call, or the Unix epoch, as "clock" says
  --output PATH     write there instead of standard output; several transcripts need a folder
  --force           replace files that are there already
${TRANSCRIPT_OPTIONS_HELP}

Reads ${inLines(readableFormats())}.

Exit status: 0 everything was read and written, 3 parts of a file could not be read (each is
named), 2 a file could not be read or written at all, or an option was wrong.
`,
    run: async (args, terminal) => {
        const task = parseTask(args);
        return task.ok ? convert(task.value, terminal) : refuse(task.problem, terminal);
    }
};

function parseTask(args: string[]): Usage<ConvertTask> {
    const parsed = parseCommandLine({
        args,
        allowPositionals: true,
        options: {
            ...TRANSCRIPT_OPTIONS,
            to: { type: 'string' },
            json: { type: 'boolean', default: false },
            output: { type: 'string' },
            force: { type: 'boolean', default: false }
        }
    });
    if (!parsed.ok) return parsed;
    const { values, positionals: files } = parsed.value;
    const { to, json, output, force } = values;
    const options = parseTranscriptOptions(values);
    if (!options.ok) return options;
    if (files.length === 0) return createMisuse('convert needs a FILE, or "-" for standard input');
    if ((to === undefined) !== json) return createMisuse('convert needs either --to FORMAT or --json');
    const format = to === undefined ? undefined : findWriteFormat(to);
    if (to !== undefined && format === undefined) {
        return createMisuse(`--to takes one of ${WRITE_FORMATS.map(({ name }) => name).join(', ')}`);
    }
    if (json && output !== undefined) return createMisuse('--json goes to standard output; --output is for --to');
    return { ok: true, value: { files, options: options.value, format, output, force } };
}

async function convert({ files, options, format, output, force }: ConvertTask, terminal: Terminal): Promise<ExitCode> {
    const stdout = new Output(terminal.stdout);
    const verdict = new Verdict(new Output(terminal.stderr));
    const destination = output === undefined ? toStandardOutput(stdout) : await toPath(output, force);
    for await (const opened of openTranscripts(files, options, terminal)) {
        if (opened.kind === 'unreadable') await verdict.refuse(describeProblem(opened.problem));
        else if (opened.kind === 'refused') {
            if (format === undefined) {
                verdict.fail();
                await stdout.write(describeRefused(opened.name, opened.issue));
            } else await verdict.refuse(describeIssue(opened.name, opened.issue));
        } else {
            await (format === undefined
                ? printJson(opened, stdout, verdict)
                : write(opened, format, destination, verdict));
            await verdict.endFile(opened.name);
        }
    }
    return verdict.exitCode;
}

async function write(
    transcript: OpenTranscript,
    format: WriteFormat,
    destination: Destination,
    verdict: Verdict
): Promise<void> {
    const { name } = transcript;
    const onIssue = (issue: FileIssue): Promise<void> => verdict.tell(name, issue);
    try {
        const { entries, problem } = await convertTranscript(transcript, format, destination, onIssue);
        if (problem !== undefined) await verdict.refuse(describeProblem({ ...problem, file: problem.file ?? name }));
        else if (entries === 0) verdict.fail();
    } catch (error) {
        if (error instanceof OutputClosed) throw error;
        const problem: Problem = isSystemError(error)
            ? { code: 'OUTPUT_FAILED', file: name, what: `the output can’t be written (${error.code})` }
            : toUnreadable(name, error);
        await verdict.refuse(describeProblem(problem));
    }
}

async function printJson({ name, encoding, items }: OpenTranscript, stdout: Output, verdict: Verdict): Promise<void> {
    const json = new TranscriptJson(name, encoding);
    let entries = 0;
    try {
        for await (const item of items) {
            if (item.kind === 'facts') json.addFacts(item.facts);
            else if (item.kind === 'entry') {
                entries += 1;
                await stdout.write(json.addEntry(item.entry));
            } else {
                // In the answer: on a terminal, a line of its own would land in the middle of it.
                json.addIssue(item.issue);
                verdict.note(item.issue);
            }
        }
        if (entries === 0) verdict.fail();
    } catch (error) {
        if (error instanceof OutputClosed) throw error;
        json.addIssue({ code: 'FILE_UNREADABLE', severity: 'error' });
        await verdict.refuse(describeProblem(toUnreadable(name, error)));
    }
    await stdout.write(json.end());
}

/** A file without a transcript has a line as well, so that no file is missing. */
function describeRefused(name: string, issue: FileIssue): string {
    const json = new TranscriptJson(name, '');
    json.addIssue(issue);
    return json.end();
}

async function refuse(problem: Problem, terminal: Terminal): Promise<ExitCode> {
    await new Output(terminal.stderr).write(describeProblem(problem));
    return EXIT_CODE.badInput;
}

function inLines(names: readonly string[]): string {
    const lines: string[] = [];
    for (const [place, name] of names.entries()) {
        const word = place === names.length - 1 ? name : `${name},`;
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length > 80) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.join('\n');
}
