import type { CheckState, UploadPlace, UploadSearch } from 'c/proxyProtocol';
import type { ChangeRowState } from './changeFields';
import { shortRecordId } from './recordId';
import { toDateTimeLiteral, toIdLiteral, toTextLiteral } from './soql';

const STATE_OF: Readonly<Record<CheckState, ChangeRowState>> = {
    underWay: 'Sending',
    verified: 'Verified',
    partlyVerified: 'Partly_Verified',
    notApplied: 'Not_Applied'
};

/** What a search for past uploads asks of their change rows: conditions that hold together. `userId`: who searches. */
export function toUploadFilter(search: UploadSearch, userId: string): readonly string[] {
    const { digests, batch, voiceCallId, states, isOwn, fromMs, toMs } = search;
    return [
        ...(digests ? [`Content_Digest__c IN (${digests.map(toTextLiteral).join(',')})`] : []),
        ...(batch === undefined ? [] : [`Batch__c = ${toTextLiteral(batch)}`]),
        ...(voiceCallId === undefined ? [] : [`Voice_Call__c = ${toIdLiteral(shortRecordId(voiceCallId))}`]),
        ...(states ? [`State__c IN (${states.map((state) => toTextLiteral(STATE_OF[state])).join(',')})`] : []),
        ...(isOwn === undefined ? [] : [`CreatedById ${isOwn ? '=' : '!='} ${toIdLiteral(shortRecordId(userId))}`]),
        ...(fromMs === undefined ? [] : [`CreatedDate >= ${toDateTimeLiteral(fromMs)}`]),
        ...(toMs === undefined ? [] : [`CreatedDate < ${toDateTimeLiteral(toMs)}`])
    ];
}

/** Those behind a place in the list, which is ordered by time, then id, the newest first. */
export function toPlaceFilter({ madeMs, changeId }: UploadPlace): string {
    const made = toDateTimeLiteral(madeMs);
    return `(CreatedDate < ${made} OR (CreatedDate = ${made} AND Id < ${toIdLiteral(shortRecordId(changeId))}))`;
}
