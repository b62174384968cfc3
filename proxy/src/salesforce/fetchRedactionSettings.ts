import { z } from 'zod';
import type { SettingRecord } from 'c/redactionSettings';
import type { Result } from '../errors';
import { fetchActiveRecords, textOrNull as text } from './fetchActiveRecords';
import type { SalesforceClient } from './salesforceClient';

/** More than one for each kind of data. */
const MOST_SETTINGS = 200;

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
export function fetchRedactionSettings(client: SalesforceClient): Promise<Result<readonly SettingRecord[]>> {
    return fetchActiveRecords(
        client,
        { type: 'Transcript_Setting__mdt', fields: Object.keys(FIELDS), most: MOST_SETTINGS },
        rows
    );
}
