import { createElement } from 'lwc';
import TranscriptUploadDetail, { type DetailView } from 'c/transcriptUploadDetail';

const view: DetailView = {
    key: 'k',
    file: 'folder/1.vtt',
    about: 'WebVTT, 2 lines',
    state: 'Can’t be sent',
    reasons: ['2 calls fit. Choose which one it is.'],
    call: '',
    callUrl: '',
    change: '',
    changeUrl: '',
    isOpen: true,
    candidates: [
        { voiceCallId: '1', text: 'VC-1', isChosen: false },
        { voiceCallId: '2', text: 'VC-2', isChosen: false }
    ],
    speakers: [],
    participants: [],
    unusable: 0,
    times: null
};

async function show(change: Partial<DetailView> = {}) {
    const element = createElement('c-transcript-upload-detail', { is: TranscriptUploadDetail });
    Object.assign(element, { view: { ...view, ...change } });
    const told: unknown[] = [];
    for (const name of ['call', 'lookup', 'map', 'share', 'offset', 'outside', 'leaveout', 'close'])
        element.addEventListener(name, (event) => told.push([name, (event as CustomEvent<unknown>).detail]));
    document.body.append(element);
    await Promise.resolve();
    const find = <Kind extends HTMLElement>(selector: string): Kind =>
        element.shadowRoot!.querySelector<Kind>(selector)!;
    return { element, told, find };
}

afterEach(() => document.body.replaceChildren());

test('of several calls a person chooses one', async () => {
    const { element, told, find } = await show();
    find<HTMLInputElement>('input[value="2"]').dispatchEvent(new CustomEvent('change'));
    expect(told).toEqual([['call', { voiceCallId: '2' }]]);
    await expect(element).toBeAccessible();
});

test('a call is named', async () => {
    const { told, find } = await show({ candidates: [] });
    const field = find('lightning-input');
    field.dispatchEvent(new CustomEvent('change', { detail: { value: ' VC-7 ' } }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(told).toEqual([['lookup', { key: 'VC-7' }]]);
});

test('speakers, times and leaving out are passed on', async () => {
    const { told, find } = await show({
        speakers: [
            {
                speaker: { key: 'Tom', name: 'Tom', role: null, lineCount: 1, firstText: 'Hello.' },
                participantId: 'a',
                why: null
            }
        ],
        participants: [{ value: 'a', label: 'Grace' }],
        times: {
            offsetSeconds: 0,
            why: 'callStart',
            first: '0:01',
            last: '0:03',
            length: '10:00',
            drift: null,
            outsideCount: 0,
            outsideLines: [],
            outside: 'keep'
        }
    });
    const detail = { key: 'Tom', participantId: 'c' };
    find('c-transcript-upload-speakers').dispatchEvent(new CustomEvent('map', { detail }));
    find('c-transcript-upload-times').dispatchEvent(new CustomEvent('offset', { detail: { seconds: 3 } }));
    find('.share').click();
    find('.leave').click();
    find('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told).toEqual([
        ['map', detail],
        ['offset', { seconds: 3 }],
        ['share', null],
        ['leaveout', null],
        ['close', null]
    ]);
});

test('nothing can be decided once it is sent', async () => {
    const { element, find } = await show({
        isOpen: false,
        change: 'TC-1',
        changeUrl: '/x',
        call: 'VC-1',
        callUrl: '/y'
    });
    expect(find('.lookup')).toBeNull();
    expect(find('.leave')).toBeNull();
    await expect(element).toBeAccessible();
});
