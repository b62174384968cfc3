import { createElement } from 'lwc';
import { occurrenceKey } from 'c/occurrenceGroups';
import type { OccurrenceLine } from 'c/transcriptOccurrences';
import type { Occurrence, SearchQuery } from 'c/transcriptModel';
import TranscriptReplace, { type Found, type ReplaceRequest } from 'c/transcriptReplace';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Replace_Button', () => withText('Replace {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Replace_Button_Remove', () => withText('Remove {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Occurrences_Ticked', () => withText('{0} of {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Replace_Emptied_Many', () => withText('{0} emptied'), { virtual: true });

type Dialog = HTMLElement & {
    lineOf: (identifier: string) => OccurrenceLine;
    query: string;
    find: (query: SearchQuery) => Found;
    plan: (request: ReplaceRequest) => { occurrences: number; lines: number; emptied: number };
    replace: (request: ReplaceRequest) => void;
};
type Button = HTMLElement & { label: string; disabled: boolean };
type Below = HTMLElement & Record<string, unknown>;

const hit = (identifier: string, found: string): Occurrence => ({ identifier, start: 0, end: found.length, found });
const HITS = [hit('a', 'penya'), hit('b', 'Penya'), hit('c', 'PENYA')];

describe('c-transcript-replace', () => {
    let dialog: Dialog;
    let queries: SearchQuery[];
    let replaced: ReplaceRequest[];
    let closes: number;
    let emptied: number;

    const rendered = async (): Promise<void> => {
        for (let turn = 0; turn < 5; turn += 1) {
            await Promise.resolve();
        }
    };
    const all = <Element extends HTMLElement>(selector: string): Element[] => [
        ...dialog.shadowRoot!.querySelectorAll<Element>(selector)
    ];
    const fields = (): HTMLInputElement[] => all('input');
    const list = (): Below | undefined => all<Below>('c-transcript-occurrences')[0];
    const button = (): Button => all<Button>('lightning-modal-footer lightning-button').at(-1)!;
    const summary = (): string | null => all('[role="status"]')[0]!.textContent;
    const type = async (field: 0 | 1, text: string): Promise<void> => {
        fields()[field]!.value = text;
        fields()[field]!.dispatchEvent(new CustomEvent('input'));
        await rendered();
    };
    const option = async (name: string, checked: boolean): Promise<void> => {
        all(`[data-option="${name}"]`)[0]!.dispatchEvent(new CustomEvent('change', { detail: { checked } }));
        await rendered();
    };
    const tick = async (occurrences: readonly Occurrence[], isTicked: boolean): Promise<void> => {
        const keys = occurrences.map(occurrenceKey);
        list()!.dispatchEvent(new CustomEvent('tick', { detail: { keys, isTicked } }));
        await rendered();
    };

    const open = async (query: string): Promise<void> => {
        queries = [];
        replaced = [];
        closes = 0;
        emptied = 0;
        dialog = createElement('c-transcript-replace', { is: TranscriptReplace });
        dialog.query = query;
        dialog.find = (sought) => {
            queries.push(sought);
            return { occurrences: sought.text === 'penya' ? HITS : [], linesSoFar: null };
        };
        dialog.plan = ({ occurrences }) => ({ occurrences: occurrences.length - emptied, lines: 0, emptied });
        dialog.replace = (request) => replaced.push(request);
        dialog.addEventListener('privateclose', () => {
            closes += 1;
        });
        dialog.lineOf = () => ({ timeText: '0:41', speaker: 'Ana', line: { text: 'penya, hello', redactions: [] } });
        document.body.append(dialog);
        await rendered();
    };
    afterEach(() => document.body.replaceChildren());

    it('asks for something to find, and for nothing that leaves the page', async () => {
        await open('');
        expect(list()).toBeUndefined();
        expect(button()).toMatchObject({ label: 'Remove 0', disabled: true });
        const kept = { spellcheck: 'false', autocomplete: 'off', writingsuggestions: 'false' };
        for (const [name, value] of Object.entries(kept)) {
            expect(fields().map((field) => field.getAttribute(name))).toEqual([value, value]);
        }
        await expect(dialog).toBeAccessible();
    });

    it('begins with what it is given: whole words in any case', async () => {
        await open('penya');
        expect(fields()[0]!.value).toBe('penya');
        expect(queries).toEqual([{ text: 'penya', matchesCase: false, wholeWords: true }]);
        expect(summary()).toBe('3 of 3');
        await expect(dialog).toBeAccessible();
    });

    it('searches anew with each letter and option', async () => {
        await open('');
        await type(0, 'penya');
        await option('matchesCase', true);
        await option('wholeWords', false);
        expect(queries.slice(1)).toEqual([
            { text: 'penya', matchesCase: false, wholeWords: true },
            { text: 'penya', matchesCase: true, wholeWords: true },
            { text: 'penya', matchesCase: true, wholeWords: false }
        ]);
    });

    it('shows what comes in the place of each spelling, in its case or as typed', async () => {
        await open('penya');
        await type(1, 'peña');
        const inserted = (): unknown[] => (list()!['groups'] as { inserted: string }[]).map((group) => group.inserted);
        expect(inserted()).toEqual(['peña', 'Peña', 'PEÑA']);
        await option('keepsCase', false);
        expect(inserted()).toEqual(['peña', 'peña', 'peña']);
    });

    it('replaces what is ticked, in its case, and closes', async () => {
        await open('penya');
        await type(1, 'peña');
        await tick(HITS.slice(0, 2), false);
        await tick(HITS.slice(1, 2), true);
        expect([button().label, summary()]).toEqual(['Replace 2', '2 of 3']);
        button().click();
        expect(replaced).toHaveLength(1);
        expect(replaced[0]!.occurrences.map(({ found }) => replaced[0]!.insert(found))).toEqual(['Peña', 'PEÑA']);
        expect(closes).toBe(1);
    });

    it('replaces by Ctrl+Enter, but not where nothing is to be replaced', async () => {
        await open('penya');
        const press = (init: KeyboardEventInit): void => {
            fields()[1]!.dispatchEvent(
                new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...init })
            );
        };
        press({});
        await tick(HITS, false);
        press({ ctrlKey: true });
        expect(replaced).toEqual([]);
        await tick(HITS, true);
        press({ metaKey: true });
        expect(replaced).toHaveLength(1);
    });

    it('says which lines are left as they are', async () => {
        await open('penya');
        emptied = 2;
        await type(1, ' ');
        expect([button().label, summary()]).toEqual(['Replace 1', '3 of 3. 2 emptied']);
    });

    it('begins anew with all ticked when something else is sought, and keeps ticks over a new search', async () => {
        await open('penya');
        await tick(HITS.slice(0, 1), false);
        list()!.dispatchEvent(new CustomEvent('again'));
        await rendered();
        expect(summary()).toBe('2 of 3');
        await type(0, 'x');
        await type(0, 'penya');
        expect(summary()).toBe('3 of 3');
    });

    it('keeps nothing of what was typed and found when it is gone', async () => {
        await open('penya');
        await type(1, 'peña');
        const gone = fields();
        const found = list()!;
        dialog.remove();
        await rendered();
        expect(gone.map(({ value }) => value)).toEqual(['', '']);
        expect(dialog.query).toBe('');
        expect(found.isConnected).toBe(false);
    });
});
