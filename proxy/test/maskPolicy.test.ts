import type { LineToSave } from 'c/proxyProtocol';
import { parseErrorBody, parseSettingsAnswer } from 'c/proxyProtocol';
import { parseSettings } from 'c/redactionSettings';
import { DEFAULT_MASK_POLICY } from 'c/transcriptRedaction';
import { createFaultyOrg } from './harness/faultyOrg';
import { createOrgWithSettings } from './harness/orgWithSettings';
import { startProxy, type TestProxy } from './harness/startProxy';
import { callNamed } from './harness/transcript';

const PATH = '/v1/redaction-settings';
const own = createOrgWithSettings([
    { Applies_To: 'NAME', Mask: 'Numbered', Least_Certainty: 'Likely' },
    { Applies_To: 'PHONE', Mask: 'Last_Four' },
    { Applies_To: 'EMAIL', Mask: 'Fixed_Text', Fixed_Text: '[geschwärzt]', Suggested: 'false' },
    { Applies_To: 'PIN', Mask: 'Last_Four' },
    { Applies_To: 'Default', Call_Languages: 'en-US, es' },
    { Applies_To: 'SSN', Mask: 'Last_Four', Active: 'false' }
]);
const faulty = createFaultyOrg();
let proxy: TestProxy;
let token: string;

beforeAll(async () => {
    proxy = await startProxy({ org: { forceAppDir: own.forceAppDir }, between: faulty.between });
});
afterAll(async () => {
    await proxy.close();
    await faulty.close();
    own.remove();
});
beforeEach(async () => {
    token = await proxy.tokenFor('supervisor@example.com');
    faulty.reset();
});

const seen = (): string[] => faulty.seen.map(({ method, resource }) => `${method} ${resource}`);
const SAVED = ['POST change', 'GET entries', 'PATCH entries', 'GET entries', 'PATCH change'];
const linesOf = () => proxy.org.entries(callNamed(proxy, 'billing').conversationIdentifier);

/** The line that has these words, which become the mask. */
function masked(words: string, entityType: string, mask: string): LineToSave {
    const entry = linesOf().find(({ messageText }) => messageText.includes(words))!;
    const start = entry.messageText.indexOf(words);
    return {
        identifier: entry.identifier,
        baseText: entry.messageText,
        redactions: [{ start, end: start + words.length, entityType, mask }],
        startMs: entry.clientTimestamp,
        receivedMs: entry.serverReceivedTimestamp
    };
}

const save = (...changes: readonly LineToSave[]): Promise<Response> => saveKnowing(undefined, ...changes);

const saveKnowing = async (
    knownChanges: readonly string[] | undefined,
    ...changes: readonly LineToSave[]
): Promise<Response> =>
    proxy.request(`/v1/voice-calls/${callNamed(proxy, 'billing').voiceCallId}/entries`, {
        method: 'PATCH',
        token,
        body: JSON.stringify({ reason: 'Personal_Data', changes, knownChanges })
    });

describe('GET /v1/redaction-settings', () => {
    it.each(['viewer', 'reviewer', 'supervisor', 'admin'])('gives a %s what is decided, for one query', async (who) => {
        const answer = await proxy.request(PATH, { token: await proxy.tokenFor(`${who}@example.com`) });
        const { settings, problems } = parseSettings(parseSettingsAnswer(await answer.json())!.settings);
        expect(settings).toEqual({
            masks: {
                forms: {
                    NAME: { kind: 'numbered' },
                    PHONE: { kind: 'lastFour' },
                    EMAIL: { kind: 'fixedText', text: '[geschwärzt]' }
                },
                others: DEFAULT_MASK_POLICY.others
            },
            suggestions: {
                NAME: { isOn: true, least: 'likely' },
                PHONE: { isOn: true, least: 'unsure' },
                EMAIL: { isOn: false, least: 'unsure' }
            },
            otherSuggestions: { isOn: true, least: 'unsure' },
            languages: ['en-us', 'es']
        });
        expect(problems).toEqual([{ setting: expect.any(String), code: 'LAST_FOUR_NOT_SHOWN' }]);
        expect(seen()).toEqual(['GET query']);
    });

    it('says who may not read them, and that nobody is signed in', async () => {
        const answer = await proxy.request(PATH, { token: await proxy.tokenFor('agent@example.com') });
        expect(answer.status).toBe(403);
        expect(parseErrorBody(await answer.json())?.code).toBe('NOT_PERMITTED');
        expect((await proxy.request(PATH)).status).toBe(401);
    });
});

describe('a save under a policy', () => {
    it.each<[string, string, string, string, number]>([
        ['the label alone, whatever the policy', 'Grace', 'NAME', '[NAME]', 1],
        ['a number', 'Lucía Peña', 'NAME', '[NAME_1]', 2],
        [
            'the last four of what was said',
            'Four one five, five five five, oh one four two',
            'PHONE',
            '[PHONE ending 0142]',
            2
        ],
        ['a fixed text', 'lucia dot pena eighty-six at example dot com', 'EMAIL', '[geschwärzt]', 2]
    ])('stores %s, and reads the policy only where it matters', async (_name, words, entityType, mask, queries) => {
        const line = masked(words, entityType, mask);
        const made = proxy.org.records('Transcript_Change__c').map(({ Id }) => String(Id));
        const answer = await saveKnowing(made, line);
        expect(answer.status).toBe(200);
        expect(linesOf().find(({ identifier }) => identifier === line.identifier)?.messageText).toBe(
            line.baseText.replace(words, mask)
        );
        // A number costs one more, behind the lock.
        const [lock, ...rest] = SAVED;
        const numbers = mask.includes('_1') ? ['GET query'] : [];
        expect(seen()).toEqual([...Array.from({ length: queries }, () => 'GET query'), lock, ...numbers, ...rest]);
    });

    it('takes numbers from nobody who does not know the last redaction of the call, and asks once the lock is taken', async () => {
        const line = masked('Springfield', 'NAME', '[NAME_2]');
        const unknown = await save(line);
        expect(unknown.status).toBe(409);
        expect(parseErrorBody(await unknown.json())?.code).toBe('MASK_NUMBERS_TAKEN');
        expect(seen()).toEqual(['GET query', 'GET query', 'POST change', 'GET query', 'PATCH change']);
        const rows = proxy.org.records('Transcript_Change__c');
        expect(rows.at(-1)).toMatchObject({ State__c: 'Not_Applied', Lock__c: null });

        const known = await saveKnowing(
            rows.map(({ Id }) => String(Id).slice(0, 15)),
            line
        );
        expect(known.status).toBe(200);
    });

    it.each<[string, string, string, string]>([
        ['a number where values have none', 'Springfield', 'ADDRESS', '[ADDRESS_1]'],
        ['a fixed text of another label', 'Grace', 'NAME', '[geschwärzt]'],
        ['a fixed text that is nobody’s', 'dot pena', 'EMAIL', '[she agreed to pay]'],
        [
            'the last four of a setting that is not active',
            'Four one five, five five five, oh one four two',
            'SSN',
            '[SSN ending 0142]'
        ],
        ['the last four of a setting that is broken', 'Seven three nine', 'PIN', '[PIN ending 0739]']
    ])('refuses %s, and changes nothing', async (_name, words, entityType, mask) => {
        const fine = masked('Good news', 'NAME', '[NAME]');
        const answer = await save(fine, masked(words, entityType, mask));
        const text = await answer.text();
        expect(answer.status).toBe(400);
        expect(JSON.parse(text)).toMatchObject({
            code: 'REDACTION_INVALID',
            details: { places: [{ change: 1, redaction: 0, problem: 'MASK_NOT_ALLOWED' }] }
        });
        expect(text).not.toContain(mask);
        expect(seen().filter((request) => request !== 'GET query')).toEqual([]);
    });

    it.each<[string, string, string, string]>([
        [
            'digits that are not those removed',
            'Four one five, five five five, oh one four two',
            'PHONE',
            '[PHONE ending 4111]'
        ],
        ['the last four of a part', 'oh one four two', 'PHONE', '[PHONE ending 0142]'],
        ['a number with room to say something', 'Grace', 'NAME', '[NAME_41111]']
    ])('refuses %s before Salesforce hears of it', async (_name, words, entityType, mask) => {
        const answer = await save(masked(words, entityType, mask));
        expect(parseErrorBody(await answer.json())?.code).toBe('REDACTION_INVALID');
        expect(seen()).toEqual([]);
    });

    it('stores nothing where the policy can’t be read', async () => {
        faulty.spoil = ({ nth, resource }) => (resource === 'query' && nth <= 2 ? { answer: { status: 403 } } : null);
        const answer = await save(masked('Grace', 'NAME', '[NAME_7]'));
        expect(answer.ok).toBe(false);
        expect(seen()).not.toContain('PATCH entries');
    });

    it('leaves no fixed text and no mask in the log', () => {
        expect(proxy.logged()).not.toMatch(/geschwärzt|ending 0142|NAME_1/);
    });
});

it.each([
    [{ settings: [{ name: 'a' }, 7], more: 1 }, { settings: [{ name: 'a' }, 7] }],
    [{ settings: {} }, null],
    [{}, null],
    [null, null]
])('an answer %j is read as %j', (value, answer) => {
    expect(parseSettingsAnswer(value)).toEqual(answer);
});
