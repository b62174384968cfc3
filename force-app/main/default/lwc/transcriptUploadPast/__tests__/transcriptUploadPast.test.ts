import { createElement } from 'lwc';
import TranscriptUploadPast, { type PastFilter, type PastUpload } from 'c/transcriptUploadPast';

const filter: PastFilter = { state: '', isOwn: false, from: '', to: '', batch: '' };
const uploads: readonly PastUpload[] = (['verified', 'notApplied'] as const).map((state, at) => ({
    key: `c${at}`,
    name: `TC-${at}`,
    url: `/lightning/r/Transcript_Change__c/c${at}/view`,
    call: `VC-${at}`,
    callUrl: `/lightning/r/VoiceCall/${at}/view`,
    file: `${at}.vtt`,
    state,
    when: '10:00',
    who: 'You',
    reason: 'Other',
    seal: at === 0 ? '' : 'Don’t rely on it.',
    batch: 'b'
}));

async function show(properties: Record<string, unknown> = {}) {
    const element = createElement('c-transcript-upload-past', { is: TranscriptUploadPast });
    Object.assign(element, { filter, uploads, ...properties });
    const told: unknown[] = [];
    for (const name of ['filter', 'more', 'retry'])
        element.addEventListener(name, (event) => told.push([name, (event as CustomEvent<unknown>).detail]));
    document.body.append(element);
    await Promise.resolve();
    const find = <Kind extends HTMLElement>(selector: string): Kind =>
        element.shadowRoot!.querySelector<Kind>(selector)!;
    return { element, told, find };
}

afterEach(() => document.body.replaceChildren());

test('each upload leads to its call and its change record', async () => {
    const { element } = await show();
    const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(uploads.flatMap(({ url, callUrl }) => [callUrl, url]));
    expect(element.shadowRoot!.textContent).toContain('Don’t rely on it.');
    await expect(element).toBeAccessible();
});

test('filters say all of what is asked for', async () => {
    const { told, find } = await show();
    find('lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'verified' } }));
    find('lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: null } }));
    find('lightning-button-icon').click();
    expect(told).toEqual([
        ['filter', { ...filter, state: 'verified' }],
        ['filter', filter],
        ['filter', { ...filter, batch: 'b' }]
    ]);
});

test.each([
    ['there are none', { uploads: [] }],
    ['they are being read', { uploads: [], isLoading: true }],
    ['they can’t be read', { uploads: [], trouble: 'The service does not answer.' }],
    ['one batch is shown', { filter: { ...filter, batch: 'b' }, hasMore: true }]
])('is accessible where %s', async (_, properties) => {
    const { element } = await show(properties);
    await expect(element).toBeAccessible();
});
