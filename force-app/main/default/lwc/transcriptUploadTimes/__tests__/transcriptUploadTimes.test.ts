import { createElement } from 'lwc';
import TranscriptUploadTimes from 'c/transcriptUploadTimes';

describe('c-transcript-upload-times', () => {
    it('asks where the file begins, and what becomes of lines outside the call', async () => {
        const panel = createElement('c-transcript-upload-times', { is: TranscriptUploadTimes });
        Object.assign(panel, {
            times: {
                offsetSeconds: 0,
                why: 'stored',
                first: '0:00',
                last: '0:09',
                length: '1:00',
                drift: { atStartMs: 1_200, atEndMs: 3_400, middleMs: 2_300, lineCount: 12 },
                outsideCount: 2,
                outsideLines: [{ beforeMs: 1_500, afterMs: 0, text: 'Early' }],
                outside: 'keep'
            }
        });
        const heard: unknown[] = [];
        for (const name of ['offset', 'outside']) {
            panel.addEventListener(name, (event) => heard.push((event as CustomEvent<unknown>).detail));
        }
        document.body.append(panel);
        const change = (selector: string, value: string): boolean =>
            panel.shadowRoot!.querySelector(selector)!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        change('lightning-input', '-1.5');
        change('lightning-input', '');
        change('lightning-radio-group', 'clip');
        panel.shadowRoot!.querySelector<HTMLElement>('lightning-button')!.click();
        expect(heard).toEqual([{ seconds: -1.5 }, { outside: 'clip' }, { seconds: -2.3 }]);
        expect(panel.shadowRoot!.textContent).toContain('c.Transcript_Upload_Times_Runs');
        expect(panel.shadowRoot!.querySelector('.outside')!.textContent).toBe('c.Transcript_Upload_Times_Before');
        expect(panel.shadowRoot!.querySelector('.why')!.textContent).toBe('c.Transcript_Upload_Times_Stored');
        await expect(panel).toBeAccessible();
        panel.remove();
    });
});
