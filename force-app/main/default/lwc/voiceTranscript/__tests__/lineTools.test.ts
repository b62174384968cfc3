import type { FilterChoice } from 'c/transcriptFilter';
import type { Entry } from 'c/transcriptModel';
import { USER } from './fakeClient';
import { agree, correct, createPage, ENTRIES, rendered } from './page';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Find_Position', () => ({ default: '{0} of {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Find_Spoken', () => ({ default: '{0}: {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Filter_Said', () => ({ default: '{0} of {1} shown' }), { virtual: true });

const redact = {
    kind: 'addRedaction',
    identifier: 'e1',
    redaction: { start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' }
} as const;
const query = (text: string) => ({ text, matchesCase: false, wholeWords: false });

describe('getting about in the lines of a call', () => {
    let page: ReturnType<typeof createPage>;

    const list = () => page.below('c-transcript-list')!;
    const shown = (): readonly string[] => (list()['entries'] as readonly Entry[]).map(({ identifier }) => identifier);
    const choices = (): readonly string[] =>
        (page.below('c-transcript-filter')!['choices'] as readonly FilterChoice[]).map(({ key }) => key);
    const press = async (key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
        list().dispatchEvent(event);
        await rendered();
        return event;
    };
    const focusList = async (isInside: boolean): Promise<void> => {
        jest.spyOn(list(), 'matches').mockReturnValue(isInside);
        list().dispatchEvent(new CustomEvent(isInside ? 'focusin' : 'focusout'));
        await rendered();
    };

    beforeEach(async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load();
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
        jest.useRealTimers();
    });

    it('opens the search with Ctrl+F in place of the browser’s, only where there is a transcript', async () => {
        expect((await press('f', { ctrlKey: true })).defaultPrevented).toBe(true);
        expect(page.below('c-transcript-find')).not.toBeNull();
        expect(page.below('c-transcript-toolbar')!['tool']).toBe('find');
        await expect(page.element).toBeAccessible();
        await page.tell('c-transcript-toolbar', 'signout');
        const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
        page.below('c-transcript-notice')!.dispatchEvent(event);
        expect(event.defaultPrevented).toBe(false);
    });

    it('looks for words, goes from one to the next and says where', async () => {
        await press('f', { ctrlKey: true });
        await page.tell('c-transcript-find', 'query', query('a'));
        expect(page.below('c-transcript-find')!['result']).toMatchObject({ count: 2, position: 1, isSoFar: false });
        expect(list()['hits']).toMatchObject({ current: { identifier: 'e0' } });
        await page.tell('c-transcript-find', 'step', { direction: 'next' });
        expect(page.said()).toBe('2 of 2: okay');
        await press('F3');
        expect(page.said()).toBe('c.Transcript_Find_From_Start 1 of 2: Ms Penya');
        await press('F3', { shiftKey: true });
        expect(page.said()).toBe('c.Transcript_Find_From_End 2 of 2: okay');
        const focusLine = jest.spyOn(list() as unknown as { focusLine(identifier: string): void }, 'focusLine');
        await page.tell('c-transcript-find', 'close');
        expect(focusLine).toHaveBeenCalledWith('e2');
        expect([page.below('c-transcript-find'), list()['hits']]).toEqual([null, null]);
    });

    it('says the number of results when one stops typing', async () => {
        jest.useFakeTimers();
        await press('f', { ctrlKey: true });
        await page.tell('c-transcript-find', 'query', query('zz'));
        expect(page.said()).not.toBe('c.Transcript_Find_None');
        jest.runAllTimers();
        await rendered();
        expect(page.said()).toBe('c.Transcript_Find_None');
    });

    it('closes a search whose words a save removed for good', async () => {
        await press('f', { ctrlKey: true });
        await page.tell('c-transcript-find', 'query', query('4111'));
        await page.tell('c-transcript-list', 'change', { steps: [redact] });
        expect(page.below('c-transcript-find')!['result']).toMatchObject({ count: 0 });
        page.fake.saved = [{ identifier: 'e1', outcome: 'verified', currentText: null }];
        const review = await page.openReview();
        review.desk.setReason('Other');
        await review.save();
        expect(page.below('c-transcript-find')).toBeNull();
    });

    it('filters, counts what is shown, and keeps a line at work', async () => {
        expect(choices()).toEqual(['everyone', 'speaker:unknown:']);
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        await page.tell('c-transcript-list', 'change', { steps: [agree] });
        expect(choices()).toEqual(['everyone', 'speaker:unknown:', 'changed']);
        await page.tell('c-transcript-filter', 'choose', { key: 'changed' });
        expect([shown(), page.said()]).toEqual([['e0', 'e2'], '2 of 3 shown']);
        expect(page.below('c-transcript-toolbar')!['shownCount']).toBe(2);
        await focusList(true);
        await page.tell('c-transcript-list', 'undo');
        expect(shown()).toEqual(['e0', 'e2']);
        await focusList(false);
        expect(shown()).toEqual(['e0']);
    });

    it('shows a line that a filter left out when an undo concerns it', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        await page.tell('c-transcript-list', 'change', { steps: [redact] });
        await page.tell('c-transcript-filter', 'choose', { key: 'changed' });
        await page.tell('c-transcript-toolbar', 'undo');
        expect(shown()).toEqual(['e0', 'e1']);
    });

    it('has a state for a filter that no line fits, and a way out of it', async () => {
        await page.tell('c-transcript-list', 'change', { steps: [correct] });
        await page.tell('c-transcript-filter', 'choose', { key: 'changed' });
        await page.tell('c-transcript-toolbar', 'undo');
        await focusList(false);
        await page.tell('c-transcript-filter', 'choose', { key: 'changed' });
        expect(page.noticeKind()).toBe('filteredOut');
        await expect(page.element).toBeAccessible();
        await page.tell('c-transcript-notice', 'choose', { action: 'showEveryone' });
        expect(shown()).toHaveLength(ENTRIES.length);
        expect(page.noticeKind()).toBeUndefined();
    });

    it('goes to a time with G, and says where there is none', async () => {
        expect((await press('g')).defaultPrevented).toBe(true);
        const focusLine = jest.spyOn(list() as unknown as { focusLine(identifier: string): void }, 'focusLine');
        await page.tell('c-transcript-go-to', 'go', { intoMs: 1_500 });
        expect(focusLine).toHaveBeenCalledWith('e1');
        expect(page.below('c-transcript-go-to')).toBeNull();
        page.element.recordId = '0LQ000000000002';
        await rendered();
        await page.load(ENTRIES.map((entry) => ({ ...entry, startMs: null })));
        await page.tell('c-transcript-toolbar', 'gototime');
        await page.tell('c-transcript-go-to', 'go', { intoMs: 0 });
        expect(page.said()).toBe('c.Transcript_Go_To_None');
        expect(page.below('c-transcript-go-to')).not.toBeNull();
    });

    it('copies all lines that are shown', async () => {
        const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        await page.tell('c-transcript-toolbar', 'copyall');
        expect(writeText).toHaveBeenCalledTimes(1);
        expect(page.said()).toBe('c.Transcript_Copied_Many');
    });

    it('forgets filter and search when another call opens', async () => {
        await press('f', { ctrlKey: true });
        await page.tell('c-transcript-filter', 'choose', { key: 'speaker:unknown:' });
        page.element.recordId = '0LQ000000000002';
        await rendered();
        await page.load();
        expect(page.below('c-transcript-find')).toBeNull();
        expect(page.below('c-transcript-filter')!['chosen']).toBe('everyone');
    });
});
