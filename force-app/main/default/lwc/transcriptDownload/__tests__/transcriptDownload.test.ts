import { createElement } from 'lwc';
import TranscriptDownload from 'c/transcriptDownload';
import { WRITE_FORMATS, type FileIssue } from 'c/transcriptFormats';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Download_Losses_Lines', () => withText('{0}: {1} of {2}'), {
    virtual: true
});

type Dialog = HTMLElement & {
    isIncomplete: boolean;
    hasUnsaved: boolean;
    lineCount: number;
    findLosses: (format: string) => Promise<readonly FileIssue[]>;
};

const lost = (field: string, count: number): FileIssue => ({
    code: 'LOST_IN_EXPORT',
    severity: 'warning',
    values: { field, count }
});

describe('c-transcript-download', () => {
    let dialog: Dialog;
    let closed: unknown[];

    const all = <Element extends HTMLElement>(selector: string): Element[] => [
        ...dialog.shadowRoot!.querySelectorAll<Element>(selector)
    ];
    const textsOf = (selector: string): (string | null)[] => all(selector).map(({ textContent }) => textContent);
    const settle = async (): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve));
    };
    const open = async (properties: Partial<Dialog> = {}): Promise<void> => {
        closed = [];
        dialog = createElement('c-transcript-download', { is: TranscriptDownload });
        Object.assign(dialog, { lineCount: 40, ...properties });
        dialog.addEventListener('privateclose', (event) => closed.push((event as CustomEvent<unknown>).detail));
        document.body.append(dialog);
        await settle();
    };
    const choose = (name: string): void => {
        const button = all<HTMLInputElement>('input').find(({ value }) => value === name)!;
        button.click();
    };

    afterEach(() => dialog.remove());

    it('offers every format that is written, with its name and what it is good for', async () => {
        await open();
        const names = all<HTMLInputElement>('input').map(({ value }) => value);
        expect([...names].sort()).toEqual(WRITE_FORMATS.map(({ name }) => name).sort());
        expect(all<HTMLInputElement>('input').filter(({ checked }) => checked)).toHaveLength(1);
        expect(textsOf('.choice__title')).toContain('c.Transcript_Download_Web_Vtt');
        expect(textsOf('.choice__use')).toContain('c.Transcript_Download_Web_Vtt_Use');
        expect(textsOf('.care')).toEqual(['c.Transcript_Download_Care']);
        expect(all('.note')).toHaveLength(0);
        await expect(dialog).toBeAccessible();
    });

    it('says what the chosen format can’t hold, and in how many lines', async () => {
        await open({
            findLosses: (format) =>
                Promise.resolve(
                    format === 'srt'
                        ? [
                              lost('role', 40),
                              lost('text', 3),
                              { code: 'FACT_LOST_IN_EXPORT', severity: 'note', values: { field: 'beginning' } }
                          ]
                        : []
                )
        });
        expect(textsOf('.losses__title')).toEqual(['c.Transcript_Download_Losses_None']);
        expect(all('.losses li')).toHaveLength(0);
        choose('srt');
        await settle();
        expect(textsOf('.losses__title')).toEqual(['c.Transcript_Download_Losses']);
        expect(textsOf('.losses li')).toEqual([
            'c.Transcript_Download_Role_Lost',
            'c.Transcript_Download_Text_Lost: 3 of 40',
            'c.Transcript_Download_Beginning_Lost'
        ]);
        await expect(dialog).toBeAccessible();
    });

    it('says nothing of a format that is no longer chosen', async () => {
        const answers = new Map<string, (losses: readonly FileIssue[]) => void>();
        await open({ findLosses: (format) => new Promise((resolve) => answers.set(format, resolve)) });
        choose('srt');
        choose('text');
        answers.get('text')!([lost('role', 40)]);
        answers.get('srt')!([lost('time', 40)]);
        await settle();
        expect(textsOf('.losses li')).toEqual(['c.Transcript_Download_Role_Lost']);
    });

    it('says that unsaved work and lines that are missing are not in the file', async () => {
        await open({ isIncomplete: true, hasUnsaved: true });
        expect(all('.note').map(({ dataset }) => dataset['note'])).toEqual(['incomplete', 'unsaved']);
        await expect(dialog).toBeAccessible();
    });

    it('closes with the format that was chosen, or with nothing', async () => {
        await open();
        const [cancel, go] = all<HTMLElement>('lightning-modal-footer lightning-button');
        choose('csv');
        go!.click();
        cancel!.click();
        expect(closed).toEqual(['csv', null]);
    });
});
