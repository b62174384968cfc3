import type { ConversationEntry } from 'c/conversationEntries';
import type { LineResult, SaveResponse } from 'c/proxyProtocol';
import type { KeyRing } from '../auth/keyRing';
import type { SaveConfig } from '../config';
import { createFailure, createSuccess, type Result } from '../errors';
import { createCallVisibility } from '../read/visibleEntries';
import type { ChangeUpdate } from '../salesforce/changeRow';
import type { TextToStore } from '../salesforce/conversationEntriesResource';
import { fetchVoiceCall } from '../salesforce/fetchVoiceCall';
import type { SalesforceClient } from '../salesforce/salesforceClient';
import { fitsRecord, toChangeUpdate, toNewChange, toSaveState } from './changeRecord';
import { completeChange } from './completeChange';
import { findLines } from './findLines';
import { toDigests } from './lineDigests';
import type { PlannedLine, PlannedSave } from './planSave';
import { readBack, toResult, type ReadBack, type Sleep } from './readBack';
import { sendTexts } from './sendTexts';
import { takeLock } from './takeLock';

/** What a save works with. */
export interface SaveDeps {
    readonly client: SalesforceClient;
    readonly keyRing: KeyRing;
    readonly config: SaveConfig;
    readonly requestId: string;
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number;
    readonly sleep: Sleep;
    /** Takes numbers for the log. */
    readonly count: (name: string, value: number) => void;
}

/**
 * Saves lines: exclusive, never blind, always proven.
 *
 * 1. A change row is created as the user; with it comes the conversation's lock. Nothing is sent before the org took it.
 * 2. The changed lines are read. One that is not as the person saw it is a conflict and left out.
 * 3. The others are sent.
 * 4. They are read again: only what reads exactly as sent is verified.
 * 5. The row is completed and the lock given back.
 *
 * Killed between any two steps it leaves a Sending row, which the next save settles once it is old enough.
 */
export async function saveLines(deps: SaveDeps, voiceCallId: string, plan: PlannedSave): Promise<Result<SaveResponse>> {
    const { client, keyRing, config, requestId, now, sleep, count } = deps;
    count('lines', plan.lines.length);
    if (!fitsRecord(plan.lines)) {
        return createFailure('TOO_MANY_LINES');
    }
    const resolved = await fetchVoiceCall(client, voiceCallId);
    if (!resolved.ok) {
        return resolved;
    }
    const call = resolved.value;
    if (!call.hasEnded) {
        return createFailure('VOICE_CALL_IN_PROGRESS');
    }
    const announced = await takeLock(
        client,
        keyRing,
        toNewChange(plan, {
            voiceCallId: call.id,
            lock: call.conversationIdentifier,
            requestId,
            digests: toDigests(keyRing, plan.lines)
        }),
        config,
        now,
        sleep
    );
    if (!announced.ok) {
        return announced;
    }
    const changeId = announced.value;
    const deadlineMs = now() + config.deadlineMs;
    const complete = (update: ChangeUpdate) => completeChange(client, changeId, update, config, now, sleep);

    const stored = await fetchStored(client, call, plan.lines);
    if (!stored.ok) {
        // Nothing was sent, and that is what the row is to say.
        await complete(toChangeUpdate(plan.lines, allNotApplied(plan.lines)));
        return stored;
    }
    const entries = stored.value;
    const ready = plan.lines.filter((line) => entries.get(line.identifier)?.messageText === line.baseText);

    let chunks = 0;
    const proven = new Map<string, LineResult>();
    const sendAndProve = async (lines: readonly PlannedLine[], texts: readonly TextToStore[]): Promise<ReadBack> => {
        const { conversationIdentifier } = call;
        const isOverdue = (): boolean => now() >= deadlineMs;
        const report = await sendTexts(client, conversationIdentifier, texts, config.chunkSize, isOverdue);
        chunks += report.chunks;
        count('chunks', chunks);
        const back = await readBack(client, conversationIdentifier, lines, entries, report.sent, config, sleep);
        back.results.forEach((result, identifier) => proven.set(identifier, result));
        return back;
    };
    const back = await sendAndProve(ready, ready);
    const cutLoose = ready.filter(
        ({ identifier }) =>
            // Only while the text is ours still: sending it again must not undo somebody else's.
            proven.get(identifier)?.outcome === 'verified' &&
            hasLostRecords(entries.get(identifier), back.entries.get(identifier))
    );
    if (cutLoose.length > 0) {
        count('putBack', cutLoose.length);
        await sendAndProve(
            cutLoose,
            cutLoose.map(({ identifier, text }) => ({
                identifier,
                text,
                relatedRecords: entries.get(identifier)?.relatedRecords ?? []
            }))
        );
    }

    const results = plan.lines.map(
        (line): LineResult => proven.get(line.identifier) ?? toConflict(line, entries.get(line.identifier))
    );
    const update = await complete(toChangeUpdate(plan.lines, results));
    count('verified', results.filter(({ outcome }) => outcome === 'verified').length);
    return createSuccess({
        changeId,
        // A row that could not be completed is still Sending, whatever the lines are.
        state: update.ok ? toSaveState(results.map(({ outcome }) => outcome)) : 'sending',
        requestId,
        results,
        problem: null
    });
}

/** The entries of all lines, or ENTRY_NOT_IN_CALL: one that is not there, or of a part the user may not see, stops the save. */
async function fetchStored(
    client: SalesforceClient,
    call: { readonly id: string; readonly conversationIdentifier: string },
    lines: readonly PlannedLine[]
): Promise<Result<ReadonlyMap<string, ConversationEntry>>> {
    const found = await findLines(client, call.conversationIdentifier, lines);
    if (!found.ok) {
        return found;
    }
    const visibility = createCallVisibility(client, call.id);
    const known = await visibility.fetchFor([...found.value.values()]);
    if (!known.ok) {
        return known;
    }
    const outside = lines.flatMap(({ identifier }, change) => {
        const entry = found.value.get(identifier);
        return entry && visibility.of(entry) !== 'hidden' ? [] : [{ change }];
    });
    return outside.length > 0 ? createFailure('ENTRY_NOT_IN_CALL', { details: { places: outside } }) : found;
}

/**
 * Whether a change of the text has cut a line loose from its call, as an org may do that clears what an update leaves
 * out. Such a line would be shown to everybody who may open any part of the conversation.
 */
function hasLostRecords(before: ConversationEntry | undefined, after: ConversationEntry | undefined): boolean {
    return (
        before !== undefined &&
        after !== undefined &&
        !before.relatedRecords.every((id) => after.relatedRecords.includes(id))
    );
}

function toConflict(line: PlannedLine, entry: ConversationEntry | undefined): LineResult {
    return { identifier: line.identifier, outcome: 'conflict', currentText: entry?.messageText ?? null };
}

function allNotApplied(lines: readonly PlannedLine[]): readonly LineResult[] {
    return lines.map((line) => toResult(line, line.baseText));
}
