import { createElement } from 'lwc';
import TranscriptUploadPreview, { type LineValue, type PreviewLine, type Scope } from 'c/transcriptUploadPreview';

type Panel = HTMLElement & {
    lines: readonly PreviewLine[];
    scope: Scope;
    mayEdit: boolean;
    isLooking: boolean;
    changedRestoring: number;
    toRaw: () => string;
};

const aLine = (id: string, values: readonly LineValue[] = []): PreviewLine => ({
    id,
    timeText: '0:01',
    speaker: 'Agent',
    text: `text ${id}`,
    parts: null,
    restores: false,
    isOn: false,
    isOpen: false,
    values
});
const aValue = (key: string, isMasked: boolean): LineValue => ({
    key,
    entityType: 'NAME',
    words: key,
    mask: '[NAME]',
    isMasked
});

describe('c-transcript-upload-preview', () => {
    let panel: Panel;
    const heard: unknown[] = [];
    const show = (properties: Partial<Panel>): void => {
        panel = createElement('c-transcript-upload-preview', { is: TranscriptUploadPreview });
        Object.assign(panel, properties);
        heard.length = 0;
        for (const name of ['include', 'mask', 'note']) {
            panel.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]));
        }
        document.body.append(panel);
    };
    const all = (selector: string): Element[] => [...panel.shadowRoot!.querySelectorAll(selector)];
    const button = (label: string): HTMLElement | undefined =>
        (all('lightning-button') as (HTMLElement & { label: string })[]).find((each) => each.label === label);
    afterEach(() => panel.remove());

    it('shows more lines when asked to, and the very text', async () => {
        show({ lines: Array.from({ length: 201 }, (_, place) => aLine(String(place))), toRaw: () => '{"a":1}\n' });
        expect(all('c-transcript-upload-line')).toHaveLength(200);
        button('c.Transcript_Upload_Preview_More')!.click();
        await Promise.resolve();
        expect(all('c-transcript-upload-line')).toHaveLength(201);
        all('lightning-input')
            .at(-1)!
            .dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await Promise.resolve();
        expect(all('.raw')[0]!.textContent).toBe('{"a":1}\n');
        await expect(panel).toBeAccessible();
    });

    it('masks all that was found, each value once, or none of it', async () => {
        show({ lines: [aLine('a', [aValue('x', true), aValue('y', false)]), aLine('b', [aValue('y', false)])] });
        expect(panel.shadowRoot!.textContent).toContain('c.Transcript_Upload_Values_Found');
        button('c.Transcript_Upload_Values_Mask_All')!.click();
        button('c.Transcript_Upload_Values_Mask_None')!.click();
        expect(heard).toEqual([
            ['mask', { keys: ['x', 'y'], isOn: true }],
            ['mask', { keys: ['x', 'y'], isOn: false }]
        ]);
        await expect(panel).toBeAccessible();
    });

    it.each([
        [{ isLooking: true }, 'c.Transcript_Upload_Values_Looking'],
        [{}, 'c.Transcript_Upload_Values_None']
    ])('says how far the look for personal data is (%j)', (state, text) => {
        show({ lines: [aLine('a')], ...state });
        expect(panel.shadowRoot!.textContent).toContain(text);
        expect(button('c.Transcript_Upload_Values_Mask_All')).toBeUndefined();
    });

    it('asks neither a reason nor a note where changed text becomes edits, and shows no upload', async () => {
        show({ lines: [aLine('a')], scope: 'changed', mayEdit: true, changedRestoring: 1 });
        expect(all('lightning-combobox, lightning-input')).toHaveLength(0);
        expect(panel.shadowRoot!.textContent).toContain('c.Transcript_Upload_Preview_Changed_Restoring');
        await expect(panel).toBeAccessible();
    });

    it.each([
        [true, ['all', 'missing', 'changed']],
        [false, ['all', 'missing']]
    ])('offers edits to who may edit (%s)', (mayEdit, values) => {
        show({ mayEdit });
        const [group] = all('lightning-radio-group') as (HTMLElement & { options: { value: string }[] })[];
        expect(group!.options.map(({ value }) => value)).toEqual(values);
    });

    it('hands on what is decided about a line, and the note', () => {
        show({ lines: [aLine('a')] });
        all('c-transcript-upload-line')[0]!.dispatchEvent(
            new CustomEvent('include', { detail: { id: 'a', isOn: true } })
        );
        all('lightning-input')[0]!.dispatchEvent(new CustomEvent('change', { detail: { value: 'why' } }));
        expect(heard).toEqual([
            ['include', { id: 'a', isOn: true }],
            ['note', { note: 'why' }]
        ]);
    });
});
