import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCallJsonSchema } from '../src/data/callJsonSchema';
import { parseCallTime } from '../src/data/callTime';
import { DataProblem } from '../src/data/dataProblem';
import { generateLines } from '../src/data/generateLines';
import { parseId } from '../src/ids/salesforceId';
import { createLocalOrg, createOrgState, type LocalOrg } from '../src/org/localOrg';
import { fixtureForceApp } from './openTestOrg';

const defaultDataDir = fileURLToPath(new URL('../data', import.meta.url));
const forceAppDir = fileURLToPath(new URL('../../force-app', import.meta.url));
const nowMs = Date.parse('2025-06-01T12:00:00Z');

describe('times', () => {
    test.each([
        ['0:00', 0],
        ['0:47', 47_000],
        ['0:47.25', 47_250],
        ['12:05', 725_000],
        ['1:02:03.250', 3_723_250],
        ['now', 5_000_000],
        ['now-30s', 4_970_000],
        ['now-20m', 3_800_000],
        ['now-1h', 1_400_000],
        ['1970-01-01T00:00:01Z', 1000],
        ['1970-01-01T01:00:01.5+01:00', 1500]
    ])('%s', (text, ms) => {
        expect(parseCallTime(text, 0, 5_000_000)).toBe(ms);
    });

    test('offsets count from the start of the call', () => {
        expect(parseCallTime('1:00', 1000, 0)).toBe(61_000);
    });

    test.each(['', '47', '0:5', 'now+5m', 'now-5', 'yesterday', '2025-01-31', '2025-01-31T09:00:00', '-0:05'])(
        '%j is no time',
        (text) => {
            expect(parseCallTime(text, 0, 0)).toBeNull();
        }
    );
});

test('call.schema.json is the schema that checks the files', () => {
    const json: unknown = JSON.parse(readFileSync(join(defaultDataDir, 'call.schema.json'), 'utf8'));
    expect(json).toEqual(JSON.parse(JSON.stringify(createCallJsonSchema())));
});

test('generated lines are the same for the same seed, in order, and differ for another', () => {
    const lines = generateLines(500, 1);
    expect(lines).toHaveLength(500);
    expect(generateLines(500, 1)).toEqual(lines);
    expect(generateLines(500, 2)).not.toEqual(lines);
    expect(generateLines(100, 1)).toEqual(lines.slice(0, 100));
    const times = lines.map((line) => parseCallTime(line.at, 0, 0) ?? Number.NaN);
    expect(times).toEqual([...times].sort((left, right) => left - right));
    for (const line of lines) expect(line.text).not.toMatch(/[{}]|undefined/);
    expect(new Set(lines.map((line) => line.text)).size).toBeGreaterThan(300);
});

describe('the default data', () => {
    let org: LocalOrg;
    beforeAll(() => {
        org = createLocalOrg(
            createOrgState({ dataDir: defaultDataDir, defaultDataDir, forceAppDir, now: () => nowMs })
        );
    });
    const find = (key: string) => {
        const call = org.calls.find((one) => one.key === key);
        if (!call) throw new Error(`No call ${key}`);
        return { ...call, entries: org.entries(call.conversationIdentifier) };
    };

    test('every id is a valid Salesforce id with its prefix, the same after each start', () => {
        for (const [sobject, prefix] of [
            ['VoiceCall', '0LQ'],
            ['Conversation', '0dw'],
            ['User', '005'],
            ['Organization', '00D']
        ] as const) {
            const ids = org.records(sobject).map((record) => String(record.Id));
            expect(ids.length).toBeGreaterThan(0);
            expect(new Set(ids).size).toBe(ids.length);
            for (const id of ids) {
                expect(parseId(id)).toBe(id);
                expect(id.startsWith(prefix)).toBe(true);
            }
        }
        const again = createOrgState({ dataDir: defaultDataDir, defaultDataDir, forceAppDir });
        expect(again.calls.map((call) => call.voiceCallId)).toEqual(org.calls.map((call) => call.voiceCallId));
    });

    test('the billing call: 40 lines, the card over three turns, a slip to correct', () => {
        const { entries } = find('billing');
        expect(entries).toHaveLength(40);
        const said = entries.map((entry) => entry.messageText);
        expect(said.filter((text) => /one one one/.test(text))).toHaveLength(3);
        expect(said.join('\n')).toMatch(/seven three nine[^]*dot com[^]*Maple Street/);
        expect(said.join('\n')).toContain('Penya');
        expect(entries.map((entry) => entry.clientTimestamp)).toEqual(
            [...entries].map((entry) => entry.clientTimestamp).sort((left, right) => left - right)
        );
    });

    test('the others: 6,000 lines, in progress, not arrived, transferred, drifted, two scripts', () => {
        expect(find('long-call').entries).toHaveLength(6000);
        expect(find('in-progress').endMs).toBeNull();
        const [open] = org.records('Conversation').filter((one) => one.EndTime === null);
        expect(open?.ConversationIdentifier).toBe(find('in-progress').conversationIdentifier);
        expect(find('not-arrived')).toMatchObject({ entries: [], endMs: nowMs - 10 * 60 * 1000 });
        const [first, second] = [find('transfer-first-leg'), find('transfer-second-leg')];
        expect(first.conversationIdentifier).toBe(second.conversationIdentifier);
        expect(second.visibleTo).toEqual(['supervisor@example.com', 'admin@example.com']);
        expect(new Set(first.entries.flatMap((entry) => entry.relatedRecords)).size).toBe(2);
        const drifted = find('drifted-times');
        expect(drifted.entries.filter((entry) => entry.clientTimestamp > (drifted.endMs ?? 0))).toHaveLength(4);
        expect(drifted.entries.filter((entry) => entry.clientTimestamp < drifted.startMs)).toHaveLength(1);
        expect(drifted.entries.some((entry) => entry.sender.subject.endsWith('undefined'))).toBe(true);
        expect(drifted.entries.some((entry) => entry.messageText.includes('Ã©'))).toBe(true);
        const scripts = find('arabic-japanese')
            .entries.map((entry) => entry.messageText)
            .join('');
        for (const script of [/\p{Script=Arabic}/u, /\p{Script=Hiragana}/u, /\p{Extended_Pictographic}\u200d/u])
            expect(scripts).toMatch(script);
    });

    test('users have what the permission sets give them', () => {
        expect(
            Object.fromEntries(org.users.map(({ username }) => [username, org.customPermissions(username).length]))
        ).toEqual({
            'viewer@example.com': 0,
            'reviewer@example.com': 1,
            'supervisor@example.com': 2,
            'admin@example.com': 3,
            'agent@example.com': 0
        });
    });
});

describe('data that can not be used is refused, naming file and field', () => {
    let folder: string;
    beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'local-org-data-'));
    });
    afterAll(() => {
        rmSync(folder, { recursive: true });
    });

    const good = {
        name: 'One',
        startedAt: 'now-1h',
        endedAt: '5:00',
        participants: { agent: { role: 'Agent', name: 'A' } },
        entries: [{ at: '0:01', speaker: 'agent', text: 'Hi' }]
    };
    const load = (call: unknown) => {
        writeFileSync(join(folder, 'one.call.json'), typeof call === 'string' ? call : JSON.stringify(call));
        return createOrgState({ dataDir: folder, defaultDataDir, forceAppDir });
    };

    test('good data loads, with the default users', () => {
        expect(load(good).calls).toHaveLength(1);
        expect(load(`\uFEFF${JSON.stringify(good)}`).users).toHaveLength(5);
    });

    test.each<[string, unknown, RegExp]>([
        ['no JSON', '{', /^one\.call\.json: the file: not valid JSON/],
        ['no name', { ...good, name: undefined }, /^one\.call\.json: name: /],
        ['a wrong time', { ...good, startedAt: 'monday' }, /^one\.call\.json: startedAt: use an offset/],
        [
            'a wrong line',
            { ...good, entries: [{ at: '0:01', speaker: 'agent' }] },
            /^one\.call\.json: entries\[0\]\.text: /
        ],
        ['an unknown field', { ...good, nmae: 'x' }, /nmae/],
        [
            'an unknown speaker',
            { ...good, entries: [{ at: '0:01', speaker: 'bob', text: '' }] },
            /entries\[0\]\.speaker: "bob" is not one of the participants/
        ],
        ['an unknown owner', { ...good, owner: 'bob' }, /owner: no user "bob" in users\.json/],
        ['an unknown viewer', { ...good, visibleTo: ['bob'] }, /visibleTo\[0\]: no user "bob"/],
        ['an unknown call before', { ...good, previousCall: 'bob' }, /previousCall: there is no bob\.call\.json/],
        ['an end before the start', { ...good, endedAt: 'now-2h' }, /endedAt: is before startedAt/],
        [
            'the same identifier twice',
            { ...good, entries: [1, 2].map(() => ({ ...good.entries[0], identifier: 'x' })) },
            /entries\[1\]\.identifier: also used/
        ]
    ])('%s', (_name, call, message) => {
        expect(() => load(call)).toThrow(DataProblem);
        expect(() => load(call)).toThrow(message);
    });

    test('a folder without calls, and no folder', () => {
        const start = (dataDir: string) => createOrgState({ dataDir, defaultDataDir, forceAppDir });
        const empty = mkdtempSync(join(tmpdir(), 'local-org-empty-'));
        expect(() => start(empty)).toThrow(/no \*\.call\.json file/);
        expect(() => start(join(empty, 'none'))).toThrow(/no such folder/);
        rmSync(empty, { recursive: true });
    });

    test('a permission set that the metadata does not have', () => {
        expect(() => createOrgState({ dataDir: defaultDataDir, defaultDataDir, forceAppDir: fixtureForceApp })).toThrow(
            /users\.json: \[0\]\.permissionSets: .*no permission set Transcript_Desk_Viewer/
        );
    });
});
