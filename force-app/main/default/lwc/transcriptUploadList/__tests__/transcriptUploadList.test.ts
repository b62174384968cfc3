import { createElement } from 'lwc';
import TranscriptUploadList, { type UploadRow } from 'c/transcriptUploadList';

const rows: readonly UploadRow[] = Array.from({ length: 6 }, (_, at) => ({
    key: `k${at}`,
    file: `folder/${at}.vtt`,
    call: at === 0 ? '' : `VC-${at}`,
    callUrl: at === 0 ? '' : `/lightning/r/VoiceCall/${at}/view`,
    lines: String(at),
    state: at === 0 ? 'Can’t be sent' : 'Ready',
    tone: at === 0 ? 'bad' : 'good',
    reason: at === 0 ? 'No call' : ''
}));

async function show() {
    const element = createElement('c-transcript-upload-list', { is: TranscriptUploadList });
    Object.assign(element, { rows, current: '' });
    const told: unknown[] = [];
    for (const name of ['choose', 'open'])
        element.addEventListener(name, (event) => {
            const { detail } = event as CustomEvent<{ key: string }>;
            told.push([name, detail.key]);
            if (name === 'choose') Object.assign(element, { current: detail.key });
        });
    document.body.append(element);
    await Promise.resolve();
    const all = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.row')];
    const press = async (key: string): Promise<void> => {
        const row = all().find(({ tabIndex }) => tabIndex === 0)!;
        row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
        await Promise.resolve();
        await Promise.resolve();
    };
    return { element, told, all, press };
}

afterEach(() => document.body.replaceChildren());

test('is a table of rows, one of which is reached with Tab', async () => {
    const { element, all } = await show();
    expect(element.shadowRoot!.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('7');
    expect(all().map((row) => row.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    expect(all()[1]!.querySelector('a')?.getAttribute('href')).toBe('/lightning/r/VoiceCall/1/view');
    expect(all()[0]!.querySelector('a')).toBeNull();
    await expect(element).toBeAccessible();
});

test('is gone through with the keys', async () => {
    const { told, all, press } = await show();
    await press('ArrowDown');
    await press('End');
    await press('ArrowUp');
    await press('PageUp');
    await press('Enter');
    expect(told).toEqual([
        ['choose', 'k1'],
        ['choose', 'k5'],
        ['choose', 'k4'],
        ['choose', 'k0'],
        ['open', 'k0']
    ]);
    expect(all().map((row) => row.getAttribute('aria-selected'))).toEqual([
        'true',
        'false',
        'false',
        'false',
        'false',
        'false'
    ]);
});

test('says which row was clicked', async () => {
    const { told, all } = await show();
    all()[2]!.click();
    expect(told).toEqual([['choose', 'k2']]);
});
