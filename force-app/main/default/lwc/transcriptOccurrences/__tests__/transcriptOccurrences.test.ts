import { createElement } from 'lwc';
import { groupBySpelling, occurrenceKey, type LeftOut } from 'c/occurrenceGroups';
import type { Occurrence } from 'c/transcriptModel';
import TranscriptOccurrences, { type ChangingGroup, type OccurrenceLine } from 'c/transcriptOccurrences';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Occurrences_Group', () => withText('{0} x{1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Occurrences_Hidden', () => withText('{0} hidden'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Occurrences_More', () => withText('{0} more'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Occurrences_Loading', () => withText('{0} so far'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lines_Many', () => withText('{0} lines'), { virtual: true });

type List = HTMLElement & {
    groups: readonly ChangingGroup[];
    leftOut: LeftOut;
    lineOf: (identifier: string) => OccurrenceLine;
    linesSoFar: number | null;
};

const penya = (identifier: string, found = 'penya'): Occurrence => ({ identifier, start: 3, end: 8, found });
const some = [penya('a'), penya('b', 'Penya'), penya('c')];

describe('c-transcript-occurrences', () => {
    let list: List;
    let heard: unknown[];

    const rendered = async (): Promise<void> => {
        await Promise.resolve();
        await Promise.resolve();
    };
    const all = <Found extends HTMLElement>(selector: string): Found[] => [
        ...list.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    const groupTicks = (): HTMLInputElement[] => all('.group__tick');
    const ticks = (): HTMLInputElement[] => all('li .tick');
    const show = async (occurrences: readonly Occurrence[], inserted: string | null = 'peña'): Promise<void> => {
        list.groups = groupBySpelling(occurrences).map((group) => ({ ...group, inserted }));
        await rendered();
    };

    beforeEach(async () => {
        list = createElement('c-transcript-occurrences', { is: TranscriptOccurrences });
        list.lineOf = (identifier) => ({
            timeText: '0:41',
            speaker: `Ana ${identifier}`,
            line: { text: 'Ms penya, hello', redactions: [] }
        });
        heard = [];
        list.addEventListener('tick', (event) => heard.push((event as CustomEvent).detail));
        list.addEventListener('again', () => heard.push('again'));
        document.body.append(list);
        await show(some);
    });
    afterEach(() => document.body.replaceChildren());

    it('has a group for each spelling, all of it ticked, and is accessible', async () => {
        expect(all('[role="group"]').map((group) => group.getAttribute('aria-label'))).toEqual([
            'penya x2',
            'Penya x1'
        ]);
        expect([...groupTicks(), ...ticks()].map(({ checked }) => checked)).toEqual([true, true, true, true, true]);
        expect(all('.speaker').map(({ textContent }) => textContent)).toEqual(['Ana a', 'Ana c', 'Ana b']);
        await expect(list).toBeAccessible();
    });

    it.each<[string, string | null, string]>([
        ['what goes and what comes', 'peña', 'same:Ms |removed:penya|added:peña|same:, hello'],
        ['only what goes where nothing comes', '', 'same:Ms |removed:penya|same:, hello'],
        ['only what goes as long as nothing is known', null, 'same:Ms |removed:penya|same:, hello'],
        ['no change where it reads so already', 'penya', 'same:Ms |same:penya|same:, hello']
    ])('shows %s', async (_, inserted, expected) => {
        await show([penya('a')], inserted);
        const [diff] = all<HTMLElement & { parts: { kind: string; text: string }[] }>('c-transcript-diff');
        expect(diff!.parts.map(({ kind, text }) => `${kind}:${text}`).join('|')).toBe(expected);
        expect(ticks()).toHaveLength(inserted === 'penya' ? 0 : 1);
    });

    it('tells which tick was set or taken away, of one and of a group', () => {
        ticks()[1]!.click();
        groupTicks()[0]!.click();
        expect(heard).toEqual([
            { keys: [occurrenceKey(some[2]!)], isTicked: false },
            { keys: [occurrenceKey(some[0]!), occurrenceKey(some[2]!)], isTicked: false }
        ]);
    });

    it('ticks a group in part, and not at all', async () => {
        list.leftOut = new Set([occurrenceKey(some[0]!)]);
        await rendered();
        expect(groupTicks().map(({ checked, indeterminate }) => [checked, indeterminate])).toEqual([
            [false, true],
            [true, false]
        ]);
        list.leftOut = new Set(some.map(occurrenceKey));
        await rendered();
        expect(groupTicks().map(({ checked, indeterminate }) => [checked, indeterminate])).toEqual([
            [false, false],
            [false, false]
        ]);
    });

    it('shows the first of many, more when asked, and ticks all of them at once', async () => {
        await show(Array.from({ length: 5000 }, (_, place) => penya(`l${place}`)));
        expect(ticks()).toHaveLength(50);
        expect(all('.more__text')[0]!.textContent).toBe(`${(4950).toLocaleString()} hidden`);
        all('lightning-button')[0]!.click();
        await rendered();
        expect(ticks()).toHaveLength(250);
        groupTicks()[0]!.click();
        expect((heard[0] as { keys: string[] }).keys).toHaveLength(5000);
    });

    it('says that nothing is found, and that lines are missing yet', async () => {
        await show([]);
        expect(all('.note').map(({ textContent }) => textContent)).toEqual(['c.Transcript_Occurrences_None']);
        list.linesSoFar = 40;
        await rendered();
        expect(all('.note span')[0]!.textContent).toBe('40 lines so far');
        all('lightning-button')[0]!.click();
        expect(heard).toEqual(['again']);
        await expect(list).toBeAccessible();
    });
});
