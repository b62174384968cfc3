import { applyTransaction, createEditSession } from 'c/transcriptModel';
import { copyLines, copyPart, toCopiedLines, type CopyContext } from '../copyLines';
import { toPrefill } from '../prefill';
import { ENTRIES } from './page';

jest.mock('c/transcriptProxy', () => ({ ...jest.requireActual('c/transcriptProxy'), proxyAt: jest.fn() }));
jest.mock('@salesforce/label/c.Transcript_Copied_Form', () => ({ default: '{0} {1}: {2}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Copied_Many', () => ({ default: 'Copied {0}' }), { virtual: true });

const entries = ENTRIES.map((entry, place) => ({
    ...entry,
    participantId: ['p1', 'p2', null][place] ?? null,
    startMs: place === 2 ? null : entry.startMs
}));
const redaction = { start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' };
const redacted = applyTransaction(createEditSession(entries), [{ kind: 'addRedaction', identifier: 'e1', redaction }]);
const context: CopyContext = {
    participants: [
        { id: 'p1', role: 'agent', name: 'Grace' },
        { id: 'p2', role: 'customer', name: null }
    ],
    session: redacted.ok ? redacted.value : createEditSession(entries),
    callStartMs: 0
};
const lines = [
    '0:00 Grace: Ms Penya',
    '0:01 c.Transcript_Role_Customer: it is [PIN]',
    'c.Transcript_Role_Unknown: okay'
];

describe('copying', () => {
    const copy = () => {
        const data = new Map<string, string>();
        const event = {
            clipboardData: { setData: (type: string, text: string) => data.set(type, text) },
            preventDefault: jest.fn()
        };
        return { data, event: event as unknown as ClipboardEvent };
    };

    it('gives each line with time, speaker and what a reader sees', () => {
        expect(toCopiedLines(entries, context).split('\n')).toEqual(lines);
    });

    it('takes the lines from the first to the last', () => {
        const { data, event } = copy();
        const said = copyPart(event, { kind: 'lines', first: 'e0', last: 'e1' }, entries, context);
        expect(said).toBe('Copied 2');
        expect(data.get('text/plain')).toBe(lines.slice(0, 2).join('\n'));
        expect(event.preventDefault).toHaveBeenCalled();
    });

    it('takes words as they are, and leaves to the browser what is none of its own', () => {
        const { data, event } = copy();
        expect(copyPart(event, { kind: 'words', text: 'is [PIN]' }, entries, context)).toBe(
            'c.Transcript_Copied_Words'
        );
        expect(data.get('text/plain')).toBe('is [PIN]');
        const other = copy();
        expect(copyPart(other.event, null, entries, context)).toBeNull();
        expect(other.event.preventDefault).not.toHaveBeenCalled();
    });

    it('says that the browser refused', async () => {
        expect(await copyLines(entries, context)).toBe('c.Transcript_Copy_Refused');
        const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        expect(await copyLines(entries, context)).toBe('Copied 3');
        expect(writeText).toHaveBeenCalledWith(lines.join('\n'));
    });
});

describe('what is looked for at first', () => {
    it.each<[string, Parameters<typeof toPrefill>[1], string]>([
        ['words', { kind: 'words', text: ' the card ' }, 'the card'],
        ['too many words', { kind: 'words', text: 'word '.repeat(21) }, ''],
        ['lines', { kind: 'lines', first: 'e0', last: 'e0' }, ''],
        ['nothing', null, '']
    ])('of %s', (_, part, text) => {
        expect(toPrefill(null, part)).toBe(text);
    });

    it('is what is selected in a line editor', () => {
        const editor = document.createElement('textarea');
        editor.value = 'the card number';
        editor.setSelectionRange(4, 8);
        expect(toPrefill(editor, { kind: 'words', text: 'other' })).toBe('card');
    });
});
