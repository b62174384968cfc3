import { createElement } from 'lwc';
import TranscriptUploadProgress, { type UploadStanding } from 'c/transcriptUploadProgress';

const BEFORE: UploadStanding = {
    phase: 'before',
    sentBytes: 0,
    allBytes: 0,
    status: null,
    detail: null,
    trouble: null,
    end: null
};

describe('c-transcript-upload-progress', () => {
    it.each<[string, Partial<UploadStanding>, string]>([
        ['before', {}, 'c.Transcript_Upload_Progress_Known'],
        ['sending', { phase: 'sending', sentBytes: 1, allBytes: 2 }, 'c.Transcript_Upload_Progress_Sent'],
        ['checking', { phase: 'checking', status: 'Odd' }, 'c.Transcript_Upload_Progress_Status'],
        ['in trouble', { phase: 'over', trouble: 'no' }, 'no'],
        [
            'over',
            {
                phase: 'over',
                end: {
                    equal: 1,
                    all: 2,
                    added: 1,
                    replaced: 0,
                    doubled: 0,
                    lost: [{ id: '1', text: 'said', isRefused: true }]
                }
            },
            'saidc.Transcript_Upload_Progress_Refused'
        ],
        ['asking', { phase: 'asking', trouble: 'cut' }, 'c.Transcript_Upload_Progress_Asking'],
        ['with words of Salesforce', { phase: 'over', detail: 'Odd' }, 'c.Transcript_Upload_Progress_Detail']
    ])('says how it stands %s', async (_, change, text) => {
        const panel = createElement('c-transcript-upload-progress', { is: TranscriptUploadProgress });
        Object.assign(panel, { standing: { ...BEFORE, ...change } });
        document.body.append(panel);
        expect(panel.shadowRoot!.textContent).toContain(text);
        await expect(panel).toBeAccessible();
        panel.remove();
    });
});
