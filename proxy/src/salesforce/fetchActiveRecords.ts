import { z } from 'zod';
import { createFailure, createSuccess, type Result } from '../errors';
import type { SalesforceClient } from './salesforceClient';

/** A text that a record may leave out. */
export const textOrNull = z
    .string()
    .nullish()
    .transform((value) => value ?? null);

/** The records of a custom metadata type that are active, in an order that stays, `most` of them. One query. */
export async function fetchActiveRecords<Row>(
    client: SalesforceClient,
    { type, fields, most }: { readonly type: string; readonly fields: readonly string[]; readonly most: number },
    rows: z.ZodType<readonly Row[]>
): Promise<Result<readonly Row[]>> {
    const records = await client.query(
        `SELECT ${fields.join(', ')} FROM ${type} WHERE Active__c = true ORDER BY DeveloperName LIMIT ${most}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data) : createFailure('SALESFORCE_UNEXPECTED');
}
