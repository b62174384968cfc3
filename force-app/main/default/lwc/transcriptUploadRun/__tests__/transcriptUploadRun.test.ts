import { createElement } from 'lwc';
import TranscriptUploadRun, { type RunView } from 'c/transcriptUploadRun';

const run = (change: Partial<RunView> = {}): RunView => ({
    phase: 'running',
    percent: 40,
    doneText: '4 of 10 done',
    leftText: 'About 2 minutes left',
    holdText: '',
    canTry: false,
    failed: 0,
    ...change
});

async function show(properties: Record<string, unknown>) {
    const element = createElement('c-transcript-upload-run', { is: TranscriptUploadRun });
    Object.assign(element, properties);
    const told: string[] = [];
    for (const name of ['send', 'pause', 'resume', 'cancel', 'retry', 'report', 'again'])
        element.addEventListener(name, () => told.push(name));
    document.body.append(element);
    await Promise.resolve();
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement & { disabled: boolean }>('lightning-button')];
    return { element, told, buttons, names: buttons.map(({ dataset }) => dataset['name']) };
}

afterEach(() => document.body.replaceChildren());

test.each([
    ['nothing is ready', { count: 0, reason: 'Other' }, true],
    ['there is no reason', { count: 2, reason: null }, true],
    ['files are still looked at', { count: 2, reason: 'Other', isBusy: true }, true],
    ['all is there', { count: 2, reason: 'Other' }, false]
])('before it is sent, where %s', async (_, properties, isDisabled) => {
    const { element, buttons } = await show(properties);
    expect(buttons.at(-1)!.disabled).toBe(isDisabled);
    await expect(element).toBeAccessible();
});

test.each([
    ['runs', run(), ['pause', 'cancel', 'report']],
    ['waits', run({ holdText: 'Waiting', canTry: true }), ['resume', 'pause', 'cancel', 'report']],
    ['waits for an hour to end', run({ holdText: 'Waiting until 10:00' }), ['pause', 'cancel', 'report']],
    ['is about to pause', run({ phase: 'pausing' }), ['cancel', 'report']],
    ['is paused', run({ phase: 'paused' }), ['resume', 'cancel', 'report']],
    ['is over', run({ phase: 'over' }), ['report', 'again']],
    ['is over, and some failed', run({ phase: 'over', failed: 3 }), ['retry', 'report', 'again']]
])('offers what fits when it %s', async (_, view, expected) => {
    const { element, names, buttons, told } = await show({ run: view });
    expect(names).toEqual(expected);
    buttons.forEach((button) => button.click());
    expect(told).toEqual(expected);
    await expect(element).toBeAccessible();
});

test('the focus goes to how it stands where the button that was pressed is gone, and else stays', async () => {
    const { element, buttons } = await show({ run: run() });
    buttons[0]!.tabIndex = 0;
    buttons[0]!.focus();
    buttons[0]!.click();
    Object.assign(element, { run: run({ percent: 41 }) });
    await Promise.resolve();
    expect(element.shadowRoot!.activeElement).toBe(buttons[0]);
    Object.assign(element, { run: run({ phase: 'pausing' }) });
    await Promise.resolve();
    expect(element.shadowRoot!.activeElement?.textContent).toContain('Pausing');
});

test('the focus stays where it was moved to meanwhile', async () => {
    const { element, buttons } = await show({ run: run() });
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    buttons[0]!.click();
    elsewhere.focus();
    Object.assign(element, { run: run({ phase: 'pausing' }) });
    await Promise.resolve();
    expect(document.activeElement).toBe(elsewhere);
});
