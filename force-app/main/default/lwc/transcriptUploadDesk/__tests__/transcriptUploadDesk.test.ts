import { createElement } from 'lwc';
import { createProblem } from 'c/proxyProblem';
import type { Notice } from 'c/transcriptNotice';
import { proxyAt, type ProxyClient, type SessionChange } from 'c/transcriptProxy';
import TranscriptUploadDesk from 'c/transcriptUploadDesk';
import { createUploadRun, type ItemStanding, type RunItem, type RunStanding } from 'c/uploadQueue';
import { call, fakeOrg, file, vtt } from './fakeDesk';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual<object>('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('c/uploadQueue', () => ({ createUploadRun: jest.fn() }));
jest.mock('@salesforce/customPermission/Upload_Voice_Transcripts', () => ({ default: true }), { virtual: true });

type Part = HTMLElement & Record<string, unknown>;

/** A run that stands as the test says. */
function fakeRun() {
    const calls: string[] = [];
    let tell: (standing: RunStanding) => void = () => undefined;
    let items: readonly RunItem[] = [];
    let state: RunStanding | null = null;
    const enter = (phase: RunStanding['phase'], stateOf: ItemStanding['state']): void => {
        state = {
            phase,
            hold: null,
            items: new Map(
                items.map(({ key, lineCount }) => [
                    key,
                    {
                        key,
                        state: stateOf,
                        changeId: null,
                        status: null,
                        errorDetail: null,
                        failedIds: [],
                        lineCount,
                        storedCount: null,
                        entryCount: null,
                        problem: null
                    }
                ])
            ),
            counts: {
                waiting: 0,
                sending: 0,
                checking: 0,
                verified: stateOf === 'verified' ? items.length : 0,
                partlyVerified: 0,
                notApplied: 0,
                stored: 0,
                refused: 0,
                unclear: 0,
                cancelled: 0
            },
            sentBytes: 0,
            allBytes: 1,
            leftMs: null
        };
        tell(state);
    };
    jest.mocked(createUploadRun).mockImplementation((given, _, facts, onStanding) => {
        items = given;
        tell = onStanding;
        calls.push(`create ${given.length} ${facts.reason}`);
        enter('running', 'sending');
        return {
            start: () => Promise.resolve(),
            pause: () => calls.push('pause'),
            resume: () => calls.push('resume'),
            cancel: () => calls.push('cancel'),
            retry: (keys) => calls.push(`retry ${keys.length}`),
            standing: () => state!
        };
    });
    return { calls, enter };
}

async function settled(): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

function setUp({ isSignedIn = true, proxyUrl = 'https://proxy.example.com' } = {}) {
    const listeners = new Set<(change: SessionChange) => void>();
    const session = { isIn: isSignedIn };
    const org = fakeOrg();
    const client = {
        user: () => (session.isIn ? { id: 'u', name: 'Ana', username: 'ana@example.com' } : null),
        sessionEnding: () => null,
        onSessionChange(listener: (change: SessionChange) => void) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        keepSignInReady: (_: string, onReady: (problem: null) => void) => {
            onReady(null);
            return () => undefined;
        },
        noteUse: () => undefined,
        signOut: () => Promise.resolve(),
        findCalls: org.ports.findCalls,
        fetchUploadTargets: org.ports.fetchTargets,
        searchUploads: org.ports.searchUploads
    } as unknown as ProxyClient;
    jest.mocked(proxyAt).mockReturnValue(client);
    const run = fakeRun();
    const element = createElement('c-transcript-upload-desk', { is: TranscriptUploadDesk });
    Object.assign(element, { proxyUrl });
    document.body.append(element);
    const part = (tag: string): Part | null => element.shadowRoot!.querySelector<Part>(tag);
    const tell = async (tag: string, name: string, detail?: unknown): Promise<void> => {
        part(tag)!.dispatchEvent(new CustomEvent(name, { detail }));
        await settled();
    };
    return {
        element,
        org,
        run,
        part,
        tell,
        change(change: SessionChange, isIn: boolean) {
            session.isIn = isIn;
            [...listeners].forEach((listener) => listener(change));
        },
        notice: () => (part('c-transcript-notice')?.['notice'] as Notice | undefined)?.kind,
        rows: () => (part('c-transcript-upload-list')?.['rows'] ?? []) as readonly { file: string; tone: string }[],
        async add(...names: readonly string[]) {
            await tell('c-transcript-upload-drop', 'files', {
                files: names.map((name) => ({ path: name, file: file(name, vtt(name)) }))
            });
        }
    };
}

afterEach(() => document.body.replaceChildren());

test.each([
    ['no address is set', { proxyUrl: '' }, 'notConfigured'],
    ['the address is none', { proxyUrl: 'ftp://x' }, 'addressInvalid'],
    ['nobody is signed in', { isSignedIn: false }, 'connect']
])('where %s it says what to do', async (_, given, kind) => {
    const { element, notice } = setUp(given);
    await settled();
    expect(notice()).toBe(kind);
    await expect(element).toBeAccessible();
});

test('files are looked at, sent and put away', async () => {
    const { element, org, run, part, tell, rows, add } = setUp();
    await settled();
    org.calls.set('1', [call('1')]);
    org.calls.set('2', [call('2')]);
    await add('1.vtt', '2.vtt', 'x.vtt');
    expect(rows().map(({ file: name, tone }) => [name, tone])).toEqual([
        ['1.vtt', 'good'],
        ['2.vtt', 'good'],
        ['x.vtt', 'bad']
    ]);
    expect(part('[role="status"]')!.textContent).toContain('c.Transcript_Desk_Reading_Over');
    expect(part('c-transcript-upload-run')!['count']).toBe(2);
    await expect(element).toBeAccessible();

    await tell('c-transcript-upload-run', 'reason', { reason: 'Other' });
    await tell('c-transcript-upload-run', 'send');
    expect(run.calls).toEqual(['create 2 Other']);
    expect(part('c-transcript-upload-drop')).toBeNull();
    await tell('c-transcript-upload-run', 'pause');
    await tell('c-transcript-upload-run', 'resume');
    await tell('c-transcript-upload-run', 'cancel');
    run.enter('over', 'verified');
    await settled();
    await tell('c-transcript-upload-run', 'retry');
    expect(run.calls.slice(1)).toEqual(['pause', 'resume', 'cancel', 'retry 0']);
    await tell('c-transcript-upload-run', 'again');
    expect(rows().map(({ file: name }) => name)).toEqual(['x.vtt']);
    expect(part('c-transcript-upload-drop')).not.toBeNull();
});

test('leaving the page is warned of while it sends, and while it shows something else too', async () => {
    const { element, org, run, tell, add } = setUp();
    await settled();
    const leave = (): boolean => {
        const event = new CustomEvent('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;
    };
    org.calls.set('1', [call('1')]);
    await add('1.vtt');
    expect(leave()).toBe(false);
    await tell('c-transcript-upload-run', 'reason', { reason: 'Other' });
    await tell('c-transcript-upload-run', 'send');
    expect(leave()).toBe(true);
    element.remove();
    expect(leave()).toBe(true);
    run.enter('over', 'verified');
    expect(leave()).toBe(false);
});

test('nothing stays when somebody signs out; a session that ends by itself keeps the work', async () => {
    const { org, run, rows, notice, change, tell, add } = setUp();
    await settled();
    org.calls.set('1', [call('1')]);
    await add('1.vtt');
    await tell('c-transcript-upload-run', 'reason', { reason: 'Other' });
    await tell('c-transcript-upload-run', 'send');
    change('over', false);
    await settled();
    expect([rows().length, notice()]).toEqual([1, 'sessionOver']);
    change('signedIn', true);
    await settled();
    expect([rows().length, notice()]).toEqual([1, undefined]);
    change('signedOut', false);
    await settled();
    expect([rows().length, notice(), run.calls.at(-1)]).toEqual([0, 'connect', 'cancel']);
});

test('what can’t be looked up is said, and tried again', async () => {
    const { element, org, part, add } = setUp();
    await settled();
    org.problem = createProblem('PROXY_UNREACHABLE');
    org.calls.set('1', [call('1')]);
    await add('1.vtt');
    expect(part('.trouble')).not.toBeNull();
    await expect(element).toBeAccessible();
    org.problem = null;
    part('.trouble lightning-button')!.click();
    await settled();
    expect(part('.trouble')).toBeNull();
    expect(part('c-transcript-upload-run')!['count']).toBe(1);
});
