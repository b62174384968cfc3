import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createProblem, fromErrorBody, type Answer, type ProxyProblem } from 'c/proxyProblem';
import type { UploadManifest, UploadResponse } from 'c/proxyProtocol';
import type { RunPorts, Waiting } from 'c/uploadQueue';
import { toErrorBody, type Failure, type Result } from '../../../proxy/src/errors';
import { createEscapeWatch } from '../../../proxy/src/salesforce/escapeWatch';
import { checkUploads } from '../../../proxy/src/uploads/checkUploads';
import { toHourlyLeft } from '../../../proxy/src/uploads/hourlyLeft';
import { searchUploads } from '../../../proxy/src/uploads/searchUploads';
import { sendUpload } from '../../../proxy/src/uploads/sendUpload';
import type { UploadDeps } from '../../../proxy/src/uploads/uploadDeps';
import { manifestSchema } from '../../../proxy/src/uploads/uploadManifest';
import type { Problem } from '../problems';
import { createEarlierUploads, type Consent } from './earlierUploads';
import { createPartsBody, type PartsBody } from './partsBody';
import { prepareAgain } from './prepareTranscript';
import type { TranscriptShelf } from './transcriptShelf';
import type { UploadOrg } from './uploadOrg';
import type { SendableUpload } from './uploadPlan';

/** The way of a run to Salesforce. `refusalOf`: why this side did not let a transcript through; null where it did. */
export interface UploadPorts extends RunPorts<Blob> {
    refusalOf(key: string): Problem | null;
}

/** Uploads by the proxy's own code, in this process: what it announces, guards, locks and believes is the same. */
export function createUploadPorts(
    org: UploadOrg,
    uploads: readonly SendableUpload[],
    shelf: TranscriptShelf,
    consent: Consent
): UploadPorts {
    const earlier = createEarlierUploads(org, shelf, consent);
    const changed = new Set<string>();
    const byKey = new Map(uploads.map((upload) => [upload.key, upload]));
    const escapeWatch = createEscapeWatch();
    let defect: unknown = null;
    const createDeps = (requestId: string): UploadDeps & { client: ReturnType<UploadOrg['clientFor']> } => ({
        client: org.clientFor(requestId),
        keyRing: org.keyRing,
        config: org.config.save,
        requestId,
        userId: org.me.userId,
        orgId: org.me.orgId,
        escapeWatch,
        now: Date.now,
        sleep: (ms) => sleep(ms),
        count: () => undefined,
        noteDefect: (error) => (defect = error)
    });

    async function send(manifest: UploadManifest, body: PartsBody): Promise<Answer<UploadResponse>> {
        const requestId = randomUUID();
        const parsed = manifestSchema.safeParse(manifest);
        if (!parsed.success) return toAnswer({ ok: false, failure: { code: 'REQUEST_INVALID' } }, requestId);
        if (escapeWatch.stateOf(org.me.orgId) === 'escaped') {
            // What is stored could not be told by reading it back.
            return toAnswer({ ok: false, failure: { code: 'TEXT_ESCAPED' } }, requestId);
        }
        const sent = await sendUpload(createDeps(requestId), parsed.data, body);
        // The rows of the upload are ended by now: nobody is kept out by it.
        if (defect !== null) throw defect instanceof Error ? defect : new Error('a defect while sending');
        // It was not the transcripts that were wrong: past uploads tell what became of them.
        const isStopped =
            body.isCut() && (!sent.ok || sent.value.results.every(({ outcome }) => outcome === 'notSent'));
        return isStopped ? { ok: false, problem: createProblem('PROXY_UNREACHABLE') } : toAnswer(sent, requestId);
    }

    return {
        async load(key) {
            const upload = byKey.get(key);
            if (!upload || earlier.refusalOf(key)) return null;
            const transcript = await shelf.fetch(upload.ready.place).catch(() => null);
            const part = transcript && (await prepareAgain(upload.ready, upload.name, transcript));
            if (!part) changed.add(key);
            return part ? { announced: part.announced, part: part.blob } : null;
        },
        send(manifest, parts, onProgress) {
            const all = parts.reduce((sum, { size }) => sum + size, 0);
            const named = parts.map((blob, at) => ({ name: manifest.parts[at]?.voiceCallId ?? '', blob }));
            const body = createPartsBody(named, (taken) => onProgress(taken, all));
            return { answer: send(manifest, body), cut: () => body.cut() };
        },
        async check(changeIds) {
            const deps = createDeps(randomUUID());
            const results = await checkUploads(deps, changeIds);
            const answer = results.ok
                ? {
                      ok: true as const,
                      value: { results: results.value, hourly: toHourlyLeft(deps.client, deps.now()) }
                  }
                : results;
            return toAnswer(answer, deps.requestId);
        },
        async search(digests) {
            const deps = createDeps(randomUUID());
            const found = await searchUploads(deps, { digests });
            if (!found.ok) return toAnswer(found, deps.requestId);
            const asked = uploads.filter(({ ready }) => digests.includes(ready.item.digest));
            const judged = await earlier.judge(deps.client, found.value.uploads, asked);
            return judged.ok
                ? { ok: true, value: { ...found.value, uploads: judged.value } }
                : toAnswer(judged, deps.requestId);
        },
        now: Date.now,
        wait: createWaiting,
        refusalOf: (key) =>
            earlier.refusalOf(key) ??
            (changed.has(key) ? { code: 'TRANSCRIPT_CHANGED', file: byKey.get(key)?.name ?? '' } : null)
    };
}

function toAnswer<Value>(result: Result<Value>, requestId: string): Answer<Value> {
    return result.ok ? result : { ok: false, problem: toProblem(result.failure, requestId) };
}

/** As the page would have it from the proxy's answer. */
function toProblem(failure: Failure, requestId: string): ProxyProblem {
    const problem = fromErrorBody(toErrorBody(failure, requestId));
    const { retryAfterSeconds } = failure;
    return problem.retryAtMs === null && retryAfterSeconds !== undefined
        ? { ...problem, retryAtMs: Date.now() + retryAfterSeconds * 1000 }
        : problem;
}

function createWaiting(ms: number): Waiting {
    const stop = new AbortController();
    return {
        over: sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined),
        stop: () => stop.abort()
    };
}
