import type { ConversationEntry } from 'c/conversationEntries';
import fc from 'fast-check';
import { createKeyRing } from '../src/auth/keyRing';
import { sealChange, sealStateOf } from '../src/changes/changeSeal';
import { toDigests } from '../src/changes/lineDigests';
import { settleRow } from '../src/changes/settleRow';
import type { ChangeFields } from '../src/salesforce/changeRow';
import type { ChangeRow } from '../src/salesforce/fetchChangeRows';

const ring = createKeyRing([new Uint8Array(32).fill(1)]);
const [Id, CreatedById] = ['a00000000000001AAA', '005000000000001AAA'];

/** A row as a save leaves it that is cut off: lines `a`, `b`… with what was found out about each. */
function cutOff(
    results: readonly (string | undefined)[],
    more: Partial<ChangeRow> = {},
    legCount: number | null = null
): ChangeRow {
    const identifiers = results.map((_, index) => String.fromCharCode(97 + index));
    const fields: ChangeFields = {
        Voice_Call__c: '0LQ000000000001AAA',
        Kind__c: 'Save',
        State__c: 'Sending',
        Edited_Lines__c: results.length,
        Redacted_Lines__c: 0,
        Reason__c: 'Other',
        Note__c: null,
        Entity_Types__c: null,
        Lines__c: JSON.stringify(
            identifiers.map((identifier, index) => ({ identifier, action: 'edit', labels: [], result: results[index] }))
        ),
        Digests__c: toDigests(
            ring,
            identifiers.map((identifier) => ({
                identifier,
                baseText: `old ${identifier}`,
                text: `new ${identifier}`,
                hintMs: 1,
                legCount
            }))
        ),
        Request_Id__c: 'r',
        Lock__c: 'c'
    };
    return {
        ...fields,
        Id,
        Name: 'TC-1',
        CreatedById,
        createdByName: 'Ann',
        madeMs: 1,
        writtenMs: 1,
        Seal__c: sealChange(ring, { changeId: null, createdById: CreatedById }, fields),
        ...more
    };
}

/** What the lines read now: `new`, `old`, or `gone` where they are not there. */
function reading(texts: readonly string[], more: { escaped?: readonly string[]; relatedRecords?: string[] } = {}) {
    const entries = new Map<string, ConversationEntry>();
    texts.forEach((text, index) => {
        const identifier = String.fromCharCode(97 + index);
        if (text !== 'gone') {
            entries.set(identifier, {
                identifier,
                messageText: `${text} ${identifier}`,
                clientTimestamp: 1,
                clientDuration: 1,
                serverReceivedTimestamp: 1,
                relatedRecords: more.relatedRecords ?? [],
                sender: { appType: null, role: null, subject: null }
            });
        }
    });
    return { entries, escaped: new Set(more.escaped) };
}

function resultsOf(lines: string | undefined): readonly unknown[] {
    return (JSON.parse(lines ?? '[]') as { result?: unknown }[]).map(({ result }) => result);
}

const none = undefined;
describe('a row that was cut off', () => {
    it.each<[readonly (string | undefined)[], readonly string[], string, readonly string[]]>([
        [[none], ['new'], 'Verified', ['verified']],
        [[none, none], ['new', 'new'], 'Verified', ['verified', 'verified']],
        [[none, none], ['new', 'old'], 'Partly_Verified', ['verified', 'notApplied']],
        [[none, none], ['old', 'old'], 'Not_Applied', ['notApplied', 'notApplied']],
        // Another text may be what an org made of ours.
        [[none, none], ['old', 'other'], 'Partly_Verified', ['notApplied', 'unproven']],
        // A line that is not there tells nothing.
        [[none], ['gone'], 'Partly_Verified', ['unproven']],
        [[none, none], ['old', 'gone'], 'Partly_Verified', ['notApplied', 'unproven']],
        [['unconfirmed'], ['new'], 'Verified', ['verified']],
        [['unconfirmed'], ['old'], 'Not_Applied', ['notApplied']],
        [['unconfirmed'], ['other'], 'Partly_Verified', ['unproven']],
        // A conflict was never sent, whatever the line reads now.
        [['conflict', 'unconfirmed'], ['new', 'new'], 'Partly_Verified', ['conflict', 'verified']],
        [['conflict', 'unconfirmed'], ['old', 'old'], 'Not_Applied', ['conflict', 'notApplied']],
        [['conflict'], ['gone'], 'Not_Applied', ['conflict']],
        [['notApplied', 'unconfirmed'], ['old', 'new'], 'Partly_Verified', ['notApplied', 'verified']],
        [['notApplied', 'unconfirmed'], ['old', 'old'], 'Not_Applied', ['notApplied', 'notApplied']],
        [['notApplied'], ['other'], 'Not_Applied', ['notApplied']],
        [['notApplied'], ['new'], 'Verified', ['verified']],
        // What was proven once and is not there any more has been written over.
        [['verified', 'unconfirmed'], ['other', 'old'], 'Partly_Verified', ['overwritten', 'notApplied']],
        [['overwritten', 'unconfirmed'], ['other', 'new'], 'Partly_Verified', ['overwritten', 'verified']]
    ])('with %j, reading %j, ends as %s: %j', (known, texts, state, results) => {
        const row = cutOff(known);
        const update = settleRow(ring, row, reading(texts));
        expect(update).toMatchObject({ State__c: state, Digests__c: null, Lock__c: null });
        expect(resultsOf(update.Lines__c)).toEqual(results);
        expect(sealStateOf(ring, { ...row, ...update })).toBe('intact');
    });

    it('stays cut loose where it names no record', () => {
        const row = cutOff(['cutLoose']);
        const loose = settleRow(ring, row, reading(['new']));
        expect([loose.State__c, ...resultsOf(loose.Lines__c)]).toEqual(['Partly_Verified', 'cutLoose']);
        const back = settleRow(ring, row, reading(['new'], { relatedRecords: ['0LQ000000000001'] }));
        expect([back.State__c, ...resultsOf(back.Lines__c)]).toEqual(['Verified', 'verified']);
    });

    const [first, second, other] = ['0LQ000000000001', '0LQ000000000002', 'a0B000000000001'];
    it.each<[string, string | undefined, number | null, string[], string]>([
        ['all', none, 1, [first], 'verified'],
        ['all of several', none, 2, [second, first], 'verified'],
        ['one more', none, 1, [first, second], 'verified'],
        ['one of two', none, 2, [first], 'cutLoose'],
        ['one of two, beside what is no call', none, 2, [first, other], 'cutLoose'],
        ['none', none, 1, [], 'cutLoose'],
        ['none, as before', none, 0, [], 'verified'],
        ['what nobody counted', none, null, [], 'verified'],
        ['one of two, as the save saw', 'cutLoose', 2, [first], 'cutLoose'],
        ['both again', 'cutLoose', 2, [first, second], 'verified'],
        ['none, as the save saw, where it named none to the page', 'cutLoose', 0, [], 'cutLoose'],
        ['one of two, once proven', 'verified', 2, [first], 'cutLoose']
    ])('is plainly verified only where the line belongs to as much as before: %s', (name, known, legs, now, result) => {
        const update = settleRow(ring, cutOff([known], {}, legs), reading(['new'], { relatedRecords: now }));
        expect([update.State__c, ...resultsOf(update.Lines__c)]).toEqual([
            result === 'verified' ? 'Verified' : 'Partly_Verified',
            result
        ]);
    });

    it('believes no text that may have come escaped, neither that it is stored nor that it is not', () => {
        const row = cutOff([none, none]);
        const update = settleRow(ring, row, reading(['new', 'old'], { escaped: ['a', 'b'] }));
        expect([update.State__c, ...resultsOf(update.Lines__c)]).toEqual(['Partly_Verified', 'unproven', 'unproven']);
    });

    it('proves nothing by a key that has left the ring', () => {
        const row = cutOff([none]);
        const update = settleRow(createKeyRing([new Uint8Array(32).fill(9)]), row, reading(['new']));
        expect([update.State__c, ...resultsOf(update.Lines__c)]).toEqual(['Partly_Verified', 'unproven']);
        expect(update).not.toHaveProperty('Seal__c');
    });

    const forged: [string, Partial<ChangeRow>][] = [
        ['no seal', { Seal__c: null }],
        ['no digests', { Digests__c: null }],
        ['digests that are none', { Digests__c: 'x' }],
        ['another note', { Note__c: 'another' }],
        ['another maker', { CreatedById: '005000000000002AAA' }],
        ['another request', { Request_Id__c: 'r2' }],
        ['a result of its own', { Lines__c: '[{"identifier":"a","action":"edit","labels":[],"result":"verified"}]' }],
        [
            'digests of another save',
            {
                Digests__c: toDigests(ring, [
                    { identifier: 'a', baseText: 'new a', text: 'old a', hintMs: 1, legCount: null }
                ])
            }
        ]
    ];
    it.each(forged)('with %s ends too, but proves nothing and gets no seal', (name, more) => {
        const row = cutOff([none], more);
        for (const text of ['new', 'old', 'gone']) {
            const update = settleRow(ring, row, reading([text]));
            expect(update).toMatchObject({ State__c: 'Partly_Verified', Digests__c: null, Lock__c: null });
            expect(resultsOf(update.Lines__c)).toEqual(['unproven']);
            expect(update).not.toHaveProperty('Seal__c');
            expect(sealStateOf(ring, { ...row, ...update })).not.toBe('intact');
        }
    });

    it.each([
        '',
        'no list',
        '{}',
        '[1]',
        '[{"action":"edit"}]',
        `[${'{"identifier":"a"},'.repeat(6_000)}{"identifier":"a"}]`
    ])('keeps lines as they are that it can’t complete', (lines) => {
        const update = settleRow(ring, cutOff([none], { Lines__c: lines }), reading(['new']));
        expect(update).toEqual({ State__c: 'Partly_Verified', Digests__c: null, Lock__c: null });
    });

    it('is never called verified unless each line reads as it was sent, whatever was known or forged', () => {
        const known = fc.constantFrom(
            none,
            'conflict',
            'unconfirmed',
            'notApplied',
            'overwritten',
            'verified',
            'cutLoose'
        );
        const text = fc.constantFrom('new', 'old', 'other', 'gone');
        fc.assert(
            fc.property(
                fc.array(fc.tuple(known, text, fc.boolean()), { minLength: 1, maxLength: 5 }),
                fc.constantFrom<Partial<ChangeRow>>({}, {}, ...forged.map(([, more]) => more)),
                (lines, more) => {
                    const row = cutOff(
                        lines.map(([result]) => result),
                        more
                    );
                    const escaped = lines.flatMap(([, , isEscaped], index) =>
                        isEscaped ? [String.fromCharCode(97 + index)] : []
                    );
                    const now = reading(
                        lines.map(([, stored]) => stored),
                        { escaped }
                    );
                    const update = settleRow(ring, row, now);
                    const results = resultsOf(update.Lines__c);
                    results.forEach((result, index) => {
                        if (result === 'verified') {
                            expect(lines[index]?.[1]).toBe('new');
                        }
                    });
                    if (update.State__c === 'Verified') {
                        expect(lines.every(([, stored]) => stored === 'new')).toBe(true);
                    }
                    if (update.State__c === 'Not_Applied') {
                        expect(
                            lines.every(
                                ([result, stored]) =>
                                    result === 'conflict' ||
                                    stored === 'old' ||
                                    (result === 'notApplied' && stored === 'other')
                            )
                        ).toBe(true);
                    }
                }
            ),
            { seed: 42, numRuns: 1_000 }
        );
    });
});
