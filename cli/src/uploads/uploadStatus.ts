import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_CHECKED_A_REQUEST, type CheckResult, type CheckState } from 'c/proxyProtocol';
import { createSuccess, type Result } from '../../../proxy/src/errors';
import { checkUploads } from '../../../proxy/src/uploads/checkUploads';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import { Output } from '../output/output';
import { describeProblem, type Problem, type ProblemCode } from '../problems';
import { toCallProblem } from '../salesforce/callProblem';
import type { Terminal } from '../terminal';
import { fetchByIds, fetchBySearch, type PastUpload } from './pastUploads';
import { openUploadOrg, type UploadOrg } from './uploadOrg';
import type { UploadOutcome } from './uploadOutcome';
import { planReport, toReportFields } from './uploadReport';
import { describeNone, describeUnchecked } from './uploadWords';

/** What is asked of `status`: of these change records, of a batch, or of the person's latest uploads. */
export interface StatusTask {
    readonly ids: readonly string[];
    readonly batch: string | undefined;
    readonly report: string | undefined;
    readonly json: boolean;
    readonly targetOrg: string | undefined;
}

/** Of the person's own, where nothing else is said. */
const MOST_LATEST = 20;
const MOST_OF_A_BATCH = 100_000;

/** Says how uploads ended, and ends the records of those that are over. */
export async function tellUploads(task: StatusTask, terminal: Terminal): Promise<ExitCode> {
    const stdout = new Output(terminal.stdout);
    const stderr = new Output(terminal.stderr);
    const refuse = async (problem: Problem): Promise<ExitCode> => {
        await stderr.write(describeProblem(problem));
        return EXIT_CODE.badInput;
    };
    const report = task.report === undefined ? undefined : await planReport(task.report);
    if (report?.ok === false) return refuse(report.problem);
    const opened = await openUploadOrg({ targetOrg: task.targetOrg, hourlyLimit: undefined });
    if (!opened.ok) return refuse(opened.problem);
    const org = opened.value;
    const found = await fetchUploads(org, task);
    if (!found.ok) return refuse(toCallProblem(undefined, found.failure, 0));
    const checked = await checkOpen(org, found.value);
    if (!checked.ok) return refuse(toCallProblem(undefined, checked.failure, 0));

    const outcomes = found.value.map((upload) => toOutcome(upload, checked.value.get(upload.changeId) ?? null));
    for (const [at, outcome] of outcomes.entries()) {
        const upload = found.value[at];
        if (!upload) continue;
        await stdout.write(
            task.json ? `${JSON.stringify(toReportFields(outcome))}\n` : describeUpload(upload, outcome)
        );
    }
    const isAnything = task.ids.length > 0 || task.batch !== undefined || outcomes.length > 0;
    if (!isAnything) await stderr.write(describeNone());
    if (!org.hasKeys && outcomes.length > 0) await stderr.write(describeUnchecked());
    const problem = report === undefined ? null : await report.value.write(outcomes);
    if (problem) return refuse(problem);
    const isMissing = await tellMissing(task, found.value, stderr);
    if (isMissing) return EXIT_CODE.badInput;
    return outcomes.every(({ state, codes }) => state === 'verified' && codes.length === 0)
        ? EXIT_CODE.nothingFound
        : EXIT_CODE.found;
}

function fetchUploads(org: UploadOrg, { ids, batch }: StatusTask): Promise<Result<readonly PastUpload[]>> {
    const client = org.clientFor(randomUUID());
    if (ids.length > 0) return fetchByIds(org, client, ids);
    return batch === undefined
        ? fetchBySearch(org, client, { isOwn: true }, MOST_LATEST)
        : fetchBySearch(org, client, { batch }, MOST_OF_A_BATCH);
}

/**
 * Asks after those that are under way, by their records' ids. Only after those whose seal is intact: of another nothing can
 * be proven here, and to end it as not proven would take the proof from who has its key.
 */
async function checkOpen(
    org: UploadOrg,
    uploads: readonly PastUpload[]
): Promise<Result<ReadonlyMap<string, CheckResult>>> {
    const open = uploads.filter(({ state, seal }) => state === 'underWay' && seal === 'intact');
    const results = new Map<string, CheckResult>();
    for (let at = 0; at < open.length; at += MOST_CHECKED_A_REQUEST) {
        const requestId = randomUUID();
        const answer = await checkUploads(
            {
                client: org.clientFor(requestId),
                keyRing: org.keyRing,
                config: org.config.save,
                requestId,
                now: Date.now,
                sleep: (ms) => sleep(ms),
                count: () => undefined
            },
            open.slice(at, at + MOST_CHECKED_A_REQUEST).map(({ changeId }) => changeId)
        );
        if (!answer.ok) return answer;
        for (const result of answer.value) results.set(result.changeId, result);
    }
    return createSuccess(results);
}

const STATES: Readonly<Record<CheckState, UploadOutcome['state']>> = {
    underWay: 'checking',
    verified: 'verified',
    partlyVerified: 'partlyVerified',
    notApplied: 'notApplied'
};

const STATE_CODES: Readonly<Record<CheckState, ProblemCode | null>> = {
    underWay: 'UPLOAD_UNDER_WAY',
    verified: null,
    partlyVerified: 'UPLOAD_PARTLY_STORED',
    notApplied: 'UPLOAD_NOT_STORED'
};

function toOutcome(
    { changeId, voiceCallId, callName, fileName, ...upload }: PastUpload,
    checked: CheckResult | null
): UploadOutcome {
    const state = checked?.state ?? upload.state;
    const sealCode = upload.seal === 'intact' ? null : upload.seal === 'unknownKey' ? 'SEAL_UNKNOWN' : 'SEAL_BROKEN';
    const codes = [STATE_CODES[state], sealCode].flatMap((code) => code ?? []);
    return {
        file: fileName ?? '',
        call: { voiceCallId, name: callName },
        state: STATES[state],
        lineCount: checked?.lineCount ?? null,
        storedCount: checked?.storedCount ?? null,
        entryCount: checked?.entryCount ?? null,
        changeId,
        status: checked?.status ?? upload.status,
        codes,
        problem: null
    };
}

const WORDS: Readonly<Record<CheckState, string>> = {
    underWay: 'under way',
    verified: 'stored',
    partlyVerified: 'stored in part, or not proven',
    notApplied: 'not stored'
};

/** Number, call, how it ended, and when it began. What its record says without a seal is told as what it is. */
function describeUpload(
    { name, madeMs, voiceCallId, callName, state, seal, fileName }: PastUpload,
    outcome: UploadOutcome
): string {
    const now = outcome.state === 'checking' ? 'underWay' : (toCheckState(outcome.state) ?? state);
    const { storedCount, lineCount } = outcome;
    const counts =
        storedCount === null || lineCount === null ? '' : ` (${storedCount} of ${lineCount} lines read back)`;
    const words =
        seal === 'intact' ? `${WORDS[now]}${counts}` : `${WORDS[now]} by its record, which is not proven here`;
    const file = fileName === null ? '' : `, ${JSON.stringify(fileName)}`;
    return `${name}: ${callName ?? voiceCallId}: ${words}: sent ${new Date(madeMs).toISOString()}${file}\n`;
}

function toCheckState(state: UploadOutcome['state']): CheckState | null {
    return state === 'verified' || state === 'partlyVerified' || state === 'notApplied' ? state : null;
}

/** Ids that no upload was found for, and a batch without any. Whether there are such. */
async function tellMissing({ ids, batch }: StatusTask, found: readonly PastUpload[], stderr: Output): Promise<boolean> {
    const known = new Set(found.map(({ changeId }) => changeId.slice(0, 15)));
    const missing = ids.filter((id) => !known.has(id.slice(0, 15)));
    if (batch !== undefined && found.length === 0) missing.push(batch);
    for (const id of missing) await stderr.write(describeProblem({ code: 'UPLOAD_NOT_FOUND', file: id }));
    return missing.length > 0;
}
