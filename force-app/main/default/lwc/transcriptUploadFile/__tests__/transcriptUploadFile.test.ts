import { createElement } from 'lwc';
import TranscriptUploadFile from 'c/transcriptUploadFile';

type Panel = HTMLElement & { calls: unknown; issues: readonly string[]; isReading: boolean };

describe('c-transcript-upload-file', () => {
    let panel: Panel;
    const show = (properties: Partial<Panel>): void => {
        panel = createElement('c-transcript-upload-file', { is: TranscriptUploadFile });
        Object.assign(panel, properties);
        document.body.append(panel);
    };
    afterEach(() => panel.remove());

    it('says what was recognised, and what to know', async () => {
        show({ calls: [{ key: '0', name: 'a.vtt', text: '3 lines', isChosen: true }], issues: ['amiss'] });
        expect(panel.shadowRoot!.querySelector('.found')!.textContent).toContain('3 lines');
        expect(panel.shadowRoot!.querySelectorAll('fieldset')).toHaveLength(0);
        expect(panel.shadowRoot!.querySelector('.issues')!.textContent).toBe('amiss');
        await expect(panel).toBeAccessible();
    });

    it('asks which of several calls it is', async () => {
        const heard: unknown[] = [];
        show({
            calls: ['0', '1'].map((key) => ({ key, name: key, text: 't', isChosen: key === '0' }))
        });
        panel.addEventListener('choose', (event) => heard.push((event as CustomEvent<unknown>).detail));
        panel.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click();
        expect(heard).toEqual([{ key: '1' }]);
        await expect(panel).toBeAccessible();
    });

    it('takes a pasted text in', async () => {
        const heard: unknown[] = [];
        show({});
        panel.addEventListener('text', (event) => heard.push((event as CustomEvent<unknown>).detail));
        const [field] = panel.shadowRoot!.querySelectorAll('lightning-textarea');
        field!.dispatchEvent(new CustomEvent('change', { detail: { value: 'WEBVTT' } }));
        await Promise.resolve();
        panel.shadowRoot!.querySelector<HTMLElement>('lightning-button')!.click();
        expect(heard).toEqual([{ text: 'WEBVTT' }]);
    });

    it('lists few of many calls, and finds the others by name; the chosen one stays', async () => {
        const calls = Array.from({ length: 30 }, (_, at) => ({
            key: String(at),
            name: `Call ${at + 1}.vtt`,
            text: 't',
            isChosen: at === 0
        }));
        show({ calls });
        const names = (): (string | null)[] =>
            [...panel.shadowRoot!.querySelectorAll('.choice .name')].map(({ textContent }) => textContent);
        expect(names()).toHaveLength(8);
        expect(panel.shadowRoot!.textContent).toContain('c.Transcript_Upload_File_More');
        const search = async (value: string): Promise<void> => {
            panel
                .shadowRoot!.querySelector('lightning-input[data-search]')!
                .dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await Promise.resolve();
        };
        await search('29 call');
        expect(names()).toEqual(['Call 1.vtt', 'Call 29.vtt']);
        await search('nobody');
        expect(names()).toEqual(['Call 1.vtt']);
        expect(panel.shadowRoot!.textContent).toContain('c.Transcript_Upload_File_None');
        await expect(panel).toBeAccessible();
    });

    it('hands files on, and none where none was chosen', () => {
        const heard: unknown[] = [];
        show({});
        panel.addEventListener('files', (event) => heard.push((event as CustomEvent<unknown>).detail));
        const field = panel.shadowRoot!.querySelector('lightning-input')!;
        const file = new File(['x'], 'x.vtt');
        field.dispatchEvent(new CustomEvent('change', { detail: { files: [file] } }));
        field.dispatchEvent(new CustomEvent('change', { detail: { files: [] } }));
        expect(heard).toEqual([{ files: [file] }]);
    });
});
