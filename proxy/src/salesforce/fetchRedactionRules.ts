import { z } from 'zod';
import type { RuleRecord } from 'c/redactionRules';
import { createFailure, createSuccess, type Result } from '../errors';
import type { SalesforceClient } from './salesforceClient';

/** As many as one query gives at once where rows hold long texts. */
export const MOST_RULES = 200;

const text = z
    .string()
    .nullish()
    .transform((value) => value ?? null);

const FIELDS = {
    MasterLabel: text,
    Words__c: text,
    Pattern__c: text,
    Entity_Type__c: text,
    Language__c: text,
    Role__c: text,
    Must_Match__c: text,
    Must_Not_Match__c: text
} as const;

const rows = z.array(
    z.object(FIELDS).transform((row): RuleRecord => ({
        name: row.MasterLabel,
        words: row.Words__c,
        pattern: row.Pattern__c,
        entityType: row.Entity_Type__c,
        language: row.Language__c,
        role: row.Role__c,
        mustMatch: row.Must_Match__c,
        mustNotMatch: row.Must_Not_Match__c
    }))
);

/** The organisation's own rules that are active, in an order that stays, at most 200. One query. */
export async function fetchRedactionRules(client: SalesforceClient): Promise<Result<readonly RuleRecord[]>> {
    const records = await client.query(
        `SELECT ${Object.keys(FIELDS).join(', ')} FROM Transcript_Redaction_Rule__mdt ` +
            `WHERE Active__c = true ORDER BY DeveloperName LIMIT ${MOST_RULES}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data) : createFailure('SALESFORCE_UNEXPECTED');
}
