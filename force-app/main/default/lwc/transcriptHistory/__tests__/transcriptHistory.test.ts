import { setup } from '@sa11y/jest';
import { createElement } from 'lwc';
import type { ChangedLine, ChangeSummary, UploadFacts } from 'c/proxyProtocol';
import TranscriptHistory, { type HistoryState } from 'c/transcriptHistory';
import type { Entry, Participant } from 'c/transcriptModel';

jest.mock('@salesforce/label/c.Transcript_History_Lines_Many', () => ({ default: '{0} lines: {1}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Edited_Many', () => ({ default: '{0} corrected' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Redacted_One', () => ({ default: '1 redacted' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Action_Redact', () => ({ default: 'Redacted: {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Upload_Failed', () => ({ default: 'refused {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Upload_File', () => ({ default: 'file {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_History_Upload_Format', () => ({ default: 'format {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Upload_Restored', () => ({ default: 'restored {0}' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Upload_Taken', () => ({ default: 'taken {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_History_More', () => ({ default: '{0} left' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_History_Lines_More', () => ({ default: '{0} lines left' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_History_Note', () => ({ default: 'Note: {0}' }), { virtual: true });

setup();

type History = HTMLElement & {
    changes: readonly ChangeSummary[] | null;
    state: HistoryState;
    cutOff: string;
    entries: readonly Entry[];
    participants: readonly Participant[];
    callStartMs: number | null;
    show(identifier: string | null): void;
};

const line = (identifier: string, facts: Partial<ChangedLine> = {}): ChangedLine => ({
    identifier,
    action: 'edit',
    labels: [],
    result: 'verified',
    ...facts
});
const change = (changeId: string, facts: Partial<ChangeSummary> = {}): ChangeSummary => ({
    changeId,
    name: `TC-${changeId}`,
    kind: 'save',
    state: 'verified',
    isJustSettled: false,
    isOwn: false,
    savedBy: 'Sofia',
    madeMs: 0,
    reason: 'Other',
    note: null,
    seal: 'intact',
    requestId: null,
    lines: [line('a')],
    ...facts
});
const entry: Entry = {
    identifier: 'a',
    text: 'a secret',
    startMs: 47_000,
    durationMs: null,
    receivedMs: null,
    participantId: 'p1',
    voiceCallIds: []
};

describe('c-transcript-history', () => {
    let history: History;
    let heard: [string, unknown][];

    const rendered = async (): Promise<void> => {
        await Promise.resolve();
        await Promise.resolve();
    };
    const all = <Found extends HTMLElement>(selector: string): Found[] => [
        ...history.shadowRoot!.querySelectorAll<Found>(selector)
    ];
    const texts = (selector: string): (string | null)[] => all(selector).map(({ textContent }) => textContent);
    const buttons = (): string[] => all<HTMLElement & { label: string }>('lightning-button').map(({ label }) => label);
    const show = async (changes: readonly ChangeSummary[]): Promise<void> => {
        history.changes = changes;
        history.state = 'ready';
        await rendered();
    };
    const click = async (selector: string, place = 0): Promise<void> => {
        all(selector)[place]!.click();
        await rendered();
    };
    const focused = (): Element | null => history.shadowRoot!.activeElement;

    beforeEach(async () => {
        history = createElement('c-transcript-history', { is: TranscriptHistory });
        history.entries = [entry];
        history.participants = [{ id: 'p1', role: 'customer', name: 'Lucía' }];
        history.callStartMs = 0;
        heard = [];
        ['jump', 'close', 'retry'].forEach((name) =>
            history.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
        );
        document.body.append(history);
        await rendered();
    });
    afterEach(() => document.body.replaceChildren());

    it.each<[HistoryState, readonly ChangeSummary[] | null, string]>([
        ['loading', null, 'c.Transcript_History_Loading'],
        ['unread', null, 'c.Transcript_History_Unread'],
        ['untold', null, 'c.Transcript_History_Not_Told'],
        ['ready', [], 'c.Transcript_History_Empty']
    ])('says so where it has nothing to show: %s', async (state, changes, text) => {
        Object.assign(history, { state, changes });
        await rendered();
        expect(texts('.empty p')).toEqual([text]);
        expect(buttons()).toEqual(state === 'unread' ? ['c.Transcript_Check_Again'] : []);
        await expect(history).toBeAccessible();
    });

    it('asks for another read where it could not be read', async () => {
        history.state = 'unread';
        await rendered();
        await click('lightning-button');
        expect(heard).toEqual([['retry', null]]);
    });

    it('says who, when, what and how it ended, in words', async () => {
        const lines = [line('a'), line('b', { action: 'both', labels: ['PIN'] }), line('c')];
        await show([change('x', { lines, note: 'as asked', reason: 'A new one', state: 'partlyVerified' })]);
        expect(texts('.change__who')).toEqual(['\u2068Sofia\u2069']);
        expect(texts('.change__name')).toEqual(['TC-x']);
        expect(texts('.change__what')).toEqual(['3 lines: 3 corrected, 1 redacted']);
        expect(texts('.state')).toEqual(['!c.Transcript_History_State_Partly']);
        expect(texts('.about')).toEqual(['A new one', 'Note: \u2068as asked\u2069']);
        await expect(history).toBeAccessible();
    });

    it.each<[Partial<ChangeSummary>, string, string]>([
        [{ isOwn: true }, '.change__who', 'c.Transcript_History_You'],
        [{ savedBy: null }, '.change__who', 'c.Transcript_Somebody'],
        [{ kind: 'upload', lines: [] }, '.change__what', 'c.Transcript_History_Upload'],
        [{ lines: [] }, '.change__what', 'c.Transcript_History_Lines_Untold'],
        [{ state: 'pending' }, '.state', '…c.Transcript_History_State_Pending'],
        [{ seal: 'missing' }, '.seal', '!c.Transcript_History_Seal_Missing'],
        [{ seal: 'broken' }, '.seal', '!c.Transcript_History_Seal_Broken'],
        [{ seal: 'unknownKey' }, '.seal', '!c.Transcript_History_Seal_Unknown'],
        [{ seal: 'broken' }, '.state', '?c.Transcript_History_State_Verified']
    ])('has words for %j', async (facts, selector, text) => {
        await show([change('x', facts)]);
        expect(texts(selector)).toEqual([text]);
    });

    it.each<[string, Partial<UploadFacts>, readonly string[]]>([
        ['nothing', {}, []],
        [
            'all',
            { fileName: 'a.vtt', format: 'webvtt', successCount: 1200, failedCount: 2, restoredCount: 3 },
            ['file \u2068a.vtt\u2069', 'format \u2068webvtt\u2069', 'taken 1,200', 'refused 2', 'restored 3']
        ],
        ['that none went wrong', { successCount: 4, failedCount: 0, restoredCount: 0 }, ['taken 4']],
        ['that all went wrong', { successCount: 0, failedCount: 4 }, ['taken 0', 'refused 4']]
    ])('says of an upload what is known of it: %s', async (_, known, said) => {
        const unknown = { fileName: null, format: null, successCount: null, failedCount: null, restoredCount: null };
        await show([change('x', { kind: 'upload', lines: [], reason: null, upload: { ...unknown, ...known } })]);
        expect(texts('.about')).toEqual(said);
        await expect(history).toBeAccessible();
    });

    it('opens a change to its lines, without any text of them, and goes to one', async () => {
        const redacted = line('a', { action: 'redact', labels: ['PIN'], result: 'unproven' });
        await show([change('x', { lines: [redacted, line('gone', { result: 'new' }), line('a', { result: null })] })]);
        expect(all('.line')).toEqual([]);
        await click('.change__open');
        expect(all('.change__open')[0]!.getAttribute('aria-expanded')).toBe('true');
        expect(texts('.line')[0]).toBe(
            '0:47LucíaRedacted: c.Transcript_Entity_PINc.Transcript_History_Result_Unproven'
        );
        expect(texts('.line__missing')).toEqual(['c.Transcript_History_Missing']);
        expect(texts('.line__result').slice(1)).toEqual([
            'c.Transcript_History_Result_Other',
            'c.Transcript_History_Result_Open'
        ]);
        expect(history.shadowRoot!.textContent).not.toContain('secret');
        await expect(history).toBeAccessible();
        await click('.line_there');
        expect(heard).toEqual([['jump', { identifier: 'a' }]]);
        await click('.change__open');
        expect(all('.line')).toEqual([]);
    });

    it('shows fifty of many at once, and goes on with the focus on the next', async () => {
        history.cutOff = 'older ones may be missing';
        await show(Array.from({ length: 120 }, (_, at) => change(`x${at}`)));
        expect(all('.change')).toHaveLength(50);
        expect(buttons()).toEqual(['70 left']);
        expect(texts('.cut-off')).toEqual([]);
        await click('lightning-button');
        expect(all('.change')).toHaveLength(100);
        expect(focused()).toBe(all('.change__open')[50]);
        await click('lightning-button');
        expect(buttons()).toEqual([]);
        expect(texts('.cut-off')).toEqual(['older ones may be missing']);
    });

    it('shows fifty lines of a change at once as well', async () => {
        await show([change('x', { lines: Array.from({ length: 60 }, (_, at) => line(`e${at}`)) })]);
        await click('.change__open');
        expect(all('.line')).toHaveLength(50);
        expect(buttons()).toEqual(['10 lines left']);
        await click('lightning-button');
        expect(all('.line')).toHaveLength(60);
        expect(focused()).toBe(all('.line')[50]);
    });

    it('takes the focus: on its heading, or on the newest change of a line, opened', async () => {
        const changes = Array.from({ length: 60 }, (_, at) => change(`x${at}`, { lines: [line(`e${at}`)] }));
        await show(changes);
        history.show(null);
        await rendered();
        expect(focused()).toBe(all('.title')[0]);
        history.show('e55');
        await rendered();
        expect(focused()).toBe(all('.change__open')[55]);
        expect(focused()!.getAttribute('aria-expanded')).toBe('true');
        history.show('nowhere');
        await rendered();
        expect(focused()).toBe(all('.title')[0]);
    });

    it('closes on Escape and with its button', async () => {
        const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
        all('.panel')[0]!.dispatchEvent(event);
        expect(event.defaultPrevented).toBe(true);
        await click('lightning-button-icon');
        expect(heard).toEqual([
            ['close', null],
            ['close', null]
        ]);
    });

    it('has a receipt of a change that redacted, once that is open, and says of which it is wanted', async () => {
        await show([change('1'), change('2', { lines: [line('a', { action: 'both', labels: ['PIN'] })] })]);
        const receipts = (): HTMLElement[] =>
            [...history.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>('lightning-button')].filter(
                ({ label }) => label === 'c.Transcript_Receipt'
            );
        expect(receipts()).toEqual([]);
        history.shadowRoot!.querySelectorAll<HTMLElement>('.change__open').forEach((head) => head.click());
        await rendered();
        const wanted: unknown[] = [];
        history.addEventListener('receipt', (event) => wanted.push((event as CustomEvent).detail));
        receipts().forEach((button) => button.click());
        expect(wanted).toEqual([{ changeId: '2' }]);
    });
});
