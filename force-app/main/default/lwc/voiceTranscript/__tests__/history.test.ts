import type { ChangeSummary } from 'c/proxyProtocol';
import { USER } from './fakeClient';
import { correct, createPage, ENTRIES, rendered } from './page';
import { aChange } from './viewState';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });

describe('the history of a call', () => {
    let page: ReturnType<typeof createPage>;
    const panel = () => page.below('c-transcript-history');
    const changesShown = () => panel()!['changes'] as readonly ChangeSummary[];
    const pressOnLine = async (init: KeyboardEventInit): Promise<void> => {
        const list = page.below('c-transcript-list')!;
        const line = list.shadowRoot!.querySelector('c-transcript-line')!;
        line.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));
        await rendered();
    };

    beforeEach(async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load(ENTRIES, { changes: [aChange({}, ['verified'])] });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('opens from the menu and closes', async () => {
        expect(panel()).toBeNull();
        await page.tell('c-transcript-toolbar', 'history');
        expect(changesShown()).toHaveLength(1);
        expect(panel()!['state']).toBe('ready');
        await expect(page.element).toBeAccessible();
        await page.tell('c-transcript-history', 'close');
        expect(panel()).toBeNull();
    });

    it.each<[KeyboardEventInit, boolean]>([
        [{ key: 'h' }, true],
        [{ key: 'р', code: 'KeyH' }, true],
        [{ key: 'h', ctrlKey: true }, false],
        [{ key: 'j', code: 'KeyH' }, false]
    ])('opens on a line with %j: %s', async (init, isOpen) => {
        await pressOnLine(init);
        expect(panel() !== null).toBe(isOpen);
    });

    it('makes way for the line that was chosen where it covers the lines', async () => {
        await page.tell('c-transcript-toolbar', 'history');
        await page.tell('c-transcript-history', 'jump', { identifier: 'e2' });
        expect(panel()).toBeNull();
        expect(page.below('c-transcript-list')!['currentIdentifier']).toBe('e2');
    });

    it('has a save at once, without another read', async () => {
        await page.tell('c-transcript-toolbar', 'history');
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        page.fake.saved = [{ identifier: 'e0', outcome: 'verified', currentText: null }];
        const results = page.fake.saved;
        page.fake.trouble = {
            answers: [{ changeId: 'new', state: 'verified', requestId: 'r', results, problem: null }]
        };
        const reads = page.fake.reads.length;
        const review = await page.openReview();
        await review.save();
        expect(changesShown().map(({ changeId }) => changeId)).toEqual(['new', 'a00']);
        expect(page.fake.reads).toHaveLength(reads);
    });

    it('closes with the call', async () => {
        await page.tell('c-transcript-toolbar', 'history');
        page.element.recordId = '0LQ000000000002';
        await rendered();
        await page.load();
        expect(panel()).toBeNull();
    });

    it('shows all changes word by word, or none', async () => {
        await page.tell('c-transcript-toolbar', 'showchanges');
        expect(page.below('c-transcript-list')!['showsAllChanges']).toBe(true);
        await page.tell('c-transcript-toolbar', 'showchanges');
        expect(page.below('c-transcript-list')!['showsAllChanges']).toBe(false);
    });
});
