import { createLoadingWire } from '../../../wires';
import { announceRecordChange, fetchRecord, subscribeToRecord, type UiRecord } from '../../../recordCache';

type FieldId = string | { objectApiName: string; fieldApiName: string };

interface GetRecordConfig {
    recordId?: string;
    fields?: FieldId | FieldId[];
    optionalFields?: FieldId | FieldId[];
}

/** Stands in for the platform's `getRecord`: reads through the local org's UI API as the page's user. */
export const getRecord = createLoadingWire<GetRecordConfig, UiRecord>(
    ({ recordId, fields, optionalFields }) =>
        recordId
            ? fetchRecord({ recordId, fields: toNames(fields), optionalFields: toNames(optionalFields) })
            : undefined,
    ({ recordId }, reload) => (recordId ? subscribeToRecord(recordId, reload) : () => {})
);

/** A field's stored value, also across relationships (`VoiceCall.Owner.Name`). */
export function getFieldValue(record: UiRecord | undefined, field: FieldId): unknown {
    return findField(record, field)?.value;
}

/** A field's text for people, or undefined when the value itself is that text. */
export function getFieldDisplayValue(record: UiRecord | undefined, field: FieldId): string | null | undefined {
    return findField(record, field)?.displayValue;
}

/** Makes everyone who shows one of these records read it again. */
export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void> {
    announceRecordChange(records.map(({ recordId }) => recordId));
    return Promise.resolve();
}

function toNames(fields: FieldId | FieldId[] = []): string[] {
    return [fields].flat().map(toName);
}

function toName(field: FieldId): string {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

function findField(record: UiRecord | undefined, field: FieldId): UiRecord['fields'][string] | undefined {
    const [, ...path] = toName(field).split('.');
    let fields: unknown = record?.fields;
    let found: UiRecord['fields'][string] | undefined;
    for (const name of path) {
        if (!isFields(fields)) return undefined;
        found = fields[name];
        const value = found?.value;
        fields = typeof value === 'object' && value !== null && 'fields' in value ? value.fields : undefined;
    }
    return found;
}

function isFields(fields: unknown): fields is UiRecord['fields'] {
    return typeof fields === 'object' && fields !== null;
}
