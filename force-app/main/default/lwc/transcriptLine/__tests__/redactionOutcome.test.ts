import type { RedactionCommand } from '../lineKeys';
import { askForKind, outcomeOf, removeRedactions, type RedactableLine } from '../redactionOutcome';

const pin = { start: 6, end: 10, entityType: 'PIN', mask: '[PIN]' } as const;
const name = { start: 11, end: 13, entityType: 'NAME', mask: '[NAME]' } as const;
const line: RedactableLine = {
    identifier: 'a',
    state: { text: 'it is 4111 ok', redactions: [] },
    canRedact: true,
    marked: null
};
const oneRedacted = { ...line, state: { ...line.state, redactions: [pin] } };
const twoRedacted = { ...line, state: { ...line.state, redactions: [pin, name] } };
const NOTHING = { words: null, exact: null };
const removed = { steps: [{ kind: 'removeRedaction', identifier: 'a', redaction: pin }], said: expect.any(String) };
const onlySaid = { said: expect.any(String) };

describe('outcomeOf', () => {
    it.each<[string, RedactionCommand, RedactableLine, object]>([
        ['asks about the whole line', 'redact', line, { request: { start: 0, end: 13 } }],
        [
            'asks about the marked words',
            'redact',
            { ...line, marked: { start: 3, end: 5 } },
            { request: { start: 3, end: 5 } }
        ],
        [
            'removes the redaction that is just that',
            'redact',
            { ...oneRedacted, marked: { start: 6, end: 10 } },
            removed
        ],
        ['removes the only redaction', 'removeRedaction', oneRedacted, removed],
        [
            'removes all that are marked',
            'removeRedaction',
            { ...twoRedacted, marked: { start: 6, end: 13 } },
            { ...removed, steps: [...removed.steps, { ...removed.steps[0], redaction: name }] }
        ],
        ['does not choose one of two', 'removeRedaction', twoRedacted, onlySaid],
        ['finds none to remove', 'removeRedaction', line, onlySaid],
        ['asks for another label', 'relabel', oneRedacted, { request: { start: 6, end: 10 } }],
        ['may not redact', 'redact', { ...oneRedacted, canRedact: false }, onlySaid]
    ])('%s', (_, command, asked, outcome) => {
        expect(outcomeOf(command, asked, NOTHING)).toEqual(outcome);
    });

    it.each<[RedactionCommand, boolean]>([
        ['redact', false],
        ['redactExactly', true]
    ])('takes what the mouse selected before what keys marked, on %s', (command, isExact) => {
        const exact = { start: 7, end: 9 };
        const selected = { words: { start: 6, end: 10 }, exact };
        const marked = { ...line, marked: { start: 0, end: 2 } };
        expect(outcomeOf(command, marked, selected)).toEqual({ request: { start: 6, end: 10, exact, isExact } });
        expect(outcomeOf(command, marked, { ...selected, exact: null })).toEqual({ request: { start: 6, end: 10 } });
    });
});

it('asks nothing about words that are masked for good', () => {
    expect(askForKind({ text: '[NAME]', redactions: [] }, { start: 0, end: 6 })).toEqual(onlySaid);
});

it('removes copies of the redactions that it is given', () => {
    const [step] = removeRedactions('a', [pin]).steps ?? [];
    expect(step).toEqual(removed.steps[0]);
    expect(step?.kind === 'removeRedaction' && step.redaction).not.toBe(pin);
});
