import { createElement } from 'lwc';
import { occurrenceKey } from 'c/occurrenceGroups';
import type { OccurrenceLine } from 'c/transcriptOccurrences';
import type { Occurrence } from 'c/transcriptModel';
import TranscriptRedactEverywhere, { type FoundWords, type RedactRequest } from 'c/transcriptRedactEverywhere';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Redact_Everywhere_Button', () => withText('Redact {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Occurrences_Ticked', () => withText('{0} of {1}'), { virtual: true });

type Dialog = HTMLElement & {
    lineOf: (identifier: string) => OccurrenceLine;
    maskOf: TranscriptRedactEverywhere['maskOf'];
    entityType: string | null;
    find: () => FoundWords;
    redact: (request: RedactRequest) => void;
};
type Button = HTMLElement & { label: string; disabled: boolean };
type Below = HTMLElement & Record<string, unknown>;

const hit = (identifier: string, found: string): Occurrence => ({ identifier, start: 0, end: found.length, found });
const HITS = [hit('a', 'seven'), hit('b', 'Seven')];

describe('c-transcript-redact-everywhere', () => {
    let dialog: Dialog;
    let redacted: RedactRequest[];
    let searches: number;
    let closes: number;

    const rendered = async (): Promise<void> => {
        for (let turn = 0; turn < 5; turn += 1) {
            await Promise.resolve();
        }
    };
    const one = <Found extends HTMLElement>(selector: string): Found =>
        [...dialog.shadowRoot!.querySelectorAll<Found>(selector)].at(-1)!;
    const button = (): Button => one('lightning-modal-footer lightning-button');
    const list = (): Below => one('c-transcript-occurrences');
    const inserted = (): unknown[] => (list()['groups'] as { inserted: unknown }[]).map((group) => group.inserted);
    const choose = async (value: string): Promise<void> => {
        one('lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await rendered();
    };
    const open = async (entityType: string | null, hits: readonly Occurrence[] = HITS): Promise<void> => {
        redacted = [];
        searches = 0;
        closes = 0;
        dialog = createElement('c-transcript-redact-everywhere', { is: TranscriptRedactEverywhere });
        dialog.entityType = entityType;
        dialog.find = () => {
            searches += 1;
            return { occurrences: hits, linesSoFar: null };
        };
        dialog.maskOf = (kind, found) => `[${kind} of ${found}]`;
        dialog.redact = (request) => redacted.push(request);
        dialog.addEventListener('privateclose', () => {
            closes += 1;
        });
        dialog.lineOf = () => ({ timeText: '0:41', speaker: 'Ana', line: { text: 'penya, hello', redactions: [] } });
        document.body.append(dialog);
        await rendered();
    };
    afterEach(() => document.body.replaceChildren());

    it('redacts what is ticked as the kind that is known', async () => {
        await open('PIN');
        expect(inserted()).toEqual(['[PIN of seven]', '[PIN of Seven]']);
        const keys = [occurrenceKey(HITS[0]!)];
        list().dispatchEvent(new CustomEvent('tick', { detail: { keys, isTicked: false } }));
        await rendered();
        expect([button().label, one('[role="status"]').textContent]).toEqual(['Redact 1', '1 of 2']);
        await expect(dialog).toBeAccessible();
        button().click();
        expect(redacted).toEqual([{ occurrences: [HITS[1]], entityType: 'PIN' }]);
        expect(closes).toBe(1);
    });

    it('asks for the kind first where it is not known', async () => {
        await open(null);
        expect(inserted()).toEqual([null, null]);
        const field = one<HTMLElement & { reportValidity: () => boolean }>('lightning-combobox');
        field.reportValidity = jest.fn();
        button().click();
        expect(field.reportValidity).toHaveBeenCalledTimes(1);
        expect([redacted.length, closes]).toEqual([0, 0]);
        await choose('EMAIL');
        expect(inserted()).toEqual(['[EMAIL of seven]', '[EMAIL of Seven]']);
        dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
        expect(redacted).toMatchObject([{ entityType: 'EMAIL' }]);
    });

    it('has nothing to do where nothing is found', async () => {
        await open('PIN', []);
        expect(button()).toMatchObject({ label: 'Redact 0', disabled: true });
        dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
        expect(redacted).toEqual([]);
        await expect(dialog).toBeAccessible();
    });

    it('searches again when asked', async () => {
        await open('PIN');
        list().dispatchEvent(new CustomEvent('again'));
        expect(searches).toBe(2);
    });
});
