import { z } from 'zod';
import type { RecordTexts, RecordTextsAnswer } from 'c/proxyProtocol';
import { createFailure, createSuccess, type Result } from '../errors';
import { SalesforceStatusError } from './boundTransport';
import { isVoiceCallId } from './fetchVoiceCall';
import { isRecordId, shortRecordId } from './recordId';
import type { SalesforceClient } from './salesforceClient';
import { toFailure } from './toFailure';

/** Types of fields that hold what somebody wrote, by the names of "sObject Describe" (REST API Developer Guide). */
const TEXT_TYPES: ReadonlySet<string> = new Set([
    'string',
    'textarea',
    'phone',
    'email',
    'url',
    'encryptedstring',
    'combobox'
]);

/** What may stand in a path as the name of an object. */
const OBJECT_NAME = /^\w{1,80}$/;

const description = z.object({
    label: z.string(),
    fields: z.array(z.object({ name: z.string(), label: z.string(), type: z.string() }))
});
const objects = z.object({
    sobjects: z.array(z.object({ name: z.string().regex(OBJECT_NAME), keyPrefix: z.string().nullish() }))
});
const record = z.record(z.string(), z.unknown());

interface ReadRecord {
    readonly texts: RecordTexts;
    readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The texts of a call's record and of the one it is related to, as far as this user may read them: Salesforce leaves out
 * the fields that they may not. VOICE_CALL_NOT_FOUND for a call that they may not see. Two requests, and three more where
 * there is a related record, whose object only the org's list of objects tells; none of them counts towards the hour.
 */
export async function fetchRecordTexts(
    client: SalesforceClient,
    voiceCallId: string
): Promise<Result<RecordTextsAnswer>> {
    if (!isVoiceCallId(voiceCallId)) {
        return createFailure('VOICE_CALL_NOT_FOUND');
    }
    const call = await readRecord(client, 'VoiceCall', shortRecordId(voiceCallId));
    if (!call.ok) {
        return call;
    }
    if (!call.value) {
        return createFailure('VOICE_CALL_NOT_FOUND');
    }
    const relatedId = call.value.fields['RelatedRecordId'];
    if (typeof relatedId !== 'string' || !isRecordId(relatedId)) {
        return createSuccess({ records: [call.value.texts], isRelatedUnread: false });
    }
    const related = await readRelated(client, shortRecordId(relatedId));
    // Without it the answer is still worth something, and says what is missing.
    const found = related.ok ? related.value : null;
    return createSuccess({
        records: [call.value.texts, ...(found ? [found.texts] : [])],
        isRelatedUnread: found === null
    });
}

async function readRelated(client: SalesforceClient, id: string): Promise<Result<ReadRecord | null>> {
    const listed = await client.fetch({ method: 'GET', path: '/sobjects' });
    if (!listed.ok) {
        return listed;
    }
    const parsed = objects.safeParse(listed.value);
    const name = parsed.data?.sobjects.find(({ keyPrefix }) => keyPrefix === id.slice(0, 3))?.name;
    return name === undefined ? createFailure('SALESFORCE_UNEXPECTED') : readRecord(client, name, id);
}

/** One record with its texts; null where the user may not see it, or there is none. */
async function readRecord(client: SalesforceClient, object: string, id: string): Promise<Result<ReadRecord | null>> {
    const [described, found] = await Promise.all([
        client.fetch({ method: 'GET', path: `/sobjects/${object}/describe` }),
        findRecord(client, object, id)
    ]);
    if (!found.ok) {
        return found;
    }
    if (found.value === null) {
        return createSuccess(null);
    }
    if (!described.ok) {
        return described;
    }
    const about = description.safeParse(described.value);
    const values = record.safeParse(found.value);
    if (!about.success || !values.success) {
        return createFailure('SALESFORCE_UNEXPECTED');
    }
    const texts = about.data.fields.flatMap(({ name, label, type }) => {
        const text = values.data[name];
        return TEXT_TYPES.has(type) && typeof text === 'string' && text !== '' ? [{ label, text }] : [];
    });
    return createSuccess({ texts: { recordId: id, kind: about.data.label, texts }, fields: values.data });
}

/** All fields that the user may read: none is named, so that none can be refused. */
async function findRecord(client: SalesforceClient, object: string, id: string): Promise<Result<unknown>> {
    try {
        return createSuccess(await client.call({ method: 'GET', path: `/sobjects/${object}/${id}` }));
    } catch (error) {
        return error instanceof SalesforceStatusError && error.status === 404
            ? createSuccess(null)
            : { ok: false, failure: toFailure(error) };
    }
}
