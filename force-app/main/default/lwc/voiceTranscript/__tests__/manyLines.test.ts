import type { Step } from 'c/transcriptModel';
import TranscriptRedactEverywhere, { type FoundWords, type RedactRequest } from 'c/transcriptRedactEverywhere';
import TranscriptReplace, { type Found, type ReplaceRequest } from 'c/transcriptReplace';
import type { OccurrenceLine } from 'c/transcriptOccurrences';
import { USER } from './fakeClient';
import { createPage, ENTRIES, rendered } from './page';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Replace_Done', () => withText('{0} in {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Redact_Everywhere_Done', () => withText('{0} gone in {2}'), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Lines_Many', () => withText('{0} lines'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lines_One', () => withText('1 line'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Offer_Many', () => withText('{0} more times'), { virtual: true });

interface ReplaceDialog {
    query: string;
    find(query: { text: string; matchesCase: boolean; wholeWords: boolean }): Found;
    lineOf(identifier: string): OccurrenceLine;
    plan(request: ReplaceRequest): { occurrences: number; lines: number; emptied: number };
    replace(request: ReplaceRequest): void;
}
interface EverywhereDialog {
    entityType: string | null;
    find(): FoundWords;
    redact(request: RedactRequest): void;
}

const LINES = ['Ms Penya, penya', 'it is 4111', '41-11, and 4111.'].map((text, at) => ({ ...ENTRIES[at]!, text }));
const redact4111: Step = {
    kind: 'addRedaction',
    identifier: 'e1',
    redaction: { start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' }
};

describe('c-voice-transcript, over many lines', () => {
    let page: ReturnType<typeof createPage>;
    let closeDialog: () => void;
    const texts = (): unknown => page.below('c-transcript-list')!['session'];
    const textOf = (identifier: string): string | undefined =>
        (texts() as { changed: Map<string, { text: string }> }).changed.get(identifier)?.text;
    const redactionsOf = (identifier: string): number =>
        (texts() as { changed: Map<string, { redactions: unknown[] }> }).changed.get(identifier)?.redactions.length ??
        0;
    const press = async (key: string, init: KeyboardEventInit): Promise<boolean> => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
        page.below('c-transcript-list')!.dispatchEvent(event);
        await rendered();
        return event.defaultPrevented;
    };
    const replaceDialog = (): ReplaceDialog =>
        jest.mocked(TranscriptReplace.open).mock.calls.at(-1)![0] as unknown as ReplaceDialog;
    const everywhereDialog = (): EverywhereDialog =>
        jest.mocked(TranscriptRedactEverywhere.open).mock.calls.at(-1)![0] as unknown as EverywhereDialog;
    const offer = (): Record<string, unknown> | null => page.below('c-transcript-offer');

    beforeEach(async () => {
        jest.mocked(TranscriptRedactEverywhere.open).mockReturnValue(
            new Promise<undefined>((close) => {
                closeDialog = () => close(undefined);
            })
        );
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load(LINES);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('finds and replaces in the lines as they stand, as one action', async () => {
        expect(await press('h', { ctrlKey: true })).toBe(true);
        const dialog = replaceDialog();
        expect(dialog.query).toBe('');
        const { occurrences, linesSoFar } = dialog.find({ text: 'penya', matchesCase: false, wholeWords: true });
        expect([occurrences.map(({ found }) => found), linesSoFar]).toEqual([['Penya', 'penya'], null]);
        expect(dialog.lineOf('e0')).toEqual({
            timeText: '0:00',
            speaker: 'c.Transcript_Role_Unknown',
            line: { text: 'Ms Penya, penya', redactions: [] }
        });
        const request = { occurrences, insert: () => 'Peña' };
        expect(dialog.plan(request)).toMatchObject({ occurrences: 2, lines: 1, emptied: 0 });
        dialog.replace(request);
        await rendered();
        expect(textOf('e0')).toBe('Ms Peña, Peña');
        expect(page.said()).toBe('2 in 1 line');
        await page.tell('c-transcript-toolbar', 'undo');
        expect(textOf('e0')).toBeUndefined();
    });

    it('opens from the menu, and with words that somebody sought before', async () => {
        await page.tell('c-transcript-toolbar', 'replace');
        expect(replaceDialog().query).toBe('');
        await page.tell('c-transcript-toolbar', 'replace', { query: 'penya' });
        expect(replaceDialog().query).toBe('penya');
    });

    it('says how many lines are here while more are loading', async () => {
        await page.tell('c-transcript-toolbar', 'reload');
        await press('h', { metaKey: true });
        expect(replaceDialog().find({ text: 'x', matchesCase: false, wholeWords: true }).linesSoFar).toBe(3);
    });

    it('does nothing to another call that is shown meanwhile', async () => {
        await press('h', { ctrlKey: true });
        const dialog = replaceDialog();
        const { occurrences } = dialog.find({ text: 'penya', matchesCase: false, wholeWords: true });
        page.element.recordId = '0LQ000000000002';
        await rendered();
        await page.load(LINES);
        dialog.replace({ occurrences, insert: () => 'Peña' });
        await rendered();
        expect(textOf('e0')).toBeUndefined();
        expect(dialog.find({ text: 'penya', matchesCase: false, wholeWords: true }).occurrences).toEqual([]);
    });

    it('offers to redact the same words elsewhere too, and does on Shift+R', async () => {
        expect(await press('R', { shiftKey: true })).toBe(false);
        await page.tell('c-transcript-list', 'change', { steps: [redact4111] });
        expect(offer()).toMatchObject({ text: '2 more times' });
        expect(page.said()).toContain('2 more times c.Transcript_Offer_Keys');
        await expect(page.element).toBeAccessible();
        expect(await press('R', { shiftKey: true })).toBe(true);
        const dialog = everywhereDialog();
        expect(dialog.entityType).toBe('PIN');
        const { occurrences } = dialog.find();
        expect(occurrences.map(({ found }) => found)).toEqual(['41-11', '4111']);
        dialog.redact({ occurrences, entityType: 'PIN' });
        await rendered();
        expect(redactionsOf('e2')).toBe(2);
        expect(page.said()).toBe('2 gone in 1 line');
        expect(offer()).toBeNull();
        await page.tell('c-transcript-toolbar', 'undo');
        expect([redactionsOf('e1'), redactionsOf('e2')]).toEqual([1, 0]);
    });

    it.each<[string, () => Promise<void>]>([
        ['is not wanted', () => page.tell('c-transcript-offer', 'dismiss')],
        ['has lost its redaction', () => page.tell('c-transcript-toolbar', 'undo')],
        [
            'is followed by something else',
            () =>
                page.tell('c-transcript-list', 'change', {
                    steps: [{ kind: 'replaceText', identifier: 'e0', start: 0, removed: 'Ms', inserted: 'Mrs' }]
                })
        ]
    ])('offers no more when it %s', async (_, end) => {
        await page.tell('c-transcript-list', 'change', { steps: [redact4111] });
        expect(offer()).not.toBeNull();
        await end();
        expect(offer()).toBeNull();
    });

    it('offers nothing for words that are said nowhere else', async () => {
        const redaction = { start: 3, end: 8, entityType: 'NAME', mask: '[NAME]' };
        const steps: readonly Step[] = [
            { kind: 'replaceText', identifier: 'e0', start: 10, removed: 'penya', inserted: 'x' },
            { kind: 'addRedaction', identifier: 'e0', redaction }
        ];
        await page.tell('c-transcript-list', 'change', { steps });
        expect(offer()).toBeNull();
    });

    it('redacts words everywhere, the ones that were chosen too', async () => {
        await page.tell('c-transcript-list', 'redacteverywhere', { identifier: 'e1', start: 6, end: 10 });
        expect(everywhereDialog().entityType).toBeNull();
        const dialog = everywhereDialog();
        expect(dialog.find().occurrences).toHaveLength(3);
        closeDialog();
        await rendered();
        // Nothing knows the words any more.
        expect(dialog.find().occurrences).toEqual([]);
    });
});
