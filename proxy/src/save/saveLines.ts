import type { LineResult, SaveResponse } from 'c/proxyProtocol';
import { sealChange } from '../changes/changeSeal';
import { toDigests } from '../changes/lineDigests';
import { FINAL_STATES } from '../changes/toChangeSummary';
import { createFailure, createSuccess, toErrorBody, type Failure, type Result } from '../errors';
import type { ChangeUpdate } from '../salesforce/changeRow';
import { fetchVoiceCall } from '../salesforce/fetchVoiceCall';
import { fitsRecord, toChangeUpdate, toNewChange, type EndedLine } from './changeRecord';
import { checkMasks } from './checkMasks';
import { checkNumbers } from './checkNumbers';
import { completeChange, type Completion } from './completeChange';
import { fetchStored } from './fetchStored';
import { tellLockLeft } from './lockLeft';
import type { PlannedLine, PlannedSave } from './planSave';
import { toResult } from './readBack';
import type { SaveDeps } from './saveDeps';
import { sendAndProve } from './sendAndProve';
import { takeLock } from './takeLock';

/**
 * Saves lines: exclusive, never blind, always proven.
 *
 * 1. A change row is created as the user; with it comes the conversation's lock. Nothing is sent before the org took it.
 * 2. The changed lines are read. One that is not as the person saw it is a conflict and left out.
 * 3. The others are sent.
 * 4. They are read again: only what reads exactly as sent is verified.
 * 5. The row is completed and the lock given back, unless a line may still be stored later.
 *
 * Killed between any two steps it leaves a Sending row, which whoever opens the call or saves next settles once it is old
 * enough.
 */
export async function saveLines(deps: SaveDeps, voiceCallId: string, plan: PlannedSave): Promise<Result<SaveResponse>> {
    const { client, keyRing, config, requestId, userId, count } = deps;
    count('lines', plan.lines.length);
    const digests = toDigests(keyRing, plan.lines);
    if (!fitsRecord(plan.lines, digests)) {
        return createFailure('TOO_MANY_LINES');
    }
    const [resolved, allowed] = await Promise.all([fetchVoiceCall(client, voiceCallId), checkMasks(client, plan)]);
    if (!resolved.ok) {
        return resolved;
    }
    if (!allowed.ok) {
        return allowed;
    }
    const call = resolved.value;
    if (!call.hasEnded) {
        return createFailure('VOICE_CALL_IN_PROGRESS');
    }
    const fields = toNewChange(plan, {
        voiceCallId: call.id,
        lock: call.conversationIdentifier,
        requestId,
        digests
    });
    const seal = sealChange(keyRing, { changeId: null, createdById: userId }, fields);
    const lock = await takeLock(deps, { ...fields, Seal__c: seal });
    if (!lock.ok) {
        return lock;
    }
    const { changeId, sinceMs } = lock.value;
    const complete = (update: ChangeUpdate): Promise<Completion> =>
        completeChange(deps, { changeId, createdById: userId, fields }, update);

    const numbers = await checkNumbers(client, call.id, changeId, plan);
    const stored = numbers.ok ? await fetchStored(client, call, plan.lines) : numbers;
    if (!stored.ok) {
        // Nothing was sent, and that is what the row is to say.
        const { state } = await complete(toChangeUpdate(plan.lines, plan.lines.map(toUnsent)));
        return state === 'Sending' ? { ok: false, failure: tellLockLeft(stored.failure, config) } : stored;
    }
    const entries = stored.value;
    const ready = plan.lines.filter((line) => entries.get(line.identifier)?.messageText === line.baseText);
    const proof = await sendAndProve(
        deps,
        call.conversationIdentifier,
        ready,
        entries,
        // The lock is not safe for longer, and it may be as old as its row.
        sinceMs + config.deadlineMs
    );
    const ended = plan.lines.map(
        (line) =>
            proof.ended.get(line.identifier) ?? toConflict(line, entries.get(line.identifier)?.messageText ?? null)
    );
    const completion = await complete(toChangeUpdate(plan.lines, ended));
    const problem = toLooseFailure(plan.lines, proof.loose) ?? proof.failure ?? completion.failure;
    count('verified', ended.filter(({ result }) => result.outcome === 'verified').length);
    return createSuccess({
        changeId,
        // A row that could not be completed is still Sending, whatever the lines are.
        state: completion.state === 'Sending' ? 'sending' : FINAL_STATES[completion.state],
        requestId,
        results: ended.map(({ result }) => result),
        problem: problem ? toErrorBody(problem, requestId) : null
    });
}

function toConflict({ identifier }: PlannedLine, currentText: string | null): EndedLine {
    const result: LineResult = { identifier, outcome: 'conflict', currentText };
    return { result, recorded: 'conflict' };
}

function toUnsent(line: PlannedLine): EndedLine {
    const result = toResult(line, null, null);
    return { result, recorded: result.outcome };
}

/** Said before anything else: it is about who can read what. `places` names changes by their index. */
function toLooseFailure(lines: readonly PlannedLine[], loose: ReadonlySet<string>): Failure | null {
    const places = lines.flatMap(({ identifier }, change) => (loose.has(identifier) ? [{ change }] : []));
    return places.length === 0 ? null : { code: 'LINES_CUT_LOOSE', details: { places } };
}
