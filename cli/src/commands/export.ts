import { callFileName, toCallFile } from 'c/callExport';
import { findWriteFormat, WRITE_FORMATS, type FileItem, type WriteFormat } from 'c/transcriptFormats';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import { toPath, toStandardOutput, type Destination } from '../output/destination';
import { Output } from '../output/output';
import { describeProblem, type Problem } from '../problems';
import { describeNotice, isMissingLines } from '../salesforce/describeNotice';
import { openCalls } from '../salesforce/openCalls';
import type { StoredCall } from '../salesforce/readCall';
import { speakerName } from '../salesforce/speakerNames';
import { isSystemError } from '../systemError';
import type { Terminal } from '../terminal';
import { convertTranscript } from '../transcripts/convertTranscript';
import { createMisuse, parseCommandLine, type Command, type Usage } from './command';
import { Verdict } from './verdict';
import { parseVoiceCalls, VOICE_CALL_OPTIONS, VOICE_CALL_OPTIONS_HELP, type VoiceCalls } from './voiceCallOptions';

interface ExportTask {
    readonly calls: VoiceCalls;
    readonly format: WriteFormat;
    readonly output: string | undefined;
    readonly force: boolean;
}

/** `transcript-desk export`: stored transcripts to any of the formats that can be written. */
export const exportCommand: Command = {
    name: 'export',
    about: 'write the transcript of a call that Salesforce has stored, in any format',
    help: `transcript-desk export --voice-call ID [ID...] [--to FORMAT]

Reads transcripts as Salesforce has them stored, and changes nothing. Each becomes a file of
its own, whole or not at all; standard output takes one.

${VOICE_CALL_OPTIONS_HELP}
  --to FORMAT       ${WRITE_FORMATS.map(({ name }) => name).join(', ')};
                    the first of them without it
  --output PATH     write there instead of standard output; several calls need a folder
  --force           replace files that are there already

Exit status: 0 everything was read and written, 3 lines of a call are missing (it is said
why), 2 a call could not be read or written at all, or an option or the sign-in was wrong.
`,
    run: async (args, terminal) => {
        const task = parseTask(args);
        return task.ok ? exportCalls(task.value, terminal) : refuse(task.problem, terminal);
    }
};

function parseTask(args: string[]): Usage<ExportTask> {
    const parsed = parseCommandLine({
        args,
        allowPositionals: true,
        options: {
            ...VOICE_CALL_OPTIONS,
            to: { type: 'string', default: WRITE_FORMATS[0]?.name ?? '' },
            output: { type: 'string' },
            force: { type: 'boolean', default: false }
        }
    });
    if (!parsed.ok) return parsed;
    const { values, positionals } = parsed.value;
    const calls = parseVoiceCalls(values, positionals);
    if (!calls.ok) return calls;
    if (calls.value === undefined) return createMisuse('export needs --voice-call ID');
    const format = findWriteFormat(values.to);
    if (format === undefined) {
        return createMisuse(`--to takes one of ${WRITE_FORMATS.map(({ name }) => name).join(', ')}`);
    }
    const { output, force } = values;
    if (output === undefined && calls.value.ids.length > 1) {
        return createMisuse('several calls need a folder, such as --output calls/');
    }
    return { ok: true, value: { calls: calls.value, format, output, force } };
}

async function exportCalls({ calls, format, output, force }: ExportTask, terminal: Terminal): Promise<ExitCode> {
    const stderr = new Output(terminal.stderr);
    const verdict = new Verdict(stderr);
    const opened = await openCalls(calls);
    if (!opened.ok) return refuse(opened.problem, terminal);
    const stdout = new Output(terminal.stdout);
    const destination = output === undefined ? toStandardOutput(stdout) : await toPath(output, force);
    for await (const read of opened.value) {
        if (read.kind === 'unread') {
            await verdict.refuse(describeProblem(read.problem));
            continue;
        }
        const { id, stored } = read;
        for (const notice of stored.notices) await stderr.write(describeNotice(id, notice));
        if (stored.notices.some(isMissingLines)) verdict.lose();
        const problem = await write(id, stored, format, destination, verdict);
        await verdict.endFile(id);
        if (problem !== undefined) await verdict.refuse(describeProblem({ ...problem, file: problem.file ?? id }));
        // No other call would find room either, and reading it costs requests.
        if (problem?.code === 'OUTPUT_TAKES_ONE') break;
    }
    return verdict.exitCode;
}

async function write(
    id: string,
    stored: StoredCall,
    format: WriteFormat,
    destination: Destination,
    verdict: Verdict
): Promise<Problem | undefined> {
    try {
        const transcript = { name: callFileName(id, format), items: toItems(stored) };
        const { entries, problem } = await convertTranscript(transcript, format, destination, (issue) =>
            verdict.tell(id, issue)
        );
        return problem ?? (entries === 0 ? { code: 'VOICE_CALL_EMPTY' } : undefined);
    } catch (error) {
        if (!isSystemError(error)) throw error;
        return { code: 'OUTPUT_FAILED', what: `the output can’t be written (${error.code})` };
    }
}

/** A stored call as if it had been read from a file. It names the conversation, which never leaves this machine by it. */
async function* toItems({ call, entries, participants }: StoredCall): AsyncGenerator<FileItem> {
    const file = toCallFile({ entries, participants, startMs: call.startMs, nameOf: speakerName });
    yield { kind: 'facts', facts: { ...file.facts, conversationId: call.conversationIdentifier } };
    for (const entry of file.entries) yield await Promise.resolve({ kind: 'entry', entry });
}

async function refuse(problem: Problem, terminal: Terminal): Promise<ExitCode> {
    await new Output(terminal.stderr).write(describeProblem(problem));
    return EXIT_CODE.badInput;
}
