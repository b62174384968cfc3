import { USER } from './fakeClient';
import { createPage, ENTRIES } from './page';
import { aChange } from './viewState';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });

describe('the change records of a call', () => {
    let page: ReturnType<typeof createPage>;

    beforeEach(async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load();
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('says what is pending, also to somebody who listens', async () => {
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { changes: [aChange({ state: 'pending' })] });
        expect(page.below('c-transcript-banner')?.['banners']).toMatchObject([{ key: 'pending' }]);
        expect(page.said()).toMatch(/^c\.Transcript_Loaded c\.Transcript_Pending_Check_One/);
        await expect(page.element).toBeAccessible();
    });

    it('has the record page read its records again where this read completed one, and only there', async () => {
        let refreshed = 0;
        page.element.addEventListener('lightning__refresh', () => {
            refreshed += 1;
        });
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { changes: [aChange()] });
        expect(refreshed).toBe(0);
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { changes: [aChange({ isJustSettled: true })] });
        expect(refreshed).toBe(1);
    });

    it('can be put away where they only inform', async () => {
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { changes: [aChange({ isJustSettled: true })] });
        await page.tell('c-transcript-banner', 'dismiss', { key: 'settled' });
        expect(page.below('c-transcript-banner')?.['banners']).toEqual([]);
    });
});
