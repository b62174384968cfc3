import { fromRole, toUploadAppType, toUploadRole } from 'c/conversationEntries';
import { MOST_TARGETS_A_REQUEST, type TargetParticipant, type UploadTarget } from 'c/proxyProtocol';
import { createSuccess, type Failure, type Result } from '../errors';
import { toName } from '../read/participants';
import {
    fetchCallRows,
    fetchLegRows,
    fetchPartyRows,
    type CallRow,
    type LegRow,
    type PartyRow
} from '../salesforce/fetchTargetRows';
import { isVoiceCallId } from '../salesforce/fetchVoiceCall';
import { shortRecordId } from '../salesforce/recordId';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/**
 * What came of one call that was asked for; `voiceCallId` as it was asked. A target's own id, as every id in it, has 15
 * characters, whichever form that had.
 */
export type TargetAnswerInternal =
    | { readonly voiceCallId: string; readonly target: UploadTarget; readonly failure: null }
    | { readonly voiceCallId: string; readonly target: null; readonly failure: Failure };

/**
 * Resolves calls as the user, at most MOST_TARGETS_A_REQUEST: one answer for each, in their order. A call that is no
 * target costs only itself; what fails for all of them is the result. Three queries, however many calls, each of a few
 * thousand characters: far from what an address may have.
 */
export async function fetchTargets(
    client: SalesforceClient,
    voiceCallIds: readonly string[]
): Promise<Result<readonly TargetAnswerInternal[]>> {
    if (voiceCallIds.length > MOST_TARGETS_A_REQUEST) {
        throw new Error('too many calls at once');
    }
    const calls = await fetchCallRows(client, voiceCallIds.filter(isVoiceCallId));
    if (!calls.ok) {
        return calls;
    }
    const conversationIds = calls.value.flatMap(({ conversationId }) => conversationId ?? []);
    const [legs, parties] = await Promise.all([
        fetchLegRows(client, conversationIds),
        fetchPartyRows(client, conversationIds)
    ]);
    if (!legs.ok) {
        return legs;
    }
    if (!parties.ok) {
        return parties;
    }
    const callOf = new Map(calls.value.map((call) => [call.voiceCallId, call]));
    const legsOf = groupByConversation(legs.value);
    const partiesOf = groupByConversation(parties.value);
    return createSuccess(
        voiceCallIds.map((voiceCallId): TargetAnswerInternal => {
            const call = isVoiceCallId(voiceCallId) ? callOf.get(shortRecordId(voiceCallId)) : undefined;
            if (!call) {
                return { voiceCallId, target: null, failure: { code: 'VOICE_CALL_NOT_FOUND' } };
            }
            const { conversationId } = call;
            const target =
                conversationId === null
                    ? null
                    : toTarget(call, legsOf.get(conversationId) ?? [], partiesOf.get(conversationId) ?? []);
            return target
                ? { voiceCallId, target, failure: null }
                : { voiceCallId, target: null, failure: { code: 'VOICE_CALL_WITHOUT_CONVERSATION' } };
        })
    );
}

/** Null where Salesforce names no conversation in the Connect API. */
function toTarget(
    { voiceCallId, name, conversationIdentifier, startMs, endMs }: CallRow,
    legs: readonly LegRow[],
    parties: readonly PartyRow[]
): UploadTarget | null {
    if (!conversationIdentifier) {
        return null;
    }
    const sorted = [...legs].sort((a, b) => (a.startMs ?? Infinity) - (b.startMs ?? Infinity) || 0);
    return {
        voiceCallId,
        name,
        conversationIdentifier,
        startMs,
        endMs,
        ...toParticipants(parties),
        legs: sorted.map(({ conversationId, ...leg }) => leg)
    };
}

/** Those that a line can be said by. Two rows of one key and role are one party, however its app or its name are written. */
function toParticipants(parties: readonly PartyRow[]): Pick<UploadTarget, 'participants' | 'unusable'> {
    const known = new Map<string, TargetParticipant>();
    let unusable = 0;
    for (const { key, appType: storedApp, role: storedRole, displayName } of parties) {
        const appType = toUploadAppType(storedApp);
        const role = toUploadRole(storedRole);
        if (!key || appType === null || role === null) {
            unusable += 1;
            continue;
        }
        const mapKey = JSON.stringify([key, role]);
        const first = known.get(mapKey);
        known.set(mapKey, {
            id: first?.id ?? `p${known.size + 1}`,
            role: fromRole(storedRole),
            name: first?.name ?? toName(displayName),
            sender: first?.sender ?? { appType, role, subject: key }
        });
    }
    return { participants: [...known.values()], unusable };
}

function groupByConversation<Row extends { readonly conversationId: string }>(
    rows: readonly Row[]
): ReadonlyMap<string, readonly Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
        const group = groups.get(row.conversationId);
        if (group) {
            group.push(row);
        } else {
            groups.set(row.conversationId, [row]);
        }
    }
    return groups;
}
