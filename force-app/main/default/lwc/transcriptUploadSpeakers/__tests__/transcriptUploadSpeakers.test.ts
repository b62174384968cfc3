import { createElement } from 'lwc';
import TranscriptUploadSpeakers from 'c/transcriptUploadSpeakers';

describe('c-transcript-upload-speakers', () => {
    it('asks who each speaker is, and says what a suggestion rests on', async () => {
        const panel = createElement('c-transcript-upload-speakers', { is: TranscriptUploadSpeakers });
        const speaker = { key: '', name: null, role: null, lineCount: 2, firstText: 'Hello' };
        Object.assign(panel, {
            rows: [{ speaker, participantId: 'p1', why: 'role' }],
            options: [{ label: 'Agent', value: 'p1' }],
            unusable: 1
        });
        const heard: unknown[] = [];
        panel.addEventListener('map', (event) => heard.push((event as CustomEvent<unknown>).detail));
        document.body.append(panel);
        expect(panel.shadowRoot!.querySelector('.why')!.textContent).toBe('c.Transcript_Upload_Speakers_Role');
        panel
            .shadowRoot!.querySelector('lightning-combobox')!
            .dispatchEvent(new CustomEvent('change', { detail: { value: 'p2' } }));
        panel
            .shadowRoot!.querySelector('lightning-combobox')!
            .dispatchEvent(new CustomEvent('change', { detail: { value: 'leaveOut' } }));
        expect(heard).toEqual([
            { key: '', participantId: 'p2' },
            { key: '', participantId: null }
        ]);
        await expect(panel).toBeAccessible();
        panel.remove();
    });
});
