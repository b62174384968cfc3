import { listKeyClues, matchCall, type CallMatch, type KeyClue } from 'c/callMatching';
import { MOST_KEYS_A_REQUEST, MOST_TARGETS_A_REQUEST, type KeyedCall, type UploadTarget } from 'c/proxyProtocol';
import { createSuccess, type Result } from '../../../proxy/src/errors';
import type { SalesforceClient } from '../../../proxy/src/salesforce/salesforceClient';
import { fetchTargets, type TargetAnswerInternal } from '../../../proxy/src/uploads/fetchTargets';
import { findCalls } from '../../../proxy/src/uploads/findCalls';
import type { Problem } from '../problems';
import { toCallProblem } from '../salesforce/callProblem';
import type { OpenOptions } from '../transcripts/openTranscripts';
import type { Input } from './listInputs';
import { prepareTranscript } from './prepareTranscript';
import { toRefused, toStop, type Remark } from './remark';
import { readShelf, type ShelfPlace, type ShelvedCall } from './transcriptShelf';
import type { PlannedUpload, UploadChoices } from './uploadPlan';

/** How much is held in memory at once: transcripts, and their lines. */
const MOST_TRANSCRIPTS = MOST_TARGETS_A_REQUEST;
const MOST_LINES = 50_000;

/**
 * Reads all transcripts, finds the call of each, and prepares them, without keeping a line: they are read again when they are
 * sent. What is amiss with one stops no other; what fails for all of them is the result.
 */
export async function planUploads(
    client: SalesforceClient,
    inputs: readonly Input[],
    options: OpenOptions,
    choices: UploadChoices,
    onProgress: (read: number) => void
): Promise<Result<readonly PlannedUpload[]>> {
    const plan: PlannedUpload[] = [];
    let group: ShelvedCall[] = [];
    let lines = 0;

    const planRest = async (): Promise<Result<null>> => {
        const planned = group.length === 0 ? createSuccess([]) : await planGroup(client, group, choices);
        if (!planned.ok) return planned;
        plan.push(...planned.value);
        group = [];
        lines = 0;
        onProgress(plan.length);
        return createSuccess(null);
    };

    for (const input of inputs) {
        if (input.kind === 'problem') {
            plan.push(toUnplanned(input.problem.file ?? '', [toStop(input.problem)]));
            continue;
        }
        for await (const found of readShelf(input.path, options)) {
            if (found.kind !== 'call') {
                const remark = found.kind === 'refused' ? toRefused(found.name, found.issue) : toStop(found.problem);
                plan.push(toUnplanned(found.name, [remark]));
                continue;
            }
            if (found.transcript.entries.length === 0) {
                plan.push(toLineless(found));
                continue;
            }
            group.push(found);
            lines += found.transcript.entries.length;
            if (group.length >= MOST_TRANSCRIPTS || lines >= MOST_LINES) {
                const planned = await planRest();
                if (!planned.ok) return planned;
            }
        }
    }
    const planned = await planRest();
    return planned.ok ? createSuccess(stopRepeated(plan)) : planned;
}

function toUnplanned(name: string, remarks: readonly Remark[]): PlannedUpload {
    return { key: name, name, call: null, lineCount: null, remarks, ready: null };
}

/** It needs no call: why it has no lines is what there is to say. */
function toLineless({ name, place, transcript }: ShelvedCall): PlannedUpload {
    const remarks = transcript.issues.map((issue) => toRefused(name, issue));
    return { ...toUnplanned(name, remarks), key: toKey(name, place), lineCount: 0 };
}

function toKey(name: string, { text, call }: ShelfPlace): string {
    return `${name}:${text}:${call}`;
}

async function planGroup(
    client: SalesforceClient,
    group: readonly ShelvedCall[],
    choices: UploadChoices
): Promise<Result<readonly PlannedUpload[]>> {
    const cluesOf = group.map((found) => listClues(found, choices));
    const calls = await fetchCalls(client, [...new Set(cluesOf.flat().map(({ key }) => key))]);
    if (!calls.ok) return calls;
    const matches = cluesOf.map((clues) => matchCall(clues, calls.value));
    const ids = new Set(matches.flatMap((match) => (match.kind === 'matched' ? [match.call.voiceCallId] : [])));
    const answers = await fetchTargets(client, [...ids]);
    if (!answers.ok) return answers;
    const targets = new Map(answers.value.map((answer) => [answer.voiceCallId, answer]));
    const planOne = async (found: ShelvedCall, at: number): Promise<PlannedUpload> => {
        const match = matches[at] ?? { kind: 'unknown', keys: [] };
        if (match.kind !== 'matched')
            return toCallless(found, toStop({ ...describeMismatch(match), file: found.name }));
        const { call } = match;
        const target = targetOf(found.name, targets.get(call.voiceCallId));
        return 'line' in target ? { ...toCallless(found, target), call } : prepareTranscript(found, target, choices);
    };
    return createSuccess(await Promise.all(group.map(planOne)));
}

function describeMismatch(match: Exclude<CallMatch, { readonly kind: 'matched' }>): Problem {
    if (match.kind === 'ambiguous') {
        return { code: 'CALL_AMBIGUOUS', what: `several calls fit: ${match.calls.map(describeCall).join(', ')}` };
    }
    const keys = match.keys.map((key) => JSON.stringify(key)).join(', ');
    return { code: 'CALL_UNKNOWN', ...(keys === '' ? {} : { what: `no call that you may see fits ${keys}` }) };
}

function listClues({ name, isOneOfSeveral, transcript }: ShelvedCall, choices: UploadChoices): readonly KeyClue[] {
    const { mapping, pattern, voiceCall } = choices;
    if (voiceCall !== null) return [{ key: voiceCall, why: 'mapping' }];
    const conversationId = transcript.facts.conversationId ?? null;
    return listKeyClues({ path: name, conversationId }, mapping, pattern, isOneOfSeveral);
}

async function fetchCalls(
    client: SalesforceClient,
    keys: readonly string[]
): Promise<Result<ReadonlyMap<string, readonly KeyedCall[]>>> {
    const found = new Map<string, readonly KeyedCall[]>();
    for (let at = 0; at < keys.length; at += MOST_KEYS_A_REQUEST) {
        const answer = await findCalls(client, keys.slice(at, at + MOST_KEYS_A_REQUEST));
        if (!answer.ok) return answer;
        for (const { key, calls } of answer.value) found.set(key, calls);
    }
    return createSuccess(found);
}

function targetOf(name: string, answer: TargetAnswerInternal | undefined): UploadTarget | Remark {
    return answer?.target ?? toStop(toCallProblem(name, answer?.failure ?? { code: 'VOICE_CALL_NOT_FOUND' }, 0));
}

function toCallless({ name, place, transcript }: ShelvedCall, remark: Remark): PlannedUpload {
    const lineCount = transcript.entries.length;
    return { key: toKey(name, place), name, call: null, lineCount, remarks: [remark], ready: null };
}

function describeCall({ name, voiceCallId }: KeyedCall): string {
    return name ?? voiceCallId;
}

/** Two transcripts for one conversation can't both be it. */
function stopRepeated(plan: readonly PlannedUpload[]): readonly PlannedUpload[] {
    const named = new Map<string, string[]>();
    for (const { name, ready } of plan) {
        if (ready === null) continue;
        const names = named.get(ready.item.conversationIdentifier) ?? [];
        named.set(ready.item.conversationIdentifier, names);
        names.push(name);
    }
    return plan.map((upload) => {
        const { name, ready, remarks } = upload;
        const names = ready === null ? [] : (named.get(ready.item.conversationIdentifier) ?? []);
        if (names.length < 2) return upload;
        const other = names.find((each) => each !== name) ?? name;
        const what = `${JSON.stringify(other)} is for the same call`;
        return {
            ...upload,
            ready: null,
            remarks: [...remarks, toStop({ code: 'CALL_NAMED_TWICE', file: name, what })]
        };
    });
}
