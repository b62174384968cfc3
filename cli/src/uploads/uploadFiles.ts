import { randomUUID } from 'node:crypto';
import type { ChangeReason } from 'c/proxyProtocol';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import { Output } from '../output/output';
import { StatusLine } from '../output/statusLine';
import { describeProblem, type Problem } from '../problems';
import { toCallProblem } from '../salesforce/callProblem';
import type { Terminal } from '../terminal';
import type { OpenOptions } from '../transcripts/openTranscripts';
import { describeSummary, describeWithoutKeys } from './uploadWords';
import { listInputs } from './listInputs';
import { planUploads } from './planUploads';
import { sendUploads, type SentUploads } from './sendUploads';
import { createTranscriptShelf } from './transcriptShelf';
import { openUploadOrg, type OrgChoice } from './uploadOrg';
import { describeOutcome, isStored, toPlannedOutcome, type UploadOutcome } from './uploadOutcome';
import { isSendable, type PlannedUpload, type SendableUpload, type UploadChoices } from './uploadPlan';
import { planReport, toReportFields } from './uploadReport';

/** What is asked of `upload`. `reason`: undefined for a dry run. */
export interface UploadTask {
    readonly paths: readonly string[];
    readonly options: OpenOptions;
    readonly choices: UploadChoices;
    readonly reason: ChangeReason | undefined;
    readonly note: string | undefined;
    readonly allowRemarks: boolean;
    readonly again: boolean;
    readonly report: string | undefined;
    readonly json: boolean;
    readonly org: OrgChoice;
}

/** Uploads what can be, says of everything what became of it, and sums it up in the exit status. */
export async function uploadFiles(task: UploadTask, terminal: Terminal): Promise<ExitCode> {
    const { paths, options, choices, reason, allowRemarks, report: reportPath } = task;
    const stdout = new Output(terminal.stdout);
    const stderr = new Output(terminal.stderr);
    const screen = new StatusLine(stderr, terminal.columns);
    const refuse = async (problem: Problem): Promise<ExitCode> => {
        await screen.end();
        await stderr.write(describeProblem(problem));
        return EXIT_CODE.badInput;
    };

    const report = reportPath === undefined ? undefined : await planReport(reportPath);
    if (report?.ok === false) return refuse(report.problem);
    const inputs = await listInputs(paths);
    if (inputs.length === 0) return refuse({ code: 'NOTHING_FOUND', ...(paths[0] ? { file: paths[0] } : {}) });
    const opened = await openUploadOrg(task.org);
    if (!opened.ok) return refuse(opened.problem);
    const org = opened.value;

    const reading = (read: number): void =>
        screen.show({
            done: read,
            all: Math.max(read, inputs.length),
            part: read / Math.max(read, inputs.length),
            notes: ['being read']
        });
    reading(0);
    const planned = await planUploads(org.clientFor(randomUUID()), inputs, options, choices, reading);
    await screen.end();
    if (!planned.ok) return refuse(toCallProblem(undefined, planned.failure, 0));
    const plan = planned.value;
    if (choices.voiceCall !== null && plan.length > 1) return refuse({ code: 'CALL_TAKES_ONE' });

    const tell = async (outcome: UploadOutcome): Promise<void> => {
        if (task.json) await screen.print(stdout, `${JSON.stringify(toReportFields(outcome))}\n`);
        const line = describeOutcome(outcome);
        if (outcome.problem) await screen.print(stderr, line);
        else if (!task.json) await screen.print(stdout, line);
    };
    const sendable: SendableUpload[] = [];
    const outcomes = new Map<PlannedUpload, UploadOutcome>();
    for (const upload of plan) {
        for (const { line } of upload.remarks) await stderr.write(line);
        const outcome = toPlannedOutcome(upload, allowRemarks);
        outcomes.set(upload, outcome);
        if (reason !== undefined && isSendable(upload, allowRemarks)) sendable.push(upload);
        else await tell(outcome);
    }

    let sent: SentUploads | null = null;
    if (reason !== undefined && sendable.length > 0) {
        if (!org.hasKeys) await stderr.write(describeWithoutKeys());
        const facts = { reason, batch: randomUUID(), ...(task.note === undefined ? {} : { note: task.note }) };
        sent = await sendUploads(
            {
                org,
                uploads: sendable,
                shelf: createTranscriptShelf(options),
                facts,
                consent: { again: task.again, mayAdd: task.again || allowRemarks }
            },
            { screen, stderr, onStop: terminal.onStop, tell }
        );
        for (const [upload, outcome] of sent.outcomes) outcomes.set(upload, outcome);
    }

    const all = [...outcomes.values()];
    const problem = report === undefined ? null : await report.value.write(all);
    if (problem) await stderr.write(describeProblem(problem));
    await stderr.write(describeSummary(all, sent));
    if (sent?.isStopped === true) return EXIT_CODE.interrupted;
    const isDone = all.every((outcome) => isStored(outcome) || (reason === undefined && outcome.state === 'ready'));
    if (problem) return EXIT_CODE.badInput;
    return isDone ? EXIT_CODE.nothingFound : EXIT_CODE.found;
}
