import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import TranscriptWhereElse, { type WhereElse } from 'c/transcriptWhereElse';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Said_Many', () => withText('{0} times'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Said_Nowhere', () => withText('not in {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Redact_Many', () => withText('Redact {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Lines_More', () => withText('{0} more'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Field', () => withText('{0}: {1}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Written_Nowhere', () => withText('not in {0} fields'), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Where_Else_Hidden_Many', () => withText('{0} hidden'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Short_One', () => withText('1 short'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Rest', () => withText('the rest'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Records', () => withText('records'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Where_Else_Related', () => withText('related'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Lines_Many', () => withText('{0} lines'), { virtual: true });

setup();

const NOTHING: WhereElse = {
    lines: [],
    lineCount: 0,
    hitCount: 0,
    lookedAt: 40,
    isWhole: true,
    hiddenLines: 0,
    tooShort: 0,
    records: { state: 'read', fields: 7, found: [], isRelatedUnread: false }
};
const mask = { kind: 'mask', text: '[PIN]', entityType: 'PIN', isStored: false } as const;
const FOUND: WhereElse = {
    ...NOTHING,
    lines: [
        {
            identifier: 'a',
            timeText: '0:47',
            speaker: 'Grace',
            legName: 'VC-2',
            parts: [{ kind: 'same', text: 'it is ' }, mask]
        }
    ],
    lineCount: 3,
    hitCount: 4,
    records: {
        state: 'read',
        fields: 7,
        found: [{ recordId: '0LQ000000000001', kind: 'Voice Call', label: 'Call Notes' }],
        isRelatedUnread: false
    }
};

describe('c-transcript-where-else', () => {
    let section: HTMLElement & { findings: WhereElse | null };
    let heard: string[];
    const show = async (findings: WhereElse): Promise<void> => {
        section.findings = findings;
        for (let turn = 0; turn < 5; turn += 1) {
            await Promise.resolve();
        }
    };
    const texts = (selector: string): (string | null)[] =>
        [...section.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const buttons = (): (HTMLElement & { label: string })[] => [
        ...section.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>('lightning-button')
    ];

    beforeEach(() => {
        heard = [];
        section = createElement('c-transcript-where-else', { is: TranscriptWhereElse });
        ['redact', 'again'].forEach((name) => section.addEventListener(name, () => heard.push(name)));
        document.body.append(section);
    });
    afterEach(() => document.body.replaceChildren());

    it('lists lines with masks in them, and fields of records with a way there', async () => {
        await show(FOUND);
        expect(texts('.text')).toEqual(['4 times', '2 more', 'c.Transcript_Where_Else_Written']);
        expect(texts('.time')).toEqual(['0:47']);
        expect(texts('.who')).toEqual(['Grace', 'VC-2']);
        const [link] = section.shadowRoot!.querySelectorAll('a');
        expect(link?.textContent).toBe('Voice Call: \u2068Call Notes\u2069');
        expect(link?.getAttribute('href')).toBe('/lightning/r/0LQ000000000001/view');
        expect(link?.rel).toBe('noopener');
        await expect(section).toBeAccessible();
    });

    it('offers to redact all that is said in the transcript, and keeps the focus', async () => {
        await show(FOUND);
        expect(buttons().map(({ label }) => label)).toEqual(['Redact 4']);
        buttons()[0]!.click();
        expect(heard).toEqual(['redact']);
        expect(section.shadowRoot!.activeElement?.className).toContain('title');
    });

    it('says plainly that nothing was found, and in how much', async () => {
        await show(NOTHING);
        expect(texts('.text')).toEqual(['not in 40 lines', 'not in 7 fields']);
        expect(buttons()).toEqual([]);
        await expect(section).toBeAccessible();
    });

    it('names all that was not looked at, and looks in records again', async () => {
        await show({ ...NOTHING, isWhole: false, hiddenLines: 3, tooShort: 1, records: { state: 'unread' } });
        expect(texts('.list li')).toEqual(['the rest', '3 hidden', 'records', '1 short']);
        buttons()[0]!.click();
        expect(heard).toEqual(['again']);
        await show({ ...NOTHING, records: { state: 'read', fields: 2, found: [], isRelatedUnread: true } });
        expect(texts('.list li')).toEqual(['related']);
        expect(buttons()).toHaveLength(1);
        await expect(section).toBeAccessible();
    });

    it('says that it is still looking', async () => {
        await show({ ...NOTHING, records: { state: 'looking' } });
        expect(texts('.text')).toEqual(['not in 40 lines', 'c.Transcript_Where_Else_Looking']);
        expect(texts('.list li')).toEqual([]);
    });
});
