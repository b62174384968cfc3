import type { FieldSchema, FieldValue, FieldValues } from '../schema/fieldSchema';
import type { ObjectSchema } from '../schema/objectSchema';

/** A JSON value as the REST API answers it. */
export type JsonValue = FieldValue | JsonValue[] | { [name: string]: JsonValue };

/** One record of an answer, `attributes` first. A row of an aggregate query is no record and has no address. */
export interface RecordJson {
    [name: string]: JsonValue;
    attributes: { type: string; url?: string };
}

/** The address of one record. */
export function toRecordUrl(apiVersion: string, objectName: string, id: string): string {
    return `/services/data/v${apiVersion}/sobjects/${objectName}/${id}`;
}

/** A record as query and retrieve answer it, with the given fields. */
export function toRecordJson(
    apiVersion: string,
    object: ObjectSchema,
    record: FieldValues,
    fields: FieldSchema[]
): RecordJson {
    const json: RecordJson = {
        attributes: { type: object.name, url: toRecordUrl(apiVersion, object.name, String(record.Id)) }
    };
    for (const field of fields) json[field.name] = record[field.name] ?? null;
    return json;
}
