import { createElement } from 'lwc';
import TranscriptUploadDrop, { type PickedFile } from 'c/transcriptUploadDrop';
import { readDropped } from '../droppedFiles';

async function show(properties: Record<string, unknown> = {}) {
    const element = createElement('c-transcript-upload-drop', { is: TranscriptUploadDrop });
    Object.assign(element, properties);
    const told: [string, unknown][] = [];
    for (const name of ['files', 'mapping', 'pattern'])
        element.addEventListener(name, (event) => told.push([name, (event as CustomEvent<unknown>).detail]));
    document.body.append(element);
    await Promise.resolve();
    return { element, told, inputs: [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="file"]')] };
}

function give(input: HTMLInputElement, ...files: readonly File[]): void {
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new CustomEvent('change'));
}

const named = (name: string, path = ''): File =>
    Object.defineProperty(new File([''], name), 'webkitRelativePath', { value: path });

const pathsOf = (detail: unknown): readonly string[] =>
    (detail as { files: readonly PickedFile[] }).files.map(({ path }) => path);

/** As much of an entry of the File and Directory Entries API as is used; folders give what is in them two at a time. */
function entry(path: string, children?: readonly unknown[]): unknown {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!children) {
        return {
            isFile: true,
            name,
            fullPath: path,
            file: (take: (file: File) => void, fail: (error: Error) => void) =>
                name === 'gone.vtt' ? fail(new Error('gone')) : take(new File([''], name))
        };
    }
    const parts = [...children];
    return {
        isDirectory: true,
        name,
        fullPath: path,
        createReader: () => ({ readEntries: (take: (entries: unknown[]) => void) => take(parts.splice(0, 2)) })
    };
}

const dropped = (...entries: readonly unknown[]): DataTransfer =>
    ({
        items: entries.map((each) => ({ kind: 'file', webkitGetAsEntry: () => each })),
        files: []
    }) as unknown as DataTransfer;

afterEach(() => document.body.replaceChildren());

test('takes files, a folder, a table and a pattern', async () => {
    const { told, inputs } = await show();
    give(inputs[0]!, named('b.vtt'), named('a10.vtt'), named('a9.vtt'));
    give(inputs[1]!, named('c.vtt', 'week/c.vtt'), named('.DS_Store', 'week/.DS_Store'));
    give(inputs[2]!, named('table.csv'));
    expect(told.map(([name]) => name)).toEqual(['files', 'files', 'mapping']);
    expect(pathsOf(told[0]![1])).toEqual(['a9.vtt', 'a10.vtt', 'b.vtt']);
    expect(pathsOf(told[1]![1])).toEqual(['week/c.vtt']);
    expect(inputs[1]!.webkitdirectory).toBe(true);
});

test.each([
    ['when empty', {}],
    [
        'with a table and a pattern that have faults',
        {
            isSmall: true,
            mappingText: 'table.csv: 2 files',
            mappingIssues: ['Line 3: this line names no call.'],
            pattern: 'x',
            patternIssue: 'Write {call} once.'
        }
    ]
])('is accessible %s', async (_, properties) => {
    const { element } = await show(properties);
    await expect(element).toBeAccessible();
});

test('dropped folders are walked to their end, by name', async () => {
    const { files, unread } = await readDropped(
        dropped(
            entry('/b.vtt'),
            entry('/week', [
                entry('/week/10.vtt'),
                entry('/week/9.vtt'),
                entry('/week/day', [entry('/week/day/1.vtt')])
            ]),
            entry('/gone.vtt'),
            entry('/.hidden')
        )
    );
    expect(files.map(({ path }) => path)).toEqual(['b.vtt', 'week/9.vtt', 'week/10.vtt', 'week/day/1.vtt']);
    expect(unread).toBe(1);
});
