import canRedact from '@salesforce/customPermission/Redact_Voice_Transcripts';
import { createProblem } from 'c/proxyProblem';
import type { ProxyClient } from 'c/transcriptProxy';
import TranscriptUploadDialog, { type StoredLine, type UploadDesk } from 'c/transcriptUploadDialog';
import type { CallAtWork } from './callAtWork';
import { saveStored } from './downloading';
import type { CallState, OpenCall } from './openCall';
import { uploadLabels } from './uploadLabels';
import { hasUnsaved } from './work';

/** Opens the dialog that uploads a transcript file to the call. Resolves when it is closed. */
export async function upload(
    call: CallAtWork,
    client: ProxyClient,
    openCall: OpenCall,
    voiceCallId: string
): Promise<void> {
    const life = new AbortController();
    const desk: UploadDesk = {
        mayRestore: canRedact === true,
        hasUnsaved: () => openCall.hasWork() || isUnsaved(call.current()),
        stored: () => toStored(call.current()),
        fetchTarget: () => client.fetchUploadTarget(voiceCallId),
        saveStored: () => saveStored(call),
        async send(manifest, part, onProgress) {
            const sent = await client.upload(manifest, [part], onProgress, life.signal);
            if (!sent.ok) {
                return sent;
            }
            const [result] = sent.value.results;
            return result ? { ok: true, value: result } : { ok: false, problem: createProblem('PROXY_UNEXPECTED') };
        },
        async check(changeId) {
            const sent = await client.checkUploads([changeId]);
            if (!sent.ok) {
                return sent;
            }
            const [result] = sent.value.results;
            return result ? { ok: true, value: result } : { ok: false, problem: createProblem('PROXY_UNEXPECTED') };
        },
        async readAgain() {
            await openCall.read();
            const current = call.current();
            return current && !current.reading.isCutOff && current.reading.problem === null ? toStored(current) : null;
        }
    };
    await TranscriptUploadDialog.open({ label: uploadLabels.title, size: 'large', desk });
}

function isUnsaved(current: CallState | null): boolean {
    return current !== null && hasUnsaved(current.work);
}

/** The lines as Salesforce holds them, whatever has been done to them since. */
function toStored(current: CallState | null): readonly StoredLine[] {
    return (current?.reading.entries ?? []).map(({ identifier, text, startMs, durationMs }) => ({
        identifier,
        text: current?.work.session.stored.get(identifier) ?? text,
        startMs,
        durationMs
    }));
}
