import { createElement } from 'lwc';
import { createProblem } from 'c/proxyProblem';
import TranscriptNotice, { type Notice } from 'c/transcriptNotice';
import { toNoticeView } from '../notice';

jest.mock('@salesforce/label/c.Transcript_Request', () => ({ default: 'Request {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Address', () => ({ default: 'Address {0}' }), { virtual: true });

const address = 'https://proxy.example.com';
const unreachable = createProblem('PROXY_UNREACHABLE');
const notFound = { ...createProblem('VOICE_CALL_NOT_FOUND'), requestId: 'r1' };
const unlinked = { ...createProblem('VOICE_CALL_WITHOUT_CONVERSATION'), requestId: 'r1' };

/** Every notice, with its heading, details and buttons (`!` before one that can't be used yet). */
const NOTICES: [Notice, string, string[], string[]][] = [
    [{ kind: 'notConfigured' }, 'c.Transcript_Not_Configured_Title', [], []],
    [{ kind: 'addressInvalid', address: 'ftp://x' }, 'c.Transcript_Address_Invalid_Title', ['Address ftp://x'], []],
    [{ kind: 'connect', isReady: true }, 'c.Transcript_Connect_Title', [], ['connect']],
    [{ kind: 'connect', isReady: false }, 'c.Transcript_Connect_Title', [], ['!connect']],
    [{ kind: 'sessionOver', isReady: true }, 'c.Transcript_Session_Over_Title', [], ['connect']],
    [{ kind: 'signingIn' }, 'c.Transcript_Signing_In_Title', [], ['connect', 'cancel']],
    [{ kind: 'popupBlocked', isReady: true }, 'c.Transcript_Popup_Blocked_Title', [], ['connect']],
    [
        { kind: 'refused', problem: createProblem('SIGN_IN_OTHER_USER') },
        'c.Transcript_Problem_SIGN_IN_OTHER_USER_Title',
        [],
        ['connect']
    ],
    [{ kind: 'empty' }, 'c.Transcript_Empty_Title', [], ['retry']],
    [{ kind: 'filteredOut', lineCount: 40 }, 'c.Transcript_Filtered_Out_Title', [], ['showEveryone']],
    [{ kind: 'pending' }, 'c.Transcript_Pending_Title', [], ['retry']],
    [{ kind: 'liveEmpty' }, 'c.Transcript_Live_Empty_Title', [], ['retry']],
    [
        { kind: 'failed', problem: unreachable, address },
        'c.Transcript_Problem_PROXY_UNREACHABLE_Title',
        [`Address ${address}`],
        ['retry']
    ],
    [
        { kind: 'failed', problem: notFound, address },
        'c.Transcript_Problem_VOICE_CALL_NOT_FOUND_Title',
        ['Request r1'],
        ['retry']
    ],
    [
        { kind: 'failed', problem: unlinked, address },
        'c.Transcript_Problem_VOICE_CALL_WITHOUT_CONVERSATION_Title',
        ['Request r1'],
        []
    ]
];

describe('c-transcript-notice', () => {
    let element: HTMLElement & { notice: Notice };

    const render = (notice: Notice): void => {
        element = createElement('c-transcript-notice', { is: TranscriptNotice });
        element.notice = notice;
        document.body.append(element);
    };
    afterEach(() => document.body.replaceChildren());

    it.each(NOTICES)('says what to do next: %j', async (notice, title, details, buttons) => {
        const view = toNoticeView(notice);
        expect(view?.title).toBe(title);
        expect(view?.details).toEqual(details);
        expect(view?.buttons.map(({ action, isDisabled }) => (isDisabled ? `!${action}` : action))).toEqual(buttons);
        render(notice);
        expect(element.shadowRoot?.querySelector('h3')?.textContent).toBe(title);
        await expect(element).toBeAccessible();
    });

    it('draws lines while a transcript loads', async () => {
        render({ kind: 'loading' });
        expect(element.shadowRoot?.querySelector('p')?.textContent).toBe('c.Transcript_Loading');
        expect(element.shadowRoot?.querySelector('h3')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('tells which button was chosen, and takes the focus to its heading', () => {
        render({ kind: 'signingIn' });
        const chosen: unknown[] = [];
        element.addEventListener('choose', (event) => chosen.push((event as CustomEvent).detail));
        element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button').forEach((button) => button.click());
        expect(chosen).toEqual([{ action: 'connect' }, { action: 'cancel' }]);
        element.focus();
        expect(element.shadowRoot?.activeElement?.tagName).toBe('H3');
    });
});
