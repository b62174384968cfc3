import { EXIT_CODE, type ExitCode } from '../exitCode';
import { STANDARD_INPUT } from '../input/openFile';
import { readItems } from '../input/readItems';
import { Masker } from '../mask';
import { WholeFile } from '../output/wholeFile';
import { OutputClosed } from '../output/output';
import { planOutput, type OutputFile, type OutputWish } from '../output/outputFile';
import { isSystemError } from '../systemError';
import { createMisuse, parseCommandLine, parseMinScore, type Command, type Usage } from './command';
import { describeFormats, parseFormat, type ChooseFormat } from './formatOption';
import { parseLanguages } from './languageOption';
import { runTask, type DetectingTask, type Work } from './runTask';

interface RedactTask extends DetectingTask {
    readonly files: readonly string[];
    readonly chooseFormat: ChooseFormat;
    readonly wish: OutputWish;
    readonly speakers: boolean;
}

/** `transcript-desk redact`: writes a copy with masks for what should not stay. */
export const redactCommand: Command = {
    name: 'redact',
    about: 'write a copy of a transcript with masks such as [PHONE] for what should not stay',
    help: `transcript-desk redact FILE...

Writes a copy of each FILE with masks such as [PHONE] for what should not stay: calls.txt
becomes calls.redacted.txt. All else stays as it is, to the byte. A file with a line that
can't be read is not written at all.

  --output FILE     write the copy there (with one FILE)
  --in-place        overwrite the original itself; it can't be undone
  --force           replace a copy that is there already
  --min-score N     leave in what is less certain than N, from 0 to 1
  --rules FILE      mask what these rules of yours find too (docs/redaction-rules.md)
  --language TAG    calls are in this language (en-US, or en,es): no rules for other ones
  --format NAME     read every FILE as this, whatever its name says
  --jsonl           short for --format jsonl
  --speakers        lines of plain text may begin with who speaks, which is kept

Formats, by the names of files; all UTF-8. Of JSON only the texts (text, turns) are masked:
${describeFormats()}

A copy has the permission bits of its original. What is found is not certain to be all:
read it before you pass it on. Exit status: 0 every copy was written, 2 one was
not, or a rule is wrong, and what only that would find stays in.
`,
    run: (args, terminal, detect) => runTask(parseTask(args), terminal, detect, redactIn)
};

function parseTask(args: string[]): Usage<RedactTask> {
    const parsed = parseCommandLine({
        args,
        allowPositionals: true,
        options: {
            output: { type: 'string' },
            'in-place': { type: 'boolean', default: false },
            force: { type: 'boolean', default: false },
            'min-score': { type: 'string' },
            rules: { type: 'string' },
            language: { type: 'string' },
            format: { type: 'string' },
            jsonl: { type: 'boolean', default: false },
            speakers: { type: 'boolean', default: false }
        }
    });
    if (!parsed.ok) return parsed;
    const { values, positionals: files } = parsed.value;
    const { output, force, speakers } = values;
    const inPlace = values['in-place'];
    const { rules: rulesFile } = values;
    if (rulesFile === STANDARD_INPUT) return createMisuse('--rules takes a file, not standard input');
    const languages = parseLanguages(values.language, rulesFile);
    if (!languages.ok) return languages;
    const minScore = parseMinScore(values['min-score']);
    if (!minScore.ok) return minScore;
    const format = parseFormat(values.format, values.jsonl);
    if (!format.ok) return format;
    if (files.length === 0) return createMisuse('redact needs a FILE');
    if (files.includes(STANDARD_INPUT)) return createMisuse('redact takes files, not standard input');
    if (output !== undefined && files.length > 1) return createMisuse('--output takes one FILE at a time');
    if (output !== undefined && inPlace) return createMisuse('--output and --in-place don’t go together');
    const wish = { inPlace, force, ...(output === undefined ? {} : { output }) };
    return {
        ok: true,
        value: {
            files,
            chooseFormat: format.value,
            wish,
            minScore: minScore.value,
            rulesFile,
            languages: languages.value,
            speakers
        }
    };
}

async function redactIn(task: RedactTask, work: Work): Promise<ExitCode> {
    const { stdout, complain } = work;
    for (const file of task.files) {
        const plan = await planOutput(file, task.files, task.wish);
        if (!plan.ok) {
            await complain(plan.problem);
            continue;
        }
        const found = await writeCopy(file, plan.value, task, work);
        if (found === undefined) continue;
        try {
            await stdout.write(`${file}: ${found} found and masked, written to ${plan.value.name}\n`);
        } catch (error) {
            // Nobody listens; the copies are still wanted.
            if (!(error instanceof OutputClosed)) throw error;
        }
    }
    return EXIT_CODE.nothingFound;
}

/** @returns how many findings were masked; undefined when no copy was written, which was complained of */
async function writeCopy(
    file: string,
    { path, name, mode, replace }: OutputFile,
    task: RedactTask,
    { terminal, find, complain }: Work
): Promise<number | undefined> {
    let copy: WholeFile | undefined;
    try {
        copy = await WholeFile.create(path, mode);
        const masker = new Masker();
        let found = 0;
        let flaws = 0;
        const options = { speakers: task.speakers, forMasking: true };
        for await (const item of readItems(file, task.chooseFormat(file), options, terminal)) {
            if (item.kind === 'flaw') {
                flaws += 1;
                await complain({ file, ...item.problem });
            } else if (flaws === 0) {
                if (item.kind === 'filler') await copy.write(item.source);
                else {
                    const findings = find(item);
                    found += findings.length;
                    await copy.write(masker.mask(item, findings));
                }
            }
        }
        if (flaws === 0) {
            await copy.finish({ replace });
            return found;
        }
        await complain({ code: 'NOT_REDACTED', file });
    } catch (error) {
        await copy?.discard();
        if (!isSystemError(error)) throw error;
        await complain(
            error.code === 'EEXIST'
                ? { code: 'OUTPUT_EXISTS', file: name }
                : { code: 'OUTPUT_FAILED', file: name, what: `the output can’t be written (${error.code})` }
        );
        return undefined;
    }
    await copy.discard();
    return undefined;
}
