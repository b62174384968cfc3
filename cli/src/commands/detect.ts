import { EXIT_CODE, type ExitCode } from '../exitCode';
import { STANDARD_INPUT, nameOf } from '../input/openFile';
import { readItems } from '../input/readItems';
import { createAnswerReport } from '../output/answerReport';
import type { FindingReport } from '../output/findingReport';
import { createJsonReport } from '../output/jsonReport';
import { OutputClosed } from '../output/output';
import { createPeopleReport } from '../output/peopleReport';
import { createMisuse, parseCommandLine, parseMinScore, type Command, type Usage } from './command';
import { detectInCalls } from './detectInCalls';
import { describeFormats, parseFormat, type ChooseFormat } from './formatOption';
import { parseLanguages } from './languageOption';
import { runTask, type DetectingTask, type Work } from './runTask';
import { parseVoiceCalls, VOICE_CALL_OPTIONS, VOICE_CALL_OPTIONS_HELP, type VoiceCalls } from './voiceCallOptions';

interface DetectTask extends DetectingTask {
    /** Stored calls, instead of files. */
    readonly calls: VoiceCalls | undefined;
    readonly files: readonly string[];
    readonly chooseFormat: ChooseFormat;
    readonly report: FindingReport;
    readonly speakers: boolean;
}

/** `transcript-desk detect`: says what should not stay, and where, without a word of it. */
export const detectCommand: Command = {
    name: 'detect',
    about: 'find what should not stay in transcripts: numbers, names and addresses, also spoken ones',
    help: `transcript-desk detect [FILE...]
transcript-desk detect --voice-call ID...

Finds what should not stay in transcripts. Reads standard input without a FILE, or for "-".
Prints a line for each finding: file:line:column, label, score, why. Never prints words of
the transcript unless asked.

  --jsonl           read dialogs as JSON Lines and answer each line with one, in order:
                    {"id", "spans": [[turn, start, end, label, score]]}, or for a line that
                    can't be used {"line", "error": {"code", "message"}}
  --json            print findings as a JSON array, with reasons; with --jsonl, add them
  --show-text       print the words that were found
  --min-score N     leave out what is less certain than N, from 0 to 1
  --rules FILE      find what these rules of yours say too (docs/redaction-rules.md)
  --language TAG    calls are in this language (en-US, or en,es): no rules for other ones
  --format NAME     read every FILE as this, whatever its name says (standard input: text)
  --speakers        lines of plain text may begin with who speaks: "Agent: Good morning"
${VOICE_CALL_OPTIONS_HELP}
                    Places are named id:line identifier:column; nothing is changed.

Formats, by the names of files; all UTF-8:
${describeFormats()}

Offsets and columns count UTF-16 units, ends are not included. Plain text of more than
10,000 lines is looked at in overlapping blocks, a line is read up to 8 MiB, a JSON file
up to 32 MiB. Exit status: 0 nothing found, 3 something found, 2 an input, rule or option
was wrong, or lines of a call are missing (what could be read was looked at all the same).
`,
    run: (args, terminal, detect) =>
        runTask(parseTask(args), terminal, detect, (task, work) =>
            task.calls === undefined ? detectIn(task, work) : detectInCalls(task.calls, task.report, work)
        )
};

function parseTask(args: string[]): Usage<DetectTask> {
    const parsed = parseCommandLine({
        args,
        allowPositionals: true,
        options: {
            jsonl: { type: 'boolean', default: false },
            json: { type: 'boolean', default: false },
            'show-text': { type: 'boolean', default: false },
            'min-score': { type: 'string' },
            rules: { type: 'string' },
            language: { type: 'string' },
            format: { type: 'string' },
            speakers: { type: 'boolean', default: false },
            ...VOICE_CALL_OPTIONS
        }
    });
    if (!parsed.ok) return parsed;
    const { values, positionals } = parsed.value;
    const { jsonl, json, speakers } = values;
    const showText = values['show-text'];
    const { rules: rulesFile } = values;
    if (rulesFile === STANDARD_INPUT) return createMisuse('--rules takes a file, not standard input');
    const languages = parseLanguages(values.language, rulesFile);
    if (!languages.ok) return languages;
    const minScore = parseMinScore(values['min-score']);
    if (!minScore.ok) return minScore;
    const format = parseFormat(values.format, jsonl);
    if (!format.ok) return format;
    if (jsonl && showText && !json)
        return createMisuse('--show-text with --jsonl needs --json: spans have no room for it');
    const report = jsonl
        ? createAnswerReport({ reasons: json, showText })
        : json
          ? createJsonReport(showText)
          : createPeopleReport(showText);
    const calls = parseVoiceCalls(values, positionals);
    if (!calls.ok) return calls;
    if (calls.value !== undefined && (jsonl || speakers || values.format !== undefined)) {
        return createMisuse('--jsonl, --format and --speakers are for files, not for --voice-call');
    }
    return {
        ok: true,
        value: {
            calls: calls.value,
            files: positionals.length > 0 ? positionals : [STANDARD_INPUT],
            chooseFormat: format.value,
            report,
            minScore: minScore.value,
            rulesFile,
            languages: languages.value,
            speakers
        }
    };
}

async function detectIn(task: DetectTask, { terminal, stdout, stderr, find, complain }: Work): Promise<ExitCode> {
    let found = 0;
    try {
        await stdout.write(task.report.opening);
        for (const file of task.files) {
            if (file === STANDARD_INPUT && terminal.stdinIsPerson) {
                await stderr.write('Reading what you type; Ctrl-D ends it.\n');
            }
            const reading = { speakers: task.speakers, forMasking: false };
            for await (const item of readItems(file, task.chooseFormat(file), reading, terminal)) {
                if (item.kind === 'flaw') {
                    await complain({ file: nameOf(file), ...item.problem });
                    await stdout.write(task.report.onFlaw(item));
                } else if (item.kind === 'passage') {
                    const findings = find(item);
                    found += findings.length;
                    await stdout.write(task.report.onPassage(nameOf(file), item, findings));
                }
            }
        }
        await stdout.write(task.report.closing());
    } catch (error) {
        if (!(error instanceof OutputClosed)) throw error;
    }
    return found > 0 ? EXIT_CODE.found : EXIT_CODE.nothingFound;
}
