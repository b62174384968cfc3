import canEdit from '@salesforce/customPermission/Edit_Voice_Transcripts';
import canRedact from '@salesforce/customPermission/Redact_Voice_Transcripts';
import { formatCount } from 'c/labelText';
import { createProblem } from 'c/proxyProblem';
import { lineOf, textSteps, type Step } from 'c/transcriptModel';
import type { ProxyClient } from 'c/transcriptProxy';
import TranscriptUploadDialog, {
    type LineEdit,
    type StoredLine,
    type Suggesting,
    type UploadDesk
} from 'c/transcriptUploadDialog';
import type { CallAtWork } from './callAtWork';
import { saveStored } from './downloading';
import type { CallState, OpenCall } from './openCall';
import { askRules, type OwnRules } from './ownRules';
import { askSettings, type OwnSettings } from './ownSettings';
import { uploadLabels } from './uploadLabels';
import { hasUnsaved } from './work';

/** Opens the dialog that uploads a transcript file to the call. Resolves, when it is closed, with whether anything was sent. */
export async function upload(
    call: CallAtWork,
    client: ProxyClient,
    openCall: OpenCall,
    voiceCallId: string
): Promise<boolean> {
    let isSent = false;
    const desk: UploadDesk = {
        mayRestore: canRedact === true,
        mayEdit: canEdit === true,
        hasUnsaved: () => openCall.hasWork() || isUnsaved(call.current()),
        stored: () => toStored(call.current()),
        fetchTarget: () => client.fetchUploadTarget(voiceCallId),
        fetchSuggesting: () => fetchSuggesting(client),
        saveStored: () => saveStored(call),
        edit: (edits) => edit(call, edits),
        async send(manifest, part, onProgress, signal) {
            isSent = true;
            const sent = await client.upload(manifest, [part], onProgress, signal);
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
        },
        ownUploads: () => ownUploads(call.current())
    };
    await TranscriptUploadDialog.open({ label: uploadLabels.title, size: 'large', desk });
    return isSent;
}

function isUnsaved(current: CallState | null): boolean {
    return current !== null && hasUnsaved(current.work);
}

/** The lines as Salesforce holds them, whatever has been done to them since. */
function toStored(current: CallState | null): readonly StoredLine[] {
    const { entries = [], participants = [] } = current?.reading ?? {};
    const speakers = new Map(participants.map((participant) => [participant.id, participant]));
    return entries.map(({ identifier, text, startMs, durationMs, participantId }) => {
        const { role = 'unknown', name = null } = speakers.get(participantId ?? '') ?? {};
        const stored = current?.work.session.stored.get(identifier) ?? text;
        return { identifier, text: stored, startMs, durationMs, role, name };
    });
}

async function fetchSuggesting(client: ProxyClient): Promise<Suggesting> {
    const [own, { settings, note }] = await Promise.all([
        new Promise<OwnRules>((resolve) => {
            askRules(client, resolve);
        }),
        new Promise<OwnSettings>((resolve) => {
            askSettings(client, resolve);
        })
    ]);
    return { rules: own.rules, settings, note: [note, own.note].filter(Boolean).join(' ') };
}

/** Takes other texts in as one action, to be reviewed and saved like any other. */
function edit(call: CallAtWork, edits: readonly LineEdit[]): void {
    const session = call.current()?.work.session;
    if (!session) {
        return;
    }
    const steps = edits.flatMap(({ identifier, text, redactions }) => [
        ...textSteps(identifier, lineOf(session, identifier).text, text),
        ...redactions.map((redaction): Step => ({ kind: 'addRedaction', identifier, redaction: { ...redaction } }))
    ]);
    call.change(steps);
    call.say(formatCount(edits.length, uploadLabels.editedOne, uploadLabels.editedMany));
}

function ownUploads(current: CallState | null): readonly string[] | null {
    const changes = current?.reading.changes ?? null;
    return changes && changes.filter(({ kind, isOwn }) => kind === 'upload' && isOwn).map(({ changeId }) => changeId);
}
