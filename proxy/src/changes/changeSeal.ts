import type { SealState } from 'c/proxyProtocol';
import type { KeyRing } from '../auth/keyRing';
import { checkSeal, makeSeal } from '../auth/seal';
import type { ChangeFields } from '../salesforce/changeRow';
import type { ChangeRow } from '../salesforce/fetchChangeRows';
import { shortRecordId } from '../salesforce/recordId';
import { UPLOAD_FIELD_NAMES } from '../salesforce/changeFields';

/** Whose row it is. `changeId` is null while the row is not made yet: Salesforce gives it its id then. */
export interface SealedRow {
    readonly changeId: string | null;
    readonly createdById: string;
}

/**
 * The seal of a row that holds these fields: which key made it, and a keyed digest (HMAC-SHA256) over every field that
 * the proxy writes. Permissions let people write change rows with any client; only the proxy can make a seal, so a row
 * that it did not write, or not so, shows. Over no transcript text: digests of lines are keyed already, and are blanked
 * with the final state.
 */
export function sealChange(keyRing: KeyRing, row: SealedRow, fields: ChangeFields): string {
    return makeSeal(keyRing, toCanonicalForm(row, fields));
}

/**
 * Whether a row says what the proxy wrote. The seal that a row is made with can't cover its id, so such a one counts
 * while the row is Sending, and only there: a final row's covers the id. A seal moved to another row is broken by its
 * id, maker, call, lock or request, of which the last two are unique.
 */
export function sealStateOf(keyRing: KeyRing, row: ChangeRow): SealState {
    const ids = row.State__c === 'Sending' ? [row.Id, null] : [row.Id];
    return checkSeal(
        keyRing,
        row.Seal__c,
        ids.map((changeId) => toCanonicalForm({ changeId, createdById: row.CreatedById }, row))
    );
}

/**
 * What a seal covers, as one text: a JSON list in this order, so that no value can pass for its neighbour. Ids have 15
 * characters, whichever form they came in. Salesforce stores no empty text: '' is null. In the note, the only field that
 * people type, any white space counts as one space, since Salesforce may change line ends and trims.
 */
function toCanonicalForm({ changeId, createdById }: SealedRow, fields: ChangeFields): string {
    return JSON.stringify([
        'transcript-desk change 1',
        toShortId(changeId),
        toShortId(createdById),
        toShortId(fields.Voice_Call__c),
        fields.Kind__c,
        fields.State__c,
        fields.Edited_Lines__c,
        fields.Redacted_Lines__c,
        toText(fields.Reason__c),
        toText(fields.Note__c?.replace(/\s+/g, ' ').trim()),
        toText(fields.Entity_Types__c),
        toText(fields.Lines__c),
        toText(fields.Digests__c),
        toText(fields.Request_Id__c),
        toText(fields.Lock__c),
        ...toUploadForm(fields)
    ]);
}

/** Nothing for a save, so that what sealed rows from before uploads still counts. */
function toUploadForm({ upload }: ChangeFields): readonly (string | number | null)[] {
    return upload
        ? UPLOAD_FIELD_NAMES.map((name) => {
              const value = upload[name];
              return typeof value === 'number' ? value : toText(value);
          })
        : [];
}

function toShortId(id: string | null): string | null {
    return id === null ? null : shortRecordId(id);
}

function toText(text: string | null | undefined): string | null {
    return text ? text : null;
}
