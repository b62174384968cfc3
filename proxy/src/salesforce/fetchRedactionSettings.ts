import { z } from 'zod';
import type { SettingRecord } from 'c/redactionSettings';
import { createFailure, createSuccess, type Result } from '../errors';
import type { SalesforceClient } from './salesforceClient';

/** More than one for each kind of data. */
const MOST_SETTINGS = 200;

const text = z
    .string()
    .nullish()
    .transform((value) => value ?? null);

const FIELDS = {
    MasterLabel: text,
    Applies_To__c: text,
    Mask__c: text,
    Fixed_Text__c: text,
    Suggested__c: z.boolean(),
    Least_Certainty__c: text,
    Call_Languages__c: text
} as const;

const rows = z.array(
    z.object(FIELDS).transform((row): SettingRecord => ({
        name: row.MasterLabel,
        appliesTo: row.Applies_To__c,
        mask: row.Mask__c,
        fixedText: row.Fixed_Text__c,
        suggested: row.Suggested__c,
        leastCertainty: row.Least_Certainty__c,
        languages: row.Call_Languages__c
    }))
);

/** What the organisation has decided, in an order that stays: of two records about the same the first one counts. One query. */
export async function fetchRedactionSettings(client: SalesforceClient): Promise<Result<readonly SettingRecord[]>> {
    const records = await client.query(
        `SELECT ${Object.keys(FIELDS).join(', ')} FROM Transcript_Setting__mdt ` +
            `WHERE Active__c = true ORDER BY DeveloperName LIMIT ${MOST_SETTINGS}`
    );
    if (!records.ok) {
        return records;
    }
    const parsed = rows.safeParse(records.value);
    return parsed.success ? createSuccess(parsed.data) : createFailure('SALESFORCE_UNEXPECTED');
}
