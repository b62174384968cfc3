import { EXIT_CODE } from '../exitCode';
import { Output } from '../output/output';
import { describeProblem } from '../problems';
import type { StatusTask } from '../uploads/uploadStatus';
import { createMisuse, parseCommandLine, type Command, type Usage } from './command';

/** `transcript-desk status`: how uploads ended, or where they stand. */
export const statusCommand: Command = {
    name: 'status',
    about: 'say how uploads ended, or where they stand',
    help: `transcript-desk status [ID...]
transcript-desk status --batch ID

Says how uploads ended, whoever sent them from wherever, as far as you may see their calls:
those with these change records (ID), all of a run (--batch), or your latest ones. Reads back
those that are under way, and ends the records of those that are over. A record proves
something only where its seal can be checked, so set TRANSCRIPT_DESK_KEYS as the proxy has it;
without, what stands in the records is told as it is, and none is ended.

  --batch ID        all of this run of "upload"
  --report FILE     write a line for each, as CSV, or JSON for a name in .json
  --json            a line of JSON for each instead of words
  --target-org ORG  sign in as the Salesforce CLI (sf) is signed in to this org, by alias or
                    user name, instead of with SF_ACCESS_TOKEN and SF_INSTANCE_URL

Exit status: 0 all are stored and proven, 3 some are not, or not yet, 2 there is no such
upload, or an option or the sign-in was wrong.
`,
    run: async (args, terminal) => {
        const task = parseTask(args);
        if (!task.ok) {
            await new Output(terminal.stderr).write(describeProblem(task.problem));
            return EXIT_CODE.badInput;
        }
        const { tellUploads } = await import('../uploads/uploadStatus');
        return tellUploads(task.value, terminal);
    }
};

function parseTask(args: string[]): Usage<StatusTask> {
    const parsed = parseCommandLine({
        args,
        allowPositionals: true,
        options: {
            batch: { type: 'string' },
            report: { type: 'string' },
            json: { type: 'boolean', default: false },
            'target-org': { type: 'string' }
        }
    });
    if (!parsed.ok) return parsed;
    const { values, positionals: ids } = parsed.value;
    const { batch, report, json, 'target-org': targetOrg } = values;
    if (batch !== undefined && ids.length > 0) return createMisuse('status takes ids or --batch, not both');
    if (batch !== undefined && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(batch)) {
        return createMisuse('--batch takes the batch that "upload" has printed');
    }
    if (targetOrg?.trim() === '') return createMisuse('--target-org takes an alias or a user name');
    return { ok: true, value: { ids, batch: batch?.toLowerCase(), report, json, targetOrg } };
}
