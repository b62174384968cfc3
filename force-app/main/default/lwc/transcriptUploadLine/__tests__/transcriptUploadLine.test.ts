import { createElement } from 'lwc';
import TranscriptUploadLine, { type PreviewLine } from 'c/transcriptUploadLine';

const LINE: PreviewLine = {
    id: 'a',
    timeText: '0:01',
    speaker: 'Agent',
    text: 'text a',
    parts: null,
    restores: false,
    isOn: false,
    isOpen: false,
    values: []
};
const VALUE = { key: 'k', entityType: 'NAME', words: 'Ann', mask: '[NAME]', isMasked: false };

describe('c-transcript-upload-line', () => {
    let row: HTMLElement & { line: PreviewLine; mayRestore: boolean };
    const heard: unknown[] = [];
    const show = (line: Partial<PreviewLine>, mayRestore = false): void => {
        row = createElement('c-transcript-upload-line', { is: TranscriptUploadLine }) as typeof row;
        Object.assign(row, { line: { ...LINE, ...line }, mayRestore });
        heard.length = 0;
        for (const name of ['include', 'mask']) {
            row.addEventListener(name, (event) => heard.push((event as CustomEvent<unknown>).detail));
        }
        document.body.append(row);
    };
    const box = (): HTMLInputElement => row.shadowRoot!.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    afterEach(() => row.remove());

    it.each([true, false])('marks what brings back what was redacted (may be sent: %s)', async (mayRestore) => {
        show({ restores: true }, mayRestore);
        expect(row.shadowRoot!.querySelectorAll('.row_restores')).toHaveLength(1);
        const note = row.shadowRoot!.querySelector('.note')!.textContent;
        expect(note).toContain('c.Transcript_Upload_Preview_Restores');
        expect(note.includes('c.Transcript_Upload_Preview_May_Not')).toBe(!mayRestore);
        expect(box().disabled).toBe(!mayRestore);
        box().click();
        expect(heard).toEqual(mayRestore ? [{ id: 'a', isOn: true }] : []);
        await expect(row).toBeAccessible();
    });

    it.each([true, false])('offers to mask what looks like personal data (masked: %s)', async (isMasked) => {
        show({ values: [{ ...VALUE, isMasked }], isOpen: !isMasked });
        expect(row.shadowRoot!.querySelectorAll('.row_found')).toHaveLength(isMasked ? 0 : 1);
        expect(row.shadowRoot!.querySelector('.value')!.textContent).toContain('c.Transcript_Upload_Value');
        expect(box().checked).toBe(isMasked);
        box().click();
        expect(heard).toEqual([{ keys: ['k'], isOn: !isMasked }]);
        await expect(row).toBeAccessible();
    });

    it('shows what changes', async () => {
        show({ parts: [{ kind: 'added', text: 'new' }] });
        expect(row.shadowRoot!.querySelector('c-transcript-diff')).not.toBeNull();
        expect(row.shadowRoot!.textContent).not.toContain('text a');
        await expect(row).toBeAccessible();
    });
});
