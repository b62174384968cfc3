import { currentOf, decidedCount, type ReviewQueue } from 'c/reviewQueue';
import { displayedText, lineOf, type EditSession, type Entry } from 'c/transcriptModel';
import { USER } from './fakeClient';
import { createPage, ENTRIES, rendered } from './page';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Decided', () => ({ default: '{0} of {1}' }), { virtual: true });

const TEXTS = ['write to ana@example.com', 'thank you', 'or to bo@example.com', 'so ana@example.com it is'];
const LINES: readonly Entry[] = TEXTS.map((text, at) => ({ ...ENTRIES[0]!, identifier: `e${at}`, text }));

describe('the suggestions of a call', () => {
    let page: ReturnType<typeof createPage>;
    const panel = () => page.below('c-transcript-suggestions');
    const list = () => page.below('c-transcript-list')!;
    const queue = () => panel()!['queue'] as ReviewQueue;
    const current = (): string | undefined => currentOf(queue())?.parts[0]?.words;
    const marks = () => list()['suggestions'] as ReadonlyMap<string, unknown> | null;
    const shown = (): string[] => {
        const session = list()['session'] as EditSession;
        return LINES.map(({ identifier }) => displayedText(lineOf(session, identifier)));
    };
    const decide = (verdict: 'accept' | 'reject', likeness: 'one' | 'value' | 'kind' = 'one') =>
        page.tell('c-transcript-suggestions', 'decide', { verdict, likeness });
    const open = () => page.tell('c-transcript-toolbar', 'suggestions');
    const undo = () => page.tell('c-transcript-toolbar', 'undo');
    const redo = () => page.tell('c-transcript-toolbar', 'redo');

    beforeEach(async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load(LINES);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('opens with a key on a line or from the toolbar, one panel at a time, and marks nothing once closed', async () => {
        expect([panel(), marks()]).toEqual([null, null]);
        const line = list().shadowRoot!.querySelector('c-transcript-line')!;
        line.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true, cancelable: true }));
        await rendered();
        expect(current()).toBe('ana@example.com');
        expect([...marks()!.keys()]).toEqual(['e0', 'e3', 'e2']);
        await expect(page.element).toBeAccessible();

        await page.tell('c-transcript-toolbar', 'history');
        expect([panel(), marks()]).toEqual([null, null]);
        await open();
        expect(page.below('c-transcript-history')).toBeNull();
        await page.tell('c-transcript-suggestions', 'close');
        expect([panel(), marks()]).toEqual([null, null]);
    });

    it('redacts and rejects, and undoes both in their order', async () => {
        await open();
        await decide('accept', 'value');
        expect(shown()).toEqual(['write to [EMAIL]', TEXTS[1], TEXTS[2], 'so [EMAIL] it is']);
        expect(page.said()).toMatch(/Accepted_Many 2 of 3$/);
        await decide('reject');
        expect([current(), decidedCount(queue())]).toEqual([undefined, 3]);
        expect(page.said()).toMatch(/Rejected_One 3 of 3$/);

        await undo();
        expect([current(), decidedCount(queue())]).toEqual(['bo@example.com', 2]);
        await undo();
        expect([shown(), decidedCount(queue())]).toEqual([TEXTS, 0]);
        await redo();
        await redo();
        expect([shown()[0], decidedCount(queue())]).toEqual(['write to [EMAIL]', 3]);
    });

    it('keeps what was rejected while it is closed, until its line changes', async () => {
        await open();
        await decide('reject');
        await page.tell('c-transcript-suggestions', 'close');
        expect(page.below('c-transcript-toolbar')!['canUndo']).toBe(true);
        await open();
        expect(decidedCount(queue())).toBe(1);
        const steps = [{ kind: 'replaceText', identifier: 'e0', start: 0, removed: 'write', inserted: 'Write' }];
        await page.tell('c-transcript-list', 'change', { steps });
        expect(decidedCount(queue())).toBe(0);
    });

    it('looks at lines as they read with unsaved edits', async () => {
        await open();
        const inserted = 'call or write to cy@example.com';
        const steps = [{ kind: 'replaceText', identifier: 'e1', start: 0, removed: 'thank you', inserted }];
        await page.tell('c-transcript-list', 'change', { steps });
        expect(queue().open).toHaveLength(4);
    });

    it('redacts as something else, goes on, and goes to one that is chosen', async () => {
        await open();
        await page.tell('c-transcript-suggestions', 'relabel', { entityType: 'USERNAME' });
        expect(shown()[0]).toBe('write to [USERNAME]');
        await page.tell('c-transcript-suggestions', 'go', { direction: 'next' });
        expect(current()).toBe('bo@example.com');
        await page.tell('c-transcript-suggestions', 'select', { key: queue().open[0]!.key });
        expect(queue().current).toBe(queue().open[0]!.key);
        await page.tell('c-transcript-suggestions', 'jump');
        expect(list()['currentIdentifier']).toBe('e3');
    });

    it('widens and narrows the current one, in its line at once, and undoes that in its turn', async () => {
        await open();
        const move = (edge: string, way: string) => page.tell('c-transcript-suggestions', 'moveedge', { edge, way });
        await move('start', 'left');
        expect([current(), page.said()]).toEqual(['to ana@example.com', 'c.Transcript_Suggestions_Words']);
        expect(marks()!.get('e0')).toEqual([{ start: 6, end: 24, isCurrent: true }]);
        await move('end', 'widen');
        expect(page.said()).toBe('c.Transcript_Suggestions_No_Wider');
        await decide('accept');
        expect(shown()[0]).toBe('write [EMAIL]');
        await undo();
        expect([shown()[0], current()]).toEqual([TEXTS[0], 'to ana@example.com']);
        await undo();
        expect(current()).toBe('ana@example.com');
        expect(page.below('c-transcript-toolbar')!['canUndo']).toBe(false);
        await redo();
        await redo();
        expect(shown()[0]).toBe('write [EMAIL]');
    });

    it('goes through what is filtered only, and says how many that are', async () => {
        await open();
        const filter = { entityType: 'NAME', least: 'unsure' };
        await page.tell('c-transcript-suggestions', 'filter', { filter });
        expect([current(), marks()!.size, page.said()]).toEqual([undefined, 0, 'c.Transcript_Suggestions_Shown']);
        await decide('accept', 'kind');
        expect(shown()).toEqual(TEXTS);
        await expect(page.element).toBeAccessible();
    });

    it('looks through a long call bit by bit, and then goes to the first suggestion', async () => {
        const long = Array.from({ length: 1200 }, (_, at) => ({ ...LINES[at === 700 ? 0 : 1]!, identifier: `l${at}` }));
        page.element.recordId = '0LQ000000000003';
        await rendered();
        await page.load(long);
        await open();
        expect([queue().suggestions, panel()!['lineCount']]).toEqual([[], { done: 0, all: 1200 }]);
        while (panel()!['lineCount'] !== null) {
            await new Promise((next) => setTimeout(next, 0));
            await rendered();
        }
        expect([queue().suggestions.length, current()]).toEqual([1, 'ana@example.com']);
    });

    it('finds nothing in a call without anything', async () => {
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load([{ ...LINES[1]!, identifier: 'e1' }]);
        page.element.recordId = '0LQ000000000002';
        await rendered();
        await page.load([LINES[1]!]);
        await open();
        expect(queue().suggestions).toEqual([]);
        await expect(page.element).toBeAccessible();
    });
});
