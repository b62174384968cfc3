import { EXIT_CODE, type ExitCode } from '../exitCode';
import { STANDARD_INPUT } from '../input/openFile';
import { Output } from '../output/output';
import { describeProblem, type Problem } from '../problems';
import { parseTranscriptOptions, TRANSCRIPT_OPTIONS, TRANSCRIPT_OPTIONS_HELP } from '../transcripts/transcriptOptions';
import type { UploadTask } from '../uploads/uploadFiles';
import { createMisuse, parseCommandLine, type Command, type Usage } from './command';
import {
    parseHourlyLimit,
    parseNote,
    parseOffset,
    parseOutside,
    parsePattern,
    parseReason,
    parseSpeakers,
    readMapping,
    REASON_NAMES
} from './uploadOptions';

/** `transcript-desk upload`: transcript files to the calls that they are of. */
export const uploadCommand: Command = {
    name: 'upload',
    about: 'upload transcript files to the calls that they are of, and prove what is stored',
    help: `transcript-desk upload PATH... --reason REASON
transcript-desk upload PATH... --dry-run
transcript-desk upload FILE --voice-call ID --reason REASON

Uploads transcripts: files of any format that "check" can read, folders with all that is in
them, zip files. Finds the call of each, says what is in the way, sends the others, and reads
them back: only what was read back as it was sent counts as stored. Run the same command
again to go on: what is stored is not sent twice. You can do what Salesforce lets you do.

Which call a file belongs to, the first of these that says something:
  --voice-call ID   this call, for a single transcript; its number (VC-00001042) does, too
  --mapping FILE    a table with a line for each file: its name or path, and its call by id,
                    number, contact id or key of the telephony system (CSV, also with ; or tab)
  --name-pattern P  where the call is in a name: "{call}.vtt", "*_{call}_*.json"
  otherwise the conversation that the file itself names, or its whole name. Where several
  calls fit, none is guessed.

  --speaker L=WHO   speaker L of a file is WHO in the call: a role (agent, customer,
                    supervisor) or a name; can be given several times, "=customer" is for
                    lines without a speaker. Otherwise by role and name
  --offset SECONDS  move all lines by so much, or back (--offset=-5); times that count from
                    zero count from the beginning of the call
  --outside HOW     leave-out or clip: lines before the call began or after it ended
  --reason REASON   ${REASON_NAMES.slice(0, 3).join(', ')},
                    ${REASON_NAMES.slice(3).join(', ')}
  --note TEXT       kept with the change records; no personal data belongs there
  --dry-run         stop before anything is sent: what would be, and what is in the way
  --allow-remarks   send transcripts with remarks, too (guessed times, doubtful speakers, …),
                    and to calls that have a transcript: lines may get added to it
  --again           send what an earlier upload has stored in part: lines may get doubled
  --report FILE     write a line for each transcript, as CSV, or JSON for a name in .json; an
                    earlier report is replaced
  --json            a line of JSON for each transcript instead of words
  --hourly-limit N  of the requests for transcripts that Salesforce lets you make in an hour,
                    take N at most; then wait for the next hour (otherwise 1000)
  --target-org ORG  sign in as the Salesforce CLI (sf) is signed in to this org, by alias or
                    user name, instead of with SF_ACCESS_TOKEN and SF_INSTANCE_URL
${TRANSCRIPT_OPTIONS_HELP}

TRANSCRIPT_DESK_KEYS as the proxy has it lets the page and later runs prove what this run
records. Without, see docs/command-line.md.

Ctrl-C ends what is on its way first and says how to go on; a second one stops at once. Exit
status: 0 all are stored (with --dry-run: all would be sent), 3 some are not, each is named
with the reason, 2 an option, the mapping table or the sign-in was wrong and nothing was
sent, 130 it was stopped.
`,
    run: async (args, terminal) => {
        const stderr = new Output(terminal.stderr);
        const parsed = parseTask(args);
        if (!parsed.ok) return refuse([parsed.problem], stderr);
        const { mappingFile, ...task } = parsed.value;
        const { mapping, complaints } = await readMapping(mappingFile);
        if (complaints.length > 0) return refuse(complaints, stderr);
        // What talks to Salesforce takes long to load, and most commands never do.
        const { uploadFiles } = await import('../uploads/uploadFiles');
        return uploadFiles({ ...task, choices: { ...task.choices, mapping } }, terminal);
    }
};

function parseTask(args: string[]): Usage<UploadTask & { readonly mappingFile: string | undefined }> {
    const parsed = parseCommandLine({
        args,
        allowPositionals: true,
        options: {
            ...TRANSCRIPT_OPTIONS,
            'voice-call': { type: 'string' },
            mapping: { type: 'string' },
            'name-pattern': { type: 'string' },
            speaker: { type: 'string', multiple: true, default: [] },
            offset: { type: 'string' },
            outside: { type: 'string' },
            reason: { type: 'string' },
            note: { type: 'string' },
            'dry-run': { type: 'boolean', default: false },
            'allow-remarks': { type: 'boolean', default: false },
            again: { type: 'boolean', default: false },
            report: { type: 'string' },
            json: { type: 'boolean', default: false },
            'hourly-limit': { type: 'string' },
            'target-org': { type: 'string' }
        }
    });
    if (!parsed.ok) return parsed;
    const { values, positionals: paths } = parsed.value;
    if (paths.length === 0) return createMisuse('upload needs files, folders or zip files');
    if (paths.includes(STANDARD_INPUT)) return createMisuse('upload reads each file twice, so not standard input');
    const { 'voice-call': voiceCall, mapping: mappingFile, 'target-org': targetOrg, report } = values;
    if (voiceCall !== undefined && (mappingFile !== undefined || values['name-pattern'] !== undefined)) {
        return createMisuse('--voice-call is for one transcript: without --mapping and --name-pattern');
    }
    if (voiceCall?.trim() === '') return createMisuse('--voice-call takes the id or number of a call');
    if (targetOrg?.trim() === '') return createMisuse('--target-org takes an alias or a user name');
    if (report !== undefined && report === mappingFile) return createMisuse('--report would replace the mapping table');
    const isDryRun = values['dry-run'];
    const options = parseTranscriptOptions(values);
    if (!options.ok) return options;
    const pattern = parsePattern(values['name-pattern']);
    if (!pattern.ok) return pattern;
    const speakers = parseSpeakers(values.speaker);
    if (!speakers.ok) return speakers;
    const offsetMs = parseOffset(values.offset);
    if (!offsetMs.ok) return offsetMs;
    const outside = parseOutside(values.outside);
    if (!outside.ok) return outside;
    const reason = parseReason(values.reason, isDryRun);
    if (!reason.ok) return reason;
    const note = parseNote(values.note);
    if (!note.ok) return note;
    const hourlyLimit = parseHourlyLimit(values['hourly-limit']);
    if (!hourlyLimit.ok) return hourlyLimit;
    return {
        ok: true,
        value: {
            paths,
            options: options.value,
            choices: {
                mapping: null,
                pattern: pattern.value,
                voiceCall: voiceCall?.trim() ?? null,
                speakers: speakers.value,
                offsetMs: offsetMs.value,
                outside: outside.value
            },
            mappingFile,
            reason: isDryRun ? undefined : reason.value,
            note: note.value,
            allowRemarks: values['allow-remarks'],
            again: values.again,
            report,
            json: values.json,
            org: { targetOrg, hourlyLimit: hourlyLimit.value }
        }
    };
}

async function refuse(complaints: readonly (Problem | string)[], stderr: Output): Promise<ExitCode> {
    for (const each of complaints) await stderr.write(typeof each === 'string' ? each : describeProblem(each));
    return EXIT_CODE.badInput;
}
