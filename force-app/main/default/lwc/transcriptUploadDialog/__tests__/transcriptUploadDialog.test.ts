import { createElement } from 'lwc';
import { createProblem } from 'c/proxyProblem';
import type { UploadManifest, UploadTarget } from 'c/proxyProtocol';
import TranscriptUploadDialog, { type StoredLine, type UploadDesk } from 'c/transcriptUploadDialog';

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
    durationMs: 1_000
};
const REDACTED: StoredLine = {
    identifier: 's1',
    text: 'My card is [CREDIT_DEBIT_NUMBER]',
    startMs: START + 3_000,
    durationMs: 1_000
};

describe('c-transcript-upload-dialog', () => {
    let dialog: HTMLElement & { desk: UploadDesk };
    let stored: readonly StoredLine[];
    let sent: { readonly manifest: UploadManifest; readonly part: Blob }[];
    let isUnsaved: boolean;

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
        [stored, sent, isUnsaved] = [[GREETING, REDACTED], [], false];
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
