import { createStableUuid } from '../ids/salesforceId';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { ConversationEntry } from '../org/transcriptStore';
import { createFailure, createSuccess, type RestResult } from '../rest/restFailure';
import { judgeUpload, type Judgement } from './judgeUpload';
import type { UploadPart } from './readUploadPart';
import { findUploadTarget } from './uploadTarget';

/** One part in the answer to an upload (Connect REST API Developer Guide, "Conversation Bulk Uploads"). */
export interface UploadResult {
    conversationIdentifier: string;
    errorDetail: string | null;
    status: 'SUCCESS' | 'FAILED';
    uploadId: string | null;
}

/** Puts lines into a conversation. One whose identifier is there replaces it, or gets another where both stay. */
export function landEntries(state: OrgState, conversationIdentifier: string, entries: ConversationEntry[]): void {
    const known = new Set((state.transcripts.entries(conversationIdentifier) ?? []).map((entry) => entry.identifier));
    const isAppending = state.behaviour.repeatedEntry === 'append';
    for (const entry of entries) {
        const isTaken = isAppending && known.has(entry.identifier);
        const identifier = isTaken
            ? createStableUuid(`appended:${state.records.next('appendedEntry')}`)
            : entry.identifier;
        known.add(identifier);
        state.transcripts.add(conversationIdentifier, [{ ...entry, identifier }]);
    }
}

function toUploadId(state: OrgState, part: UploadPart): string {
    return state.behaviour.repeatedUpload === 'sameId'
        ? createStableUuid(`upload:${part.name}:${part.digest}`)
        : createStableUuid(`upload:${state.records.next('upload')}`);
}

function judge(state: OrgState, user: OrgUser, apiVersion: string, { name, content }: UploadPart): Judgement {
    const target = findUploadTarget(state, user, apiVersion, name);
    const existing = new Set((state.transcripts.entries(name) ?? []).map((entry) => entry.identifier));
    return judgeUpload(name, content, target, existing, state.behaviour, state.now());
}

function toErrorDetail(judgement: Judgement): string | null {
    if (!judgement.ok) return judgement.problem;
    if (judgement.failedCount === 0) return null;
    return judgement.accepted.length === 0 ? 'No entry could be taken.' : 'Some entries could not be taken.';
}

function takePart(state: OrgState, part: UploadPart, judgement: Judgement): UploadResult {
    const { name: conversationIdentifier } = part;
    if (!judgement.ok && state.behaviour.badPartTold === 'atOnce')
        return { conversationIdentifier, errorDetail: judgement.problem, status: 'FAILED', uploadId: null };
    const uploadId = toUploadId(state, part);
    const accepted = judgement.ok ? judgement.accepted : [];
    const isLater = state.behaviour.uploadStatusWords === 'inProgressFirst';
    if (!isLater) landEntries(state, conversationIdentifier, accepted);
    state.uploads.put({
        uploadId,
        conversationIdentifier,
        errorDetail: toErrorDetail(judgement),
        failedIds: judgement.ok ? judgement.failedIds : [],
        failedCount: judgement.ok ? judgement.failedCount : 0,
        successCount: accepted.length,
        updatedMs: state.now(),
        waiting: isLater ? accepted : null
    });
    return { conversationIdentifier, errorDetail: null, status: 'SUCCESS', uploadId };
}

/**
 * Takes the parts of an upload, one after the other: a later part sees the lines of an earlier one.
 * @returns one result for each part, in order; 400 when one is bad and the org then refuses all
 */
export function takeUpload(
    state: OrgState,
    user: OrgUser,
    apiVersion: string,
    parts: UploadPart[]
): RestResult<UploadResult[]> {
    if (state.behaviour.badPart === 'allRefused') {
        for (const part of parts) {
            const judgement = judge(state, user, apiVersion, part);
            if (!judgement.ok) return createFailure(400, 'INVALID_INPUT', judgement.problem);
        }
    }
    return createSuccess(parts.map((part) => takePart(state, part, judge(state, user, apiVersion, part))));
}
