import type { UploadTarget } from 'c/proxyProtocol';
import { DEFAULT_SETTINGS } from 'c/redactionSettings';
import type { PreparedLine } from 'c/transcriptUpload';
import { findInNewText, maskLines } from '../newTextMasks';
import type { StoredLine, Suggesting } from '../uploadDesk';

const TARGET = { participants: [] } as unknown as UploadTarget;
const NUMBERED: Suggesting = {
    rules: [],
    settings: { ...DEFAULT_SETTINGS, masks: { forms: {}, others: { kind: 'numbered' } } },
    note: ''
};
const PLAIN: Suggesting = { rules: [], settings: DEFAULT_SETTINGS, note: '' };
const line = (id: string, text: string): PreparedLine => ({
    id,
    startMs: 0,
    durationMs: 0,
    text,
    sender: { appType: '', role: '', subject: '' },
    voiceCallIds: [],
    at: { line: 1 },
    participantId: 'p1'
});
const LINES = [line('a', 'Write to ann@example.com please'), line('b', 'That is ann@example.com, or bob@example.com')];

it('masks what is chosen, and leaves the rest as it is in the file', async () => {
    const suggestions = await findInNewText(LINES, TARGET, PLAIN);
    expect(suggestions.map(({ entityType }) => entityType)).toEqual(['EMAIL', 'EMAIL', 'EMAIL']);
    const chosen = suggestions.find(({ parts }) => parts[0]?.identifier === 'a')!;
    const masks = { suggestions, masked: new Set([chosen.key]) };
    const masked = maskLines(LINES, masks, [], PLAIN);
    expect(masked.lines.map(({ text }) => text)).toEqual(['Write to [EMAIL] please', LINES[1]!.text]);
    expect(masked.redactionsOf('a')).toMatchObject([{ start: 9, end: 24, mask: '[EMAIL]' }]);
    expect(masked.redactionsOf('b')).toEqual([]);
    expect(masked.maskOf(chosen)).toBe('[EMAIL]');
});

it('numbers masks on from those that are stored, the same whatever else is masked', async () => {
    const stored: StoredLine = {
        identifier: 's1',
        text: 'It was [EMAIL_1]',
        startMs: 0,
        durationMs: 0,
        role: 'agent',
        name: null
    };
    const suggestions = await findInNewText(LINES, TARGET, NUMBERED);
    const textsOf = (masked: ReadonlySet<string>): readonly string[] =>
        maskLines(LINES, { suggestions, masked }, [stored], NUMBERED).lines.map(({ text }) => text);
    const all = new Set(suggestions.map(({ key }) => key));
    expect(textsOf(all)).toEqual(['Write to [EMAIL_2] please', 'That is [EMAIL_2], or [EMAIL_3]']);
    const last = suggestions.find(({ parts }) => parts[0]?.words === 'bob@example.com')!;
    expect(textsOf(new Set([last.key]))[1]).toBe('That is ann@example.com, or [EMAIL_3]');
});

it('looks through a long file without holding up the page', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => line(`l${at}`, at === 1_400 ? LINES[0]!.text : 'Okay.'));
    const suggestions = await findInNewText(many, TARGET, PLAIN);
    expect(suggestions.map(({ parts }) => parts[0]?.identifier)).toEqual(['l1400']);
});

it('has nothing to mask in nothing', async () => {
    expect(await findInNewText([], TARGET, PLAIN)).toEqual([]);
});
