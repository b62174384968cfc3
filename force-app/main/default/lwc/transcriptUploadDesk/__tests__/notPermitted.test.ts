import { createElement } from 'lwc';
import { proxyAt } from 'c/transcriptProxy';
import TranscriptUploadDesk from 'c/transcriptUploadDesk';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual<object>('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Upload_Voice_Transcripts', () => ({ default: undefined }), { virtual: true });

test('without the permission the desk says so, kindly, and asks nobody', async () => {
    const element = createElement('c-transcript-upload-desk', { is: TranscriptUploadDesk });
    Object.assign(element, { proxyUrl: 'https://proxy.example.com' });
    document.body.append(element);
    await Promise.resolve();
    expect(element.shadowRoot!.textContent).toContain('c.Transcript_Desk_Not_Permitted');
    expect(proxyAt).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
});
