import { displayedText, type LineState, type Redaction } from 'c/transcriptModel';
import { lineSinceSent } from '../sinceSent';

const phone = (start: number): Redaction => ({ start, end: start + 3, entityType: 'PHONE', mask: '[PHONE]' });
const BASE = 'call 555 or 555';
const [FIRST, SECOND] = [phone(5), phone(12)];

it.each<[string, LineState, string, readonly Redaction[]]>([
    ['as it was', { text: BASE, redactions: [SECOND] }, 'call 555 or [PHONE]', []],
    [
        'with the same words redacted elsewhere',
        { text: BASE, redactions: [FIRST, SECOND] },
        'call 555 or [PHONE]',
        [FIRST]
    ],
    ['with an edit ahead of it', { text: `please ${BASE}`, redactions: [phone(19)] }, 'please call 555 or [PHONE]', []],
    [
        'with a redaction behind it, which moves',
        { text: `${BASE}, 777`, redactions: [SECOND, phone(17)] },
        'call 555 or [PHONE], 777',
        [phone(21)]
    ]
])('stands over what was sent: %s', (_, line, text, redactions) => {
    const since = lineSinceSent(line, { identifier: 'a', baseText: BASE, redactions: [SECOND] });
    expect(since).toEqual({ text, redactions });
    expect(since && displayedText(since)).toBe(displayedText(line));
});

it.each<[string, LineState]>([
    ['the redaction is undone', { text: BASE, redactions: [] }],
    ['the same words are redacted in its place', { text: BASE, redactions: [FIRST] }],
    ['the redacted words are edited', { text: 'call 555 or 556', redactions: [] }]
])('is nothing that may stand where it would bring a redacted value back: %s', (_, line) => {
    expect(lineSinceSent(line, { identifier: 'a', baseText: BASE, redactions: [SECOND] })).toBeNull();
});
