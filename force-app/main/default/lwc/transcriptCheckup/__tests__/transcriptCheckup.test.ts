import { createElement } from 'lwc';
import TranscriptCheckup from 'c/transcriptCheckup';
import type { Complaint } from 'c/transcriptDoctor';

const withText = (text: string) => ({ default: text });
jest.mock('@salesforce/label/c.Transcript_Checkup_Mis_Decoded_Many', () => withText('{0} garbled'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Checkup_Silence_Many', () => withText('{0} silences'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Checkup_Quiet', () => withText('{1} before {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Checkup_Mend_Many', () => withText('Mend {0}'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Checkup_Mended_One', () => withText('Mended one'), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Checkup_More', () => withText('and {0} more'), { virtual: true });

type Dialog = HTMLElement & {
    complaints: readonly Complaint[];
    canEdit: boolean;
    placeOf: (identifier: string) => { timeText: string; speaker: string };
    mend: (identifiers: readonly string[]) => number;
};

const COMPLAINTS: readonly Complaint[] = [
    { ailment: 'MIS_DECODED', remedy: 'edit', lines: ['1', '2', '3', '4', '5', '6', '7'] },
    { ailment: 'ONE_SPEAKER', remedy: 'upload', lines: [] },
    { ailment: 'SILENCE', remedy: 'listen', lines: ['2'], ms: 95_000 },
    { ailment: 'SILENCE', remedy: 'listen', lines: ['6'], ms: 120_000 }
];

describe('c-transcript-checkup', () => {
    let dialog: Dialog;
    let closed: unknown[];
    let mended: (readonly string[])[];

    const all = <Element extends HTMLElement>(selector: string): Element[] => [
        ...dialog.shadowRoot!.querySelectorAll<Element>(selector)
    ];
    const open = async (complaints: readonly Complaint[], canEdit = true): Promise<void> => {
        closed = [];
        mended = [];
        dialog = createElement('c-transcript-checkup', { is: TranscriptCheckup });
        Object.assign(dialog, {
            complaints,
            canEdit,
            placeOf: (identifier: string) => ({ timeText: `0:0${identifier}`, speaker: 'Grace' }),
            mend: (identifiers: readonly string[]) => {
                mended.push(identifiers);
                return 1;
            }
        });
        dialog.addEventListener('privateclose', (event) => closed.push((event as CustomEvent<unknown>).detail));
        document.body.append(dialog);
        await Promise.resolve();
    };

    afterEach(() => dialog.remove());

    it('says each kind once, with places that can be gone to', async () => {
        await open(COMPLAINTS);
        const rows = all<HTMLElement>('.complaint');
        expect(rows.map((row) => row.querySelector('h2')!.textContent)).toEqual([
            '7 garbled',
            'c.Transcript_Checkup_One_Speaker',
            '2 silences'
        ]);
        const texts = (row: HTMLElement): (string | null)[] =>
            [...row.querySelectorAll('.places li')].map(({ textContent }) => textContent);
        expect(rows.map(texts)).toEqual([
            ['0:01 Grace', '0:02 Grace', '0:03 Grace', '0:04 Grace', '0:05 Grace', 'and 2 more'],
            [],
            ['1:35 before 0:02', '2:00 before 0:06']
        ]);
        await expect(dialog).toBeAccessible();
        all<HTMLButtonElement>('.place')[2]!.click();
        expect(closed).toEqual(['3']);
    });

    it('mends what can be mended, and says so', async () => {
        await open(COMPLAINTS);
        const [button] = all<HTMLElement & { label: string }>('.complaint lightning-button');
        expect(all('.complaint lightning-button')).toHaveLength(1);
        expect(button!.label).toBe('Mend 7');
        button!.click();
        await Promise.resolve();
        expect(mended).toEqual([['1', '2', '3', '4', '5', '6', '7']]);
        expect(all('[role="status"]')[0]!.textContent).toBe('Mended one');
        expect(all('.complaint').map(({ dataset }) => dataset['ailment'])).toEqual(['ONE_SPEAKER', 'SILENCE']);
    });

    it('offers nothing to who may not edit', async () => {
        await open(COMPLAINTS, false);
        expect(all('.complaint lightning-button')).toHaveLength(0);
    });

    it('says that nothing is amiss', async () => {
        await open([]);
        expect(all('.well')[0]!.textContent).toContain('c.Transcript_Checkup_None');
        await expect(dialog).toBeAccessible();
        all<HTMLElement>('lightning-modal-footer lightning-button')[0]!.click();
        expect(closed).toEqual([null]);
    });
});
