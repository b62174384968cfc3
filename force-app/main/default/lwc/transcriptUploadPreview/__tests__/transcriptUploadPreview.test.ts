import { createElement } from 'lwc';
import TranscriptUploadPreview, { type PreviewLine } from 'c/transcriptUploadPreview';

type Panel = HTMLElement & {
    lines: readonly PreviewLine[];
    mayRestore: boolean;
    toRaw: () => string;
};

const aLine = (id: string, restores = false): PreviewLine => ({
    id,
    timeText: '0:01',
    speaker: 'Agent',
    text: `text ${id}`,
    restores,
    isOn: false
});

describe('c-transcript-upload-preview', () => {
    let panel: Panel;
    const show = (properties: Partial<Panel>): void => {
        panel = createElement('c-transcript-upload-preview', { is: TranscriptUploadPreview });
        Object.assign(panel, properties);
        document.body.append(panel);
    };
    const all = (selector: string): Element[] => [...panel.shadowRoot!.querySelectorAll(selector)];
    afterEach(() => panel.remove());

    it.each([true, false])('marks a line that brings back what was redacted (may be sent: %s)', async (mayRestore) => {
        const heard: unknown[] = [];
        show({ lines: [aLine('a'), aLine('b', true)], mayRestore });
        panel.addEventListener('include', (event) => heard.push((event as CustomEvent<unknown>).detail));
        expect(all('.row_restores')).toHaveLength(1);
        expect(all('.warning')[0]!.textContent).toContain('c.Transcript_Upload_Preview_Restores');
        expect(all('.warning')[0]!.textContent.includes('c.Transcript_Upload_Preview_May_Not')).toBe(!mayRestore);
        const [box] = all('input[type=checkbox]') as HTMLInputElement[];
        expect(box!.disabled).toBe(!mayRestore);
        box!.click();
        expect(heard).toEqual(mayRestore ? [{ id: 'b', isOn: true }] : []);
        await expect(panel).toBeAccessible();
    });

    it('shows more lines when asked to, and the very text', async () => {
        show({ lines: Array.from({ length: 201 }, (_, place) => aLine(String(place))), toRaw: () => '{"a":1}\n' });
        expect(all('.row')).toHaveLength(200);
        (all('lightning-button').at(-1) as HTMLElement).click();
        await Promise.resolve();
        expect(all('.row')).toHaveLength(201);
        all('lightning-input')[0]!.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await Promise.resolve();
        expect(all('.raw')[0]!.textContent).toBe('{"a":1}\n');
        await expect(panel).toBeAccessible();
    });
});
