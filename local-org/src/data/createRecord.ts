import type { OrgState } from '../org/orgState';
import { toSalesforceDateTime } from '../schema/dateTime';
import type { FieldValues } from '../schema/fieldSchema';

/**
 * Stores a record with every field of its object, blank where not given. No checks: for data that the org starts with.
 * @param createdMs ms since 1970
 */
export function createRecord(
    state: OrgState,
    objectName: string,
    id: string,
    createdMs: number,
    values: FieldValues
): void {
    const object = state.schema.objects.get(objectName);
    if (!object) throw new Error(`No object ${objectName} in the local org`);
    const record: FieldValues = {};
    for (const field of object.fields.values()) record[field.name] = field.defaultValue;
    const created = toSalesforceDateTime(createdMs);
    const author = state.users[0]?.id ?? null;
    state.records.put(objectName, id, {
        ...record,
        CreatedDate: created,
        CreatedById: author,
        LastModifiedDate: created,
        LastModifiedById: author,
        SystemModstamp: created,
        ...values,
        Id: id
    });
}
