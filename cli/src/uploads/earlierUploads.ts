import type { UploadRecord } from 'c/proxyProtocol';
import { prepareUpload } from 'c/transcriptUpload';
import { digestOf } from 'c/uploadFiles';
import { createUploadDigests } from '../../../proxy/src/changes/uploadDigests';
import { createFailure, createSuccess, type Result } from '../../../proxy/src/errors';
import type { UploadingClient } from '../../../proxy/src/salesforce/salesforceClient';
import { readPages } from '../../../proxy/src/read/conversationPages';
import { toHourlyLeft } from '../../../proxy/src/uploads/hourlyLeft';
import { readWhole } from '../../../proxy/src/uploads/readWhole';
import { toReading } from '../../../proxy/src/uploads/uploadReading';
import type { Problem } from '../problems';
import type { TranscriptShelf } from './transcriptShelf';
import type { UploadOrg } from './uploadOrg';
import type { SendableUpload } from './uploadPlan';

/** What a person has decided. `again`: to send what is stored in part; `mayAdd`: to send to calls that have lines. */
export interface Consent {
    readonly again: boolean;
    readonly mayAdd: boolean;
}

/** What is in the calls already, as far as records of past uploads don't settle it. */
export interface EarlierUploads {
    /**
     * Finds out by reading the calls what became of those that records don't prove, and which calls hold lines of something
     * else. The records with that in: one whose lines were all read back counts as verified.
     */
    judge(
        client: UploadingClient,
        records: readonly UploadRecord[],
        uploads: readonly SendableUpload[]
    ): Promise<Result<readonly UploadRecord[]>>;
    /** Why a transcript must not be sent; null where nothing is known that speaks against it. */
    refusalOf(key: string): Problem | null;
}

/**
 * A record proves nothing where its seal is not intact: made with a key that is not known here, as by a run without keys, or
 * changed by somebody. One that is stored in part says itself that it is. Sending such a transcript again could store its
 * lines twice, so the call is read first: all of it there, nothing is sent; a part of it, a person decides (`again`); nothing
 * of it, it is sent, unless the earlier upload is so young that it may still land. Where nothing was uploaded before and the
 * call has lines all the same, a person decides too (`mayAdd`): whether lines replace others is not documented.
 */
export function createEarlierUploads(
    { config, keyRing }: Pick<UploadOrg, 'config' | 'keyRing'>,
    shelf: TranscriptShelf,
    { again, mayAdd }: Consent
): EarlierUploads {
    const refusals = new Map<string, Problem>();
    const stored = new Set<string>();
    /** By what records it was judged: when these change, it is judged again. */
    const judged = new Map<string, string>();

    /** SALESFORCE_LIMIT where this run has used up its hour. */
    function checkHour(client: UploadingClient): Result<null> {
        const hourly = toHourlyLeft(client, Date.now());
        return hourly && hourly.left <= 0
            ? createFailure('SALESFORCE_LIMIT', { details: { limit: 'hourly', resetsAtMs: hourly.resetsAtMs } })
            : createSuccess(null);
    }

    /** One request: only whether there is a line. */
    async function checkEmpty(client: UploadingClient, { key, name, ready }: SendableUpload): Promise<Result<null>> {
        for await (const answer of readPages(client, ready.target.conversationIdentifier)) {
            if (!answer.ok) return answer;
            if (answer.value.page.entries.length > 0) refusals.set(key, { code: 'CALL_HAS_LINES', file: name });
            break;
        }
        return createSuccess(null);
    }

    async function judgeOne(
        client: UploadingClient,
        { key, name, ready }: SendableUpload,
        youngestMs: number
    ): Promise<Result<null>> {
        const transcript = await shelf.fetch(ready.place);
        // What is no longer what it was is refused when it is sent.
        if (!transcript) return createSuccess(null);
        const { lines } = await prepareUpload(transcript, ready.target, ready.preparation, digestOf);
        const digests = createUploadDigests(keyRing, []);
        for (const { startMs, sender, text, voiceCallIds } of lines) {
            digests.add({ startMs, role: sender.role, text, voiceCallIds });
        }
        const read = await readWhole({ client, now: Date.now }, ready.target.conversationIdentifier);
        if (!read.ok) return read;
        const { proven, isDoubtful } = toReading(keyRing, digests.toText(), read.value);
        const openUntilMs = youngestMs + config.save.uploadSettleMs;
        refusals.delete(key);
        stored.delete(key);
        if (proven && proven.storedCount >= proven.lineCount) stored.add(key);
        else if (openUntilMs > Date.now()) {
            const what = `an earlier upload of this transcript may be under way until ${new Date(openUntilMs).toISOString()}, and nobody here can tell`;
            refusals.set(key, { code: 'EARLIER_UPLOAD_OPEN', file: name, what });
        } else if (!again && (isDoubtful || (proven?.storedCount ?? 1) > 0)) {
            refusals.set(key, { code: 'STORED_IN_PART', file: name });
        }
        return createSuccess(null);
    }

    return {
        refusalOf: (key) => refusals.get(key) ?? null,
        async judge(client, records, uploads) {
            const confirmed: UploadRecord[] = [];
            for (const upload of uploads) {
                const own = records.filter((record) => isOf(record, upload));
                // What an intact record says of this very content is for the run to go by.
                if (own.some(({ seal, state }) => seal === 'intact' && (state === 'verified' || state === 'underWay')))
                    continue;
                const doubtful = own.filter(({ seal, state }) => seal !== 'intact' || state === 'partlyVerified');
                const [newest] = doubtful;
                const grounds = doubtful.map(({ changeId, state }) => `${changeId} ${state}`).join();
                if (judged.get(upload.key) !== grounds && (newest || !mayAdd)) {
                    const open = doubtful.filter(({ state }) => state === 'underWay').map(({ madeMs }) => madeMs);
                    const hour = checkHour(client);
                    const answer = !hour.ok
                        ? hour
                        : newest
                          ? await judgeOne(client, upload, Math.max(...open, 0))
                          : await checkEmpty(client, upload);
                    if (!answer.ok) return answer;
                    judged.set(upload.key, grounds);
                }
                if (newest && stored.has(upload.key)) confirmed.push({ ...newest, seal: 'intact', state: 'verified' });
            }
            return createSuccess([...confirmed, ...records]);
        }
    };
}

function isOf({ voiceCallId, digest }: UploadRecord, { ready: { item } }: SendableUpload): boolean {
    return voiceCallId.slice(0, 15) === item.voiceCallId.slice(0, 15) && digest?.toLowerCase() === item.digest;
}
