import { z } from 'zod';
import type { PageOrg, PageUser } from './pageOrg';

/** A user as the page shows it. */
export interface PageUserView {
    username: string;
    name: string;
    title: string;
    /** What the user may do, in words. */
    rights: string;
}

/** One call in the list. */
export interface PageCallView {
    id: string;
    name: string;
    description: string;
    type: string | null;
    startMs: number | null;
    durationSeconds: number | null;
    owner: string | null;
}

/** One row of a call's change history. */
export interface PageChangeView {
    id: string;
    name: string;
    state: string;
    summary: string;
    by: string;
    atMs: number;
}

const permissionWords: Record<string, string> = {
    Edit_Voice_Transcripts: 'edits',
    Redact_Voice_Transcripts: 'redacts',
    Upload_Voice_Transcripts: 'uploads'
};

const named = z.object({ Name: z.string() }).nullish();
const callRow = z.object({
    Id: z.string(),
    Name: z.string(),
    CallType: z.string().nullish(),
    CallStartDateTime: z.string().nullish(),
    CallDurationInSeconds: z.number().nullish(),
    Owner: named
});
const changeRow = z.object({
    Id: z.string(),
    Name: z.string(),
    Kind__c: z.string(),
    State__c: z.string(),
    Edited_Lines__c: z.number().nullish(),
    Redacted_Lines__c: z.number().nullish(),
    CreatedBy: named,
    CreatedDate: z.string()
});

/** Describes a user with what the permission sets allow. */
export function toUserView(org: PageOrg, user: PageUser): PageUserView {
    const { username, name, title } = user;
    if (user.permissionSets.length === 0) return { username, name, title, rights: 'No permission set of this product' };
    const granted = Object.entries(permissionWords).filter(([permission]) => org.hasCustomPermission(user, permission));
    const rights = ['Reads', ...granted.map(([, word]) => word)].join(', ');
    return { username, name, title, rights };
}

/** The calls that the user's own query returns, in the order of their numbers. */
export async function fetchCalls(org: PageOrg, user: PageUser): Promise<PageCallView[]> {
    const rows = await org.queryAs(
        user,
        'SELECT Id, Name, CallType, CallStartDateTime, CallDurationInSeconds, Owner.Name FROM VoiceCall ' +
            'ORDER BY Name'
    );
    return (rows ?? []).map((row) => {
        const call = callRow.parse(row);
        return {
            id: call.Id,
            name: call.Name,
            description: org.describeCall(call.Id),
            type: call.CallType ?? null,
            startMs: call.CallStartDateTime ? Date.parse(call.CallStartDateTime) : null,
            durationSeconds: call.CallDurationInSeconds ?? null,
            owner: call.Owner?.Name ?? null
        };
    });
}

/**
 * A call's change rows, newest first; null for a user who may not read any.
 *
 * @param voiceCallId 15 or 18 letters and digits; checked by the caller, because it goes into a query
 */
export async function fetchChanges(
    org: PageOrg,
    user: PageUser,
    voiceCallId: string
): Promise<PageChangeView[] | null> {
    const rows = await org.queryAs(
        user,
        'SELECT Id, Name, Kind__c, State__c, Edited_Lines__c, Redacted_Lines__c, CreatedBy.Name, CreatedDate ' +
            `FROM Transcript_Change__c WHERE Voice_Call__c = '${voiceCallId}' ORDER BY CreatedDate DESC LIMIT 50`
    );
    return rows?.map((row) => toChangeView(changeRow.parse(row))) ?? null;
}

function toChangeView(row: z.infer<typeof changeRow>): PageChangeView {
    const counts = [
        [row.Edited_Lines__c, 'edited'],
        [row.Redacted_Lines__c, 'redacted']
    ] as const;
    const parts = counts.filter(([count]) => count).map(([count, word]) => `${count} ${word}`);
    const state = row.State__c.replaceAll('_', ' ').toLowerCase();
    return {
        id: row.Id,
        name: row.Name,
        state: state.charAt(0).toUpperCase() + state.slice(1),
        summary: row.Kind__c === 'Upload' ? 'Upload' : parts.join(', ') || row.Kind__c,
        by: row.CreatedBy?.Name ?? 'Unknown',
        // Salesforce writes +0000 where ECMAScript wants Z.
        atMs: Date.parse(row.CreatedDate.replace(/\+0000$/, 'Z'))
    };
}
