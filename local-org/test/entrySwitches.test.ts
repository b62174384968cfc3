import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { entriesSwitches } from '../src/behaviour/entriesSwitches';
import { updateSwitches } from '../src/behaviour/updateSwitches';
import type { ConversationEntry } from '../src/org/transcriptStore';
import { fixtureData, openTestOrg, type Answer, type TestOrg } from './openTestOrg';
import { runSwitchCase, toRowNames, toSwitchCases, type SwitchRows } from './switchCases';

const time = z.union([z.number(), z.string()]);
const body = z.object({
    conversationEntries: z.array(
        z.object({
            identifier: z.string(),
            messageText: z.string(),
            clientTimestamp: time,
            clientDuration: time,
            serverReceivedTimestamp: time,
            relatedRecords: z.array(z.string())
        })
    )
});

const liveCall = {
    name: 'Live call',
    startedAt: '2025-01-31T12:00:00Z',
    endedAt: null,
    owner: 'owner@example.com',
    participants: { customer: { role: 'EndUser', name: 'Customer' } },
    entries: [{ at: '0:01', speaker: 'customer', text: 'Anybody there?' }]
};
const user = 'owner@example.com';
const plain = { 'X-Chatter-Entity-Encoding': 'false' };
const startMs = Date.parse('2025-01-31T09:00:00Z');
const hourMs = 60 * 60 * 1000;

let org: TestOrg;
let nowMs = Date.parse('2025-02-01T00:00:00Z');
let untouched: ConversationEntry[] = [];
const identifierOf = (key: string) => org.org.calls.find((call) => call.key === key)?.conversationIdentifier ?? '';
const toPath = (key: string) => `/services/data/v66.0/connect/conversation/${identifierOf(key)}/entries`;

const dataDir = mkdtempSync(join(tmpdir(), 'local-org-switches-'));
beforeAll(async () => {
    cpSync(fixtureData, dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'live.call.json'), JSON.stringify(liveCall));
    org = await openTestOrg({ dataDir, now: () => nowMs });
    untouched = org.org.entries(identifierOf('open'));
});
afterAll(async () => {
    await org.close();
    rmSync(dataDir, { recursive: true });
});
beforeEach(async () => {
    // Every test finds the lines as they were at first, and no write of an earlier one still on its way.
    nowMs = nowMs + hourMs;
    for (const entry of untouched) org.org.replaceEntry(identifierOf('open'), entry);
    org.org.assignPermissionSets(user, ['Note_Owner']);
    await read();
});

async function read(key = 'open', query = '?recordLimit=1000') {
    const answer = await org.call(user, 'GET', `${toPath(key)}${query}`, undefined, plain);
    return body.parse(answer.json).conversationEntries;
}

const textsOf = (entries: { messageText: string }[]) => entries.map((entry) => entry.messageText);
const relatedOf = (entries: { relatedRecords: string[] }[]) => entries.flatMap((entry) => entry.relatedRecords);

async function readTexts(key?: string, query?: string): Promise<string[]> {
    return textsOf(await read(key, query));
}

function lineOf(text: string, key = 'open'): ConversationEntry {
    const line = org.org.entries(identifierOf(key)).find((one) => one.messageText === text);
    if (!line) throw new Error(`No line ${text}`);
    return line;
}

/** Sends other texts for lines of `open`, named by their texts. */
async function patch(texts: Record<string, string>, more: { identifier: string; messageText: string }[] = []) {
    const updates = Object.entries(texts).map(([from, to]) => ({
        identifier: lineOf(from).identifier,
        messageText: to
    }));
    return org.call(user, 'PATCH', toPath('open'), { conversationEntriesUpdates: [...more, ...updates] }, plain);
}

async function storedAs(sent: string): Promise<string | undefined> {
    const { identifier } = lineOf('Hi.');
    expect((await patch({ 'Hi.': sent })).status).toBe(200);
    return org.org.entries(identifierOf('open')).find((entry) => entry.identifier === identifier)?.messageText;
}

const unknown = [{ identifier: 'no-such-line', messageText: 'x' }];
const many = (count: number) =>
    org.call(user, 'PATCH', toPath('open'), {
        conversationEntriesUpdates: Array.from({ length: count }, () => ({
            identifier: lineOf('Third.').identifier,
            messageText: 'Third.'
        }))
    });
const failures = (answer: Answer) => [answer.status, answer.text.split('"FAILED"').length - 1];

/** Puts the clock five minutes after the end of `open`'s conversation. */
function goRightAfterTheCall(): void {
    nowMs = startMs + 10 * 60 * 1000;
}

async function patchAndReadLater(laterMs: number): Promise<boolean[]> {
    await patch({ 'Hi.': 'Hello.' });
    const shown: boolean[] = [];
    for (const ms of [0, laterMs - 1, 1]) {
        nowMs += ms;
        shown.push((await readTexts()).includes('Hello.'));
    }
    return shown;
}

/** Statuses of a GET and a PATCH without and with Access Conversation Entries. */
async function askForPermission(): Promise<number[]> {
    const statuses: number[] = [];
    for (const sets of [['Note_Owner'], ['Note_Owner', 'Entries_Access']]) {
        org.org.assignPermissionSets(user, sets);
        statuses.push((await org.call(user, 'GET', toPath('open'))).status, (await patch({ 'Hi.': 'Hi.' })).status);
    }
    return statuses;
}

const longText = `${'\u{1F44D}'.repeat(4000)}end`;
const escaped = 'a &lt;b&gt; &amp;amp; &quot;&#39;&#92; &copy;';

// The second line was said at 5 s and received at 9 s.
const hasHi = async (query: string) => (await readTexts('open', `?recordLimit=1000&${query}`)).includes('Hi.');
const directions = async () => {
    const times = (await read('long')).map((entry) => Number(entry.serverReceivedTimestamp));
    return new Set(times.slice(1).map((ms, index) => Math.sign(ms - (times[index] ?? 0))));
};
const readRows: SwitchRows = {
    'filterClock=server': async () => expect(await hasHi(`startTimestamp=${startMs + 6000}`)).toBe(true),
    'filterClock=client': async () => expect(await hasHi(`startTimestamp=${startMs + 6000}`)).toBe(false),
    'filterBounds=inclusive': async () => {
        expect(await hasHi(`startTimestamp=${startMs + 9000}`)).toBe(true);
        expect(await hasHi(`endTimestamp=${startMs + 9000}`)).toBe(true);
    },
    'filterBounds=exclusive': async () => {
        expect(await hasHi(`startTimestamp=${startMs + 9000}`)).toBe(false);
        expect(await hasHi(`endTimestamp=${startMs + 9000}`)).toBe(false);
    },
    'endTimestampUnit=milliseconds': async () => {
        expect(await hasHi(`endTimestamp=${startMs + 8000}`)).toBe(false);
        expect(await hasHi(`endTimestamp=${startMs / 1000 + 10}`)).toBe(false);
    },
    'endTimestampUnit=seconds': async () => {
        expect(await hasHi(`endTimestamp=${startMs + 8000}`)).toBe(true);
        expect(await hasHi(`endTimestamp=${startMs / 1000 + 8}`)).toBe(false);
        expect(await hasHi(`endTimestamp=${startMs / 1000 + 10}`)).toBe(true);
    },
    'entryOrder=newestFirst': async () => expect(await directions()).toEqual(new Set([-1])),
    'entryOrder=oldestFirst': async () => expect(await directions()).toEqual(new Set([1])),
    'entryOrder=shuffled': async () => {
        expect(await directions()).toEqual(new Set([-1, 1]));
        expect(await read('long')).toEqual(await read('long'));
        expect((await readTexts('long')).sort()).toEqual(
            org.org
                .entries(identifierOf('long'))
                .slice(-1000)
                .map((entry) => entry.messageText)
                .sort()
        );
    },
    'entryTimes=numbers': async () =>
        expect((await read('live'))[0]).toMatchObject({
            clientTimestamp: expect.any(Number),
            clientDuration: expect.any(Number),
            serverReceivedTimestamp: expect.any(Number)
        }),
    'entryTimes=strings': async () => {
        const [line] = await read('live');
        const stored = lineOf('Anybody there?', 'live');
        expect(line).toMatchObject({
            clientTimestamp: String(stored.clientTimestamp),
            clientDuration: String(stored.clientDuration),
            serverReceivedTimestamp: String(stored.serverReceivedTimestamp)
        });
    },
    'freshTranscript=complete': async () => {
        goRightAfterTheCall();
        expect(relatedOf(await read())).not.toEqual([]);
    },
    'freshTranscript=withoutRelatedRecords': async () => {
        const later = await read();
        goRightAfterTheCall();
        expect(await readTexts()).toEqual(textsOf(later));
        expect(relatedOf([...(await read()), ...(await read('live'))])).toEqual([]);
        await patch({ 'Hi.': 'Hello.' });
        // What a line belongs to is only not shown yet: a PATCH does not lose it.
        expect(lineOf('Hello.').relatedRecords).toHaveLength(1);
        nowMs += hourMs;
        expect(relatedOf(await read())).toEqual(relatedOf(later));
    },
    'freshTranscript=empty': async () => {
        goRightAfterTheCall();
        expect(await read()).toEqual([]);
        expect(await read('live')).toEqual([]);
        expect(failures(await patch({ 'Hi.': 'Hello.' }))).toEqual([200, 1]);
        nowMs += hourMs;
        expect(await readTexts()).toContain('Hi.');
    },
    'entityEncodingHeader=honoured': async () => expect((await readTexts()).join()).toContain('\\o/'),
    'entityEncodingHeader=ignored': async () => {
        expect((await readTexts()).join()).toContain('&#92;o/');
        org.org.setBehaviour({ patchAnswer: 'echo' });
        expect((await patch({ 'Hi.': '<' })).text).toContain('&lt;');
    },
    'entriesPermission=none': async () => expect(await askForPermission()).toEqual([200, 200, 200, 200]),
    'entriesPermission=toChange': async () => expect(await askForPermission()).toEqual([200, 403, 200, 200]),
    'entriesPermission=always': async () => expect(await askForPermission()).toEqual([403, 403, 200, 200])
};

const patchLive = async () => {
    const { identifier } = lineOf('Anybody there?', 'live');
    const conversationEntriesUpdates = [{ identifier, messageText: 'Anybody there?' }];
    return org.call(user, 'PATCH', toPath('live'), { conversationEntriesUpdates });
};
const changeRows: SwitchRows = {
    'patchAnswer=perEntry': async () => {
        const { identifier } = lineOf('Hi.');
        const answer = await patch({ 'Hi.': 'Hello.' });
        const result = { identifier, status: 'SUCCESS', errorDetail: null };
        expect(answer.json).toEqual({ conversationEntriesUpdates: [result] });
    },
    'patchAnswer=empty': async () => expect(await patch({ 'Hi.': 'x' })).toMatchObject({ status: 200, text: '' }),
    'patchAnswer=noContent': async () => expect(await patch({ 'Hi.': 'x' })).toMatchObject({ status: 204, text: '' }),
    'patchAnswer=echo': async () => {
        const answer = await patch({ 'Hi.': 'Hello.' });
        expect(body.parse(answer.json).conversationEntries).toMatchObject([{ messageText: 'Hello.' }]);
    },
    'unknownEntry=failEntry': async () => {
        const answer = await patch({ 'Hi.': 'Hello.' }, unknown);
        expect(failures(answer)).toEqual([200, 1]);
        expect(answer.text).toContain('no-such-line');
        expect(await readTexts()).toContain('Hello.');
    },
    'unknownEntry=ignore': async () => {
        const answer = await patch({ 'Hi.': 'Hello.' }, unknown);
        expect(answer.status).toBe(200);
        expect(answer.text).not.toContain('no-such-line');
        expect(await readTexts()).toContain('Hello.');
    },
    'unknownEntry=notFound': async () => {
        expect((await patch({ 'Hi.': 'Hello.' }, unknown)).status).toBe(404);
        expect(await readTexts()).toContain('Hi.');
    },
    'omittedRelatedRecords=keep': async () => {
        const before = lineOf('Hi.');
        await patch({ 'Hi.': 'Hello.' });
        expect(lineOf('Hello.')).toEqual({ ...before, messageText: 'Hello.' });
    },
    'omittedRelatedRecords=clear': async () => {
        const { identifier, relatedRecords } = lineOf('Hi.');
        await patch({ 'Hi.': 'Hello.' });
        expect(lineOf('Hello.').relatedRecords).toEqual([]);
        await org.call(user, 'PATCH', toPath('open'), {
            conversationEntriesUpdates: [{ identifier, messageText: 'Hello.', relatedRecords }]
        });
        expect(lineOf('Hello.').relatedRecords).toEqual(relatedRecords);
    },
    'mostUpdates=unlimited': async () => expect((await many(51)).status).toBe(200),
    'mostUpdates=fiftyThen400': async () => {
        expect((await many(50)).status).toBe(200);
        expect((await many(51)).status).toBe(400);
    },
    'mostUpdates=fiftyThen413': async () => {
        expect((await many(50)).status).toBe(200);
        expect((await many(51)).status).toBe(413);
    },
    'longestText=unlimited': async () => expect(await storedAs(longText)).toBe(longText),
    'longestText=refused': async () => {
        expect(failures(await patch({ 'Hi.': longText }))).toEqual([200, 1]);
        expect(failures(await patch({ 'Hi.': longText.slice(0, -3) }))).toEqual([200, 0]);
    },
    'longestText=cut': async () => expect(await storedAs(longText)).toBe(longText.slice(0, -3)),
    'emptyText=stored': async () => expect(await storedAs('')).toBe(''),
    'emptyText=refused': async () => {
        expect(failures(await patch({ 'Hi.': '' }))).toEqual([200, 1]);
        expect(await readTexts()).toContain('Hi.');
    },
    'emptyText=ignored': async () => {
        expect(failures(await patch({ 'Hi.': '' }))).toEqual([200, 0]);
        expect(await readTexts()).toContain('Hi.');
    },
    'updateAtomicity=perEntry': async () => {
        expect((await patch({ 'Hi.': 'Hello.' }, unknown)).status).toBe(200);
        expect(await readTexts()).toContain('Hello.');
    },
    'updateAtomicity=all': async () => {
        org.org.setBehaviour({ emptyText: 'refused' });
        for (const answer of [
            await patch({ 'Hi.': 'Hello.' }, unknown),
            await patch({ 'Hi.': 'Hello.', 'Third.': '' })
        ]) {
            expect(answer.status).toBe(400);
            expect(await readTexts()).toContain('Hi.');
        }
    },
    'liveCalls=accepted': async () => expect((await patchLive()).status).toBe(200),
    'liveCalls=refused': async () => {
        expect((await patchLive()).status).toBe(400);
        expect((await patch({ 'Hi.': 'Hello.' })).status).toBe(200);
    },
    'inputEntities=kept': async () => expect(await storedAs(escaped)).toBe(escaped),
    'inputEntities=decoded': async () => expect(await storedAs(escaped)).toBe('a <b> &amp; "\'\\ &copy;'),
    'storedText=exact': async () => expect(await storedAs(' \u00e9 e\u0301\n')).toBe(' \u00e9 e\u0301\n'),
    'storedText=trimmed': async () => expect(await storedAs(' \u00e9 e\u0301\n')).toBe('\u00e9 e\u0301'),
    'storedText=composed': async () => expect(await storedAs(' \u00e9 e\u0301\n')).toBe(' \u00e9 \u00e9\n'),
    'writesShown=atOnce': async () => expect(await patchAndReadLater(5)).toEqual([true, true, true]),
    'writesShown=after2s': async () => {
        expect(await patchAndReadLater(2000)).toEqual([false, false, true]);
        await patch({ 'Hello.': 'One.' });
        nowMs += 1000;
        await patch({ 'One.': 'Two.' });
        expect(await readTexts()).toContain('Hello.');
        nowMs += 1000;
        expect(await readTexts()).toContain('One.');
        nowMs += 1000;
        expect(await readTexts()).toContain('Two.');
    },
    'writesShown=after60s': async () => expect(await patchAndReadLater(60_000)).toEqual([false, false, true])
};

describe('reading', () => {
    test('every value has its row', () => {
        expect(Object.keys(readRows).sort()).toEqual(toRowNames(entriesSwitches));
    });

    test.each(toSwitchCases(entriesSwitches))('the row $row under $label holds: $holds', async (one) => {
        expect(await runSwitchCase(org.org, readRows, one)).toBe(one.holds);
    });
});

describe('changing', () => {
    test('every value has its row', () => {
        expect(Object.keys(changeRows).sort()).toEqual(toRowNames(updateSwitches));
    });

    test.each(toSwitchCases(updateSwitches))('the row $row under $label holds: $holds', async (one) => {
        expect(await runSwitchCase(org.org, changeRows, one)).toBe(one.holds);
    });
});
