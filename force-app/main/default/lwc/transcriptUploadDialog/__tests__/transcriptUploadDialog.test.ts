import { createElement } from 'lwc';
import { createProblem } from 'c/proxyProblem';
import { DEFAULT_SETTINGS } from 'c/redactionSettings';
import type { UploadManifest, UploadTarget } from 'c/proxyProtocol';
import TranscriptUploadDialog, { type LineEdit, type StoredLine, type UploadDesk } from 'c/transcriptUploadDialog';
import type { PreviewLine } from 'c/transcriptUploadPreview';
import type { UploadStanding } from 'c/transcriptUploadProgress';

const START = Date.UTC(2026, 0, 5, 9);
const TARGET: UploadTarget = {
    voiceCallId: '0LQ000000000001',
    name: 'VC-1',
    conversationIdentifier: 'c1',
    startMs: START,
    endMs: START + 60_000,
    participants: (['agent', 'customer'] as const).map((role) => ({
        id: role,
        role,
        name: role === 'agent' ? 'Grace' : null,
        sender: { appType: 'TELEPHONY_INTEGRATION', role: role === 'agent' ? 'AGENT' : 'END_USER', subject: role }
    })),
    unusable: 0,
    legs: [{ voiceCallId: '0LQ000000000001', name: 'VC-1', startMs: START, endMs: START + 60_000 }]
};
const VTT = `WEBVTT

00:01.000 --> 00:02.000
<v Grace>Good morning

00:03.000 --> 00:04.000
<v Customer>My card is 4111 1111 1111 1111
`;
const GREETING: StoredLine = {
    identifier: 's0',
    text: 'Good day',
    startMs: START + 1_000,
    durationMs: 1_000,
    role: 'agent',
    name: 'Grace'
};
const REDACTED: StoredLine = {
    identifier: 's1',
    text: 'My card is [CREDIT_DEBIT_NUMBER]',
    startMs: START + 3_000,
    durationMs: 1_000,
    role: 'agent',
    name: 'Grace'
};

describe('c-transcript-upload-dialog', () => {
    let dialog: HTMLElement & { desk: UploadDesk; disableClose: boolean };
    let stored: readonly StoredLine[];
    let sent: { readonly manifest: UploadManifest; readonly part: Blob }[];
    let isUnsaved: boolean;
    let edited: (readonly LineEdit[])[];

    const settle = async (): Promise<void> => {
        for (let turn = 0; turn < 10; turn += 1) {
            await new Promise((resolve) => setTimeout(resolve));
        }
    };
    const part = (selector: string): HTMLElement => dialog.shadowRoot!.querySelector<HTMLElement>(selector)!;
    const tell = async (selector: string, name: string, detail: unknown): Promise<void> => {
        part(selector).dispatchEvent(new CustomEvent(name, { detail }));
        await settle();
    };
    const button = (label: string): HTMLElement & { readonly disabled: boolean } =>
        [
            ...dialog.shadowRoot!.querySelectorAll<HTMLElement & { label: string; disabled: boolean }>(
                'lightning-button'
            )
        ].find((each) => each.label === label)!;
    const press = async (label: string): Promise<void> => {
        button(label).click();
        await settle();
    };
    const open = async (desk: Partial<UploadDesk> = {}): Promise<void> => {
        dialog = createElement('c-transcript-upload-dialog', { is: TranscriptUploadDialog }) as typeof dialog;
        dialog.desk = {
            mayRestore: false,
            mayEdit: true,
            fetchSuggesting: () => Promise.resolve({ rules: [], settings: DEFAULT_SETTINGS, note: '' }),
            edit: (edits) => edited.push(edits),
            ownUploads: () => [],
            hasUnsaved: () => isUnsaved,
            stored: () => stored,
            fetchTarget: () => Promise.resolve({ ok: true, value: TARGET }),
            saveStored: () => Promise.resolve(),
            send: (manifest, blob) => {
                sent.push({ manifest, part: blob });
                return Promise.resolve({
                    ok: true,
                    value: {
                        voiceCallId: TARGET.voiceCallId,
                        outcome: 'taken',
                        changeId: 'x1',
                        uploadId: 'u1',
                        problem: null
                    }
                });
            },
            check: () => Promise.resolve({ ok: false, problem: createProblem('OFFLINE') }),
            readAgain: () => Promise.resolve(stored),
            ...desk
        };
        document.body.append(dialog);
        await settle();
    };
    const previewLines = (): readonly PreviewLine[] =>
        (part('c-transcript-upload-preview') as HTMLElement & { lines: readonly PreviewLine[] }).lines;
    const standing = (): UploadStanding =>
        (part('c-transcript-upload-progress') as HTMLElement & { standing: UploadStanding }).standing;
    const maskAll = (): Promise<void> =>
        tell('c-transcript-upload-preview', 'mask', {
            keys: previewLines().flatMap(({ values }) => values.map(({ key }) => key)),
            isOn: true
        });
    const toSending = async (): Promise<void> => {
        await toPreview();
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Send');
    };
    const toPreview = async (): Promise<void> => {
        await tell('c-transcript-upload-file', 'text', { text: VTT });
        await press('c.Transcript_Upload_Next');
        await tell('c-transcript-upload-speakers', 'map', { key: 'Grace', participantId: 'agent' });
        await tell('c-transcript-upload-speakers', 'map', { key: 'Customer', participantId: 'customer' });
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Next');
        await tell('c-transcript-upload-preview', 'reason', { reason: 'Other' });
    };

    beforeEach(() => {
        // jsdom's files have no stream.
        File.prototype.stream = function (this: File) {
            const { size } = this;
            return { getReader: () => readerOf(this, size) } as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
        };
        [stored, sent, isUnsaved, edited] = [[GREETING, REDACTED], [], false, []];
    });
    afterEach(() => dialog.remove());

    it('leads from a file to lines that are sent, without those that bring back what was redacted', async () => {
        await open();
        expect(button('c.Transcript_Upload_Next').disabled).toBe(true);
        await toPreview();
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Send');
        expect(sent.map(({ manifest }) => manifest)).toMatchObject([
            {
                reason: 'Other',
                parts: [{ voiceCallId: TARGET.voiceCallId, format: 'webvtt', lineCount: 1, restoredCount: 0 }]
            }
        ]);
        expect(sent[0]!.manifest.parts[0]!.digest).toMatch(/^[\da-f]{64}$/);
        expect(sent[0]!.manifest.parts[0]!.bytes).toBe(sent[0]!.part.size);
        await expect(dialog).toBeAccessible();
    });

    it('sends a line that brings something back where the person says so, and counts it', async () => {
        await open({ mayRestore: true });
        await toPreview();
        const { lines } = part('c-transcript-upload-preview') as unknown as {
            lines: readonly { id: string; restores: boolean }[];
        };
        await tell('c-transcript-upload-preview', 'include', {
            id: lines.find(({ restores }) => restores)!.id,
            isOn: true
        });
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Send');
        expect(sent[0]!.manifest.parts).toMatchObject([{ lineCount: 2, restoredCount: 1 }]);
    });

    it('sends nothing while there is unsaved work', async () => {
        await open();
        await toPreview();
        isUnsaved = true;
        await press('c.Transcript_Upload_Next');
        expect(button('c.Transcript_Upload_Send').disabled).toBe(true);
    });

    it('makes edits of changed text, without lines that would bring something back', async () => {
        await open();
        await toPreview();
        await tell('c-transcript-upload-preview', 'scope', { scope: 'changed' });
        expect(button('c.Transcript_Upload_Next')).toBeUndefined();
        let isClosed = false;
        dialog.addEventListener('privateclose', () => (isClosed = true));
        await press('c.Transcript_Upload_Take_Over_One');
        expect(edited).toEqual([[{ identifier: 's0', text: 'Good morning', redactions: [] }]]);
        expect([isClosed, sent]).toEqual([true, []]);
    });

    it.each([true, false])('masks in changed text too (a redaction for who may redact: %s)', async (mayRestore) => {
        stored = [GREETING, { ...REDACTED, text: 'My card was 4111 1111 1111 1111' }];
        await open({ mayRestore });
        await toPreview();
        await maskAll();
        await tell('c-transcript-upload-preview', 'scope', { scope: 'changed' });
        await press('c.Transcript_Upload_Take_Over_Many');
        const masked = { start: 11, end: 30, entityType: 'CREDIT_DEBIT_NUMBER', mask: '[CREDIT_DEBIT_NUMBER]' };
        expect(edited[0]![1]).toEqual(
            mayRestore
                ? { identifier: 's1', text: 'My card is 4111 1111 1111 1111', redactions: [masked] }
                : { identifier: 's1', text: 'My card is [CREDIT_DEBIT_NUMBER]', redactions: [] }
        );
    });

    it('sends masks in the place of what is masked, and takes that back', async () => {
        stored = [];
        await open();
        await toPreview();
        await maskAll();
        expect(previewLines().map(({ text }) => text)).toEqual(['Good morning', 'My card is [CREDIT_DEBIT_NUMBER]']);
        const [value] = previewLines()[1]!.values;
        expect(value).toMatchObject({ words: '4111 1111 1111 1111', mask: '[CREDIT_DEBIT_NUMBER]', isMasked: true });
        await tell('c-transcript-upload-preview', 'mask', { keys: [value!.key], isOn: false });
        expect(previewLines()[1]!.text).toBe('My card is 4111 1111 1111 1111');
    });

    it('leaves out a speaker, and goes on only once all are decided', async () => {
        stored = [];
        await open();
        await tell('c-transcript-upload-file', 'text', { text: `${VTT}\n00:05.000 --> 00:06.000\n<v Robot>Beep\n` });
        await press('c.Transcript_Upload_Next');
        expect(button('c.Transcript_Upload_Next').disabled).toBe(true);
        await tell('c-transcript-upload-speakers', 'map', { key: 'Robot', participantId: null });
        expect(button('c.Transcript_Upload_Next').disabled).toBe(false);
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Next');
        expect(previewLines().map(({ text }) => text)).toEqual(['Good morning', 'My card is 4111 1111 1111 1111']);
    });

    it('can not be closed while it sends; stopping asks what became of it, and then it can be sent again', async () => {
        let isCut = false;
        await open({
            send: (manifest, blob, _, signal) =>
                new Promise((resolve) => {
                    sent.push({ manifest, part: blob });
                    signal.addEventListener('abort', () => {
                        isCut = true;
                        resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') });
                    });
                })
        });
        await toSending();
        expect(dialog.disableClose).toBe(true);
        expect(button('c.Transcript_Close')).toBeUndefined();
        await press('c.Transcript_Upload_Cancel_Sending');
        expect([isCut, dialog.disableClose]).toEqual([true, false]);
        expect(standing()).toMatchObject({ phase: 'asking', trouble: 'c.Transcript_Upload_Cut_Off' });
        await tell('c-transcript-upload-progress', 'check', null);
        await tell('c-transcript-upload-progress', 'check', null);
        expect(standing()).toMatchObject({ phase: 'refused' });
        await press('c.Transcript_Upload_Send');
        expect(sent).toHaveLength(2);
    });

    it('lets go back after a refusal', async () => {
        await open({ send: () => Promise.resolve({ ok: false, problem: createProblem('RATE_LIMITED') }) });
        await toSending();
        expect(standing()).toMatchObject({ phase: 'refused' });
        await press('c.Transcript_Upload_Back');
        expect(previewLines()).toHaveLength(2);
    });

    it('sends lines that were not stored again, and those alone', async () => {
        stored = [];
        await open({
            check: (changeId) =>
                Promise.resolve({
                    ok: true,
                    value: {
                        changeId,
                        state: 'partlyVerified',
                        status: 'FAILED',
                        errorDetail: null,
                        failedIds: [previewed[1]!.id],
                        lineCount: 2,
                        storedCount: 1,
                        entryCount: 1,
                        problem: null
                    }
                }),
            readAgain: () => {
                stored = [{ ...GREETING, identifier: previewed[0]!.id, text: 'Good morning' }];
                return Promise.resolve(stored);
            }
        });
        await toPreview();
        const previewed = previewLines();
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Send');
        await tell('c-transcript-upload-progress', 'check', null);
        expect(standing().end?.lost).toEqual([
            { id: previewed[1]!.id, text: 'My card is 4111 1111 1111 1111', isRefused: true }
        ]);
        await press('c.Transcript_Upload_Send_Lost_One');
        await press('c.Transcript_Upload_Send');
        expect(sent.map(({ manifest }) => manifest.parts[0]!.lineCount)).toEqual([2, 1]);
    });

    it('sends the note', async () => {
        await open();
        await toPreview();
        await tell('c-transcript-upload-preview', 'note', { note: ' better file ' });
        await press('c.Transcript_Upload_Next');
        await press('c.Transcript_Upload_Send');
        expect(sent[0]!.manifest).toMatchObject({ reason: 'Other', note: 'better file' });
    });

    it('says why the call is no target', async () => {
        await open({ fetchTarget: () => Promise.resolve({ ok: false, problem: createProblem('OFFLINE') }) });
        expect(part('.note').textContent).not.toBe('');
        await expect(dialog).toBeAccessible();
    });
});

function readerOf(file: File, size: number) {
    let isRead = size === 0;
    return {
        async read() {
            if (isRead) {
                return { done: true, value: undefined };
            }
            isRead = true;
            const text = await new Promise<string>((resolve) => {
                const reader = new FileReader();
                reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
                reader.readAsText(file);
            });
            return { done: false, value: new TextEncoder().encode(text) };
        },
        releaseLock: () => undefined
    };
}
