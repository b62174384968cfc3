import { z } from 'zod';
import type { RuleRecord } from 'c/redactionRules';
import type { Result } from '../errors';
import { fetchActiveRecords, textOrNull as text } from './fetchActiveRecords';
import type { SalesforceClient } from './salesforceClient';

/** As many as one query gives at once where rows hold long texts. */
export const MOST_RULES = 200;

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
export function fetchRedactionRules(client: SalesforceClient): Promise<Result<readonly RuleRecord[]>> {
    return fetchActiveRecords(
        client,
        { type: 'Transcript_Redaction_Rule__mdt', fields: Object.keys(FIELDS), most: MOST_RULES },
        rows
    );
}
