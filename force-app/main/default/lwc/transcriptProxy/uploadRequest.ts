import { parseUploadResponse, type UploadManifest, type UploadResponse } from 'c/proxyProtocol';
import { createProblem, toProblem } from 'c/proxyProblem';
import type { Sent } from './send';

/** Hears how many bytes of how many are on their way. */
export type UploadProgress = (sentBytes: number, allBytes: number) => void;

/** An upload that is ready: a part for each call of the manifest, in its order. `signal` ends it at any time. */
export interface UploadRequest {
    readonly url: string;
    readonly token?: string;
    readonly manifest: UploadManifest;
    readonly parts: readonly Blob[];
    readonly onProgress: UploadProgress;
    readonly signal: AbortSignal;
}

/**
 * Sends an upload. `fetch` tells nothing of how much has gone out, so this is an XMLHttpRequest; it sends no cookies, and
 * the proxy redirects nobody. An upload that was cut off, by `signal` too, is PROXY_UNREACHABLE: what became of it, only
 * its change record tells.
 */
export function sendUpload(upload: UploadRequest): Promise<Sent<UploadResponse>> {
    return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        const stop = (): void => request.abort();
        const end = (sent: Sent<UploadResponse>): void => {
            upload.signal.removeEventListener('abort', stop);
            resolve(sent);
        };
        const fail = (): void =>
            end({ ok: false, problem: createProblem(navigator.onLine === false ? 'OFFLINE' : 'PROXY_UNREACHABLE') });
        if (upload.signal.aborted) {
            fail();
            return;
        }
        request.open('POST', upload.url);
        request.withCredentials = false;
        if (upload.token !== undefined) {
            request.setRequestHeader('Authorization', `Bearer ${upload.token}`);
        }
        request.upload.addEventListener('progress', ({ loaded, total }) => upload.onProgress(loaded, total));
        request.addEventListener('load', () => end(toSent(request)));
        request.addEventListener('error', fail);
        request.addEventListener('abort', fail);
        upload.signal.addEventListener('abort', stop);
        request.send(toForm(upload));
    });
}

/** The manifest is the first of all: the proxy looks at nothing that it does not announce. */
function toForm({ manifest, parts }: UploadRequest): FormData {
    const form = new FormData();
    form.append('manifest', JSON.stringify(manifest));
    manifest.parts.forEach(({ voiceCallId }, place) => {
        form.append(voiceCallId, parts[place] ?? new Blob([]), `${voiceCallId}.ndjson`);
    });
    return form;
}

function toSent(request: XMLHttpRequest): Sent<UploadResponse> {
    const body = parseJson(request.responseText);
    if (request.status < 200 || request.status >= 300) {
        const seconds = request.getResponseHeader('Retry-After') ?? '';
        const retryAtMs = /^\d{1,7}$/.test(seconds) ? Date.now() + Number(seconds) * 1000 : null;
        return { ok: false, problem: toProblem(request.status, body, retryAtMs) };
    }
    const value = parseUploadResponse(body);
    return value ? { ok: true, value } : { ok: false, problem: createProblem('PROXY_UNEXPECTED') };
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}
