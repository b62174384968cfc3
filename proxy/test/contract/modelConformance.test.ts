import { createSeededRandom } from '../../../local-org/src/data/seededRandom';
import { startLocalOrg, type StartedLocalOrg } from '../../../local-org/src/startLocalOrg';
import { SalesforceStatusError } from '../../src/salesforce/boundTransport';
import { createSalesforceClient, type SalesforceCall } from '../../src/salesforce/salesforceClient';
import type { ModelRow } from '../harness/model/modelQuery';
import { createOrgModel, type ModelUser, type OrgModel } from '../harness/model/orgModel';

/** One side: answers a call as somebody, or says how it was refused. Row ids are written as `#1`, in the order of making. */
interface Side {
    readonly answer: (username: string, call: SalesforceCall) => Promise<unknown>;
    readonly rows: () => number;
}

const NOW_MS = Date.UTC(2026, 0, 15, 9, 0, 0);
const MAY_DO: Readonly<Record<string, Omit<ModelUser, 'id' | 'name'>>> = {
    'supervisor@example.com': { mayCreate: true, mayEdit: true, mayRedact: true },
    'reviewer@example.com': { mayCreate: true, mayEdit: true, mayRedact: false }
};
const USERNAMES = Object.keys(MAY_DO);

let org: StartedLocalOrg;
let conversation: string;
let voiceCallId: string;
let clockMs: number;

beforeEach(async () => {
    clockMs = NOW_MS;
    org = await startLocalOrg({ pagePort: null, now: () => clockMs });
    ({ conversationIdentifier: conversation, voiceCallId } = org.org.calls.find(({ key }) => key === 'billing')!);
});
afterEach(() => org.close());

/** Both sides, the model filled with what the local org opens with. */
async function openBoth(): Promise<readonly [Side, Side]> {
    const clients = new Map(
        USERNAMES.map((username) => [
            username,
            createSalesforceClient({
                instanceUrl: org.orgUrl,
                accessToken: org.org.issueToken(username),
                apiVersion: '66.0',
                requestId: 'conformance'
            })
        ])
    );
    const query = async (soql: string): Promise<readonly ModelRow[]> => {
        const found = await clients.get(USERNAMES[0]!)!.query(soql);
        return found.ok ? (withoutAttributes(found.value) as readonly ModelRow[]) : [];
    };
    const model: OrgModel = createOrgModel({
        voiceCalls: await query(
            'SELECT Id, ConversationId, CallStartDateTime, CallEndDateTime, Conversation.ConversationIdentifier, ' +
                `Conversation.StartTime, Conversation.EndTime FROM VoiceCall WHERE Id = '${voiceCallId}'`
        ),
        participants: await query(
            'SELECT ConversationId, ParticipantKey, ParticipantRole, ParticipantDisplayName FROM ConversationParticipant'
        ),
        entries: new Map([[conversation, org.org.entries(conversation)]]),
        now: () => clockMs
    });
    const toUser = (username: string): ModelUser => {
        const { id, name } = org.org.users.find((user) => user.username === username)!;
        return { id, name, ...MAY_DO[username]! };
    };
    return [
        createSide(
            (username, call) => clients.get(username)!.call(call),
            () => org.org.records('Transcript_Change__c')
        ),
        createSide(
            async (username, call) => structuredClone(model.answer(toUser(username), call)),
            () => model.rows
        )
    ];
}

function createSide(answer: Side['answer'], rows: () => readonly ModelRow[]): Side {
    const short = (): readonly string[] => rows().map((row) => String(row['Id']).slice(0, 15));
    return {
        rows: () => rows().length,
        async answer(username, call) {
            const path = call.path.replace(
                /#(\d+)/g,
                (_all, number) => short()[Number(number) - 1] ?? 'a00000000000000'
            );
            let said: unknown;
            try {
                const headers = { 'X-Chatter-Entity-Encoding': 'false' };
                said = await answer(username, { ...call, headers, path: path as `/${string}` });
            } catch (error) {
                if (!(error instanceof SalesforceStatusError)) {
                    throw error;
                }
                said = { status: error.status, codes: [...new Set(error.errors.map(({ errorCode }) => errorCode))] };
            }
            const text = JSON.stringify(withoutAttributes(said));
            return JSON.parse(
                short().reduce(
                    (all, id, index) => all.replace(new RegExp(`${id}(?:\\w{3})?`, 'g'), `#${index + 1}`),
                    text
                )
            );
        }
    };
}

/** Salesforce's own decoration of records: nothing of ours reads it. */
function withoutAttributes(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === 'attributes' ? undefined : inner)));
}

const rowsPath = '/sobjects/Transcript_Change__c';
const queryPath = (soql: string) => `/query?q=${encodeURIComponent(soql)}` as const;
const entriesPath = () => `/connect/conversation/${conversation}/entries` as const;
const toRow = (more: object = {}): object => ({
    Voice_Call__c: voiceCallId.slice(0, 15),
    Kind__c: 'Save',
    State__c: 'Sending',
    Edited_Lines__c: 1,
    Redacted_Lines__c: 0,
    Reason__c: 'Other',
    Note__c: null,
    Lines__c: '[]',
    Digests__c: '{}',
    Request_Id__c: 'one request',
    Lock__c: conversation,
    ...more
});

describe('the model of the local org', () => {
    it('answers a save, step for step, as the local org does', async () => {
        const [real, model] = await openBoth();
        const [line] = org.org.entries(conversation);
        const script: readonly SalesforceCall[] = [
            {
                method: 'GET',
                path: queryPath(
                    'SELECT Id, ConversationId, CallStartDateTime, CallEndDateTime, Conversation.ConversationIdentifier, ' +
                        `Conversation.StartTime, Conversation.EndTime FROM VoiceCall WHERE Id = '${voiceCallId.slice(0, 15)}'`
                )
            },
            { method: 'POST', path: rowsPath, body: toRow() },
            { method: 'POST', path: rowsPath, body: toRow({ Request_Id__c: 'another' }) },
            { method: 'POST', path: rowsPath, body: toRow({ State__c: 'Verified', Lock__c: null }) },
            { method: 'GET', path: `${entriesPath()}?queryDirection=FromStart&recordLimit=1000&startTimestamp=0` },
            {
                method: 'PATCH',
                path: entriesPath(),
                body: {
                    conversationEntriesUpdates: [
                        { identifier: line!.identifier, messageText: 'New “text” & <more>' },
                        { identifier: 'nobody', messageText: 'x' }
                    ]
                }
            },
            { method: 'GET', path: `${entriesPath()}?queryDirection=FromStart&recordLimit=5&startTimestamp=0` },
            { method: 'PATCH', path: `${rowsPath}/#1`, body: { Edited_Lines__c: 7 } },
            { method: 'PATCH', path: `${rowsPath}/#1`, body: { Lines__c: '[1]' } },
            {
                method: 'PATCH',
                path: `${rowsPath}/#1`,
                body: { Lines__c: '[2]', State__c: 'Verified', Digests__c: null, Lock__c: null }
            },
            { method: 'PATCH', path: `${rowsPath}/#1`, body: { Lines__c: '[3]' } },
            { method: 'POST', path: rowsPath, body: toRow({ Request_Id__c: 'another' }) },
            {
                method: 'GET',
                path: queryPath(
                    'SELECT Id, Name, CreatedDate, CreatedBy.Name, State__c, Request_Id__c, Lines__c, Digests__c, Lock__c ' +
                        `FROM Transcript_Change__c WHERE Lock__c = '${conversation}'`
                )
            }
        ];
        for (const [step, call] of script.entries()) {
            const answers = [await real.answer(USERNAMES[0]!, call), await model.answer(USERNAMES[0]!, call)];
            expect({ step, answer: answers[1] }).toEqual({ step, answer: answers[0] });
        }
    });

    it.each([1, 2, 3, 4])('answers whatever is asked as the local org does: seed %d', async (seed) => {
        const [real, model] = await openBoth();
        const random = createSeededRandom(seed);
        const oneOf = <Item>(...items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
        const lines = org.org.entries(conversation);
        const anyRow = (): string => `#${1 + Math.floor(random() * (real.rows() + 1))}`;
        const fields = 'Id, Name, CreatedById, CreatedBy.Name, CreatedDate, State__c, Lock__c, Voice_Call__c';
        const createCall: readonly (() => SalesforceCall)[] = [
            () => ({
                method: 'POST',
                path: rowsPath,
                body: toRow({
                    Lock__c: oneOf(conversation, 'another', null),
                    State__c: oneOf('Sending', 'Sending', 'Verified'),
                    Edited_Lines__c: oneOf(0, 1),
                    Redacted_Lines__c: oneOf(0, 1),
                    Request_Id__c: oneOf(null, null, 'one', `request ${random()}`)
                })
            }),
            () => ({
                method: 'PATCH',
                path: `${rowsPath}/${anyRow()}`,
                body: oneOf<object>(
                    { State__c: 'Verified', Lock__c: null, Digests__c: null },
                    { State__c: 'Not_Applied', Lock__c: null },
                    { Lines__c: '[1]' },
                    { Lock__c: conversation },
                    { Reason__c: oneOf('Other', 'Personal_Data') },
                    { Kind__c: 'Save', Redacted_Lines__c: oneOf(0, 1) }
                )
            }),
            () => ({
                method: 'GET',
                path: queryPath(
                    `SELECT ${fields} FROM Transcript_Change__c ` +
                        oneOf(
                            `WHERE Lock__c = '${oneOf(conversation, 'another', "it\\'s")}'`,
                            `WHERE Voice_Call__c = '${voiceCallId.slice(0, oneOf(15, 18))}' OR Lock__c = 'another'`,
                            `WHERE Voice_Call__c = '${voiceCallId}' ORDER BY CreatedDate DESC, Name DESC LIMIT 3`,
                            `WHERE State__c IN ('Sending', 'Not_Applied') AND Lock__c = '${conversation}'`
                        )
                )
            }),
            () => ({
                method: 'GET',
                path: `${entriesPath()}?${new URLSearchParams({
                    queryDirection: oneOf('FromStart', 'FromEnd'),
                    recordLimit: oneOf('1', '7', '1000'),
                    startTimestamp: oneOf(
                        '0',
                        String(lines[10]!.serverReceivedTimestamp),
                        String(lines[20]!.clientTimestamp)
                    )
                }).toString()}`
            }),
            () => ({
                method: 'PATCH',
                path: entriesPath(),
                body: {
                    conversationEntriesUpdates: [oneOf(...lines), oneOf(...lines)].map(({ identifier }) => ({
                        identifier: oneOf(identifier, identifier, 'nobody'),
                        messageText: `Text ${Math.floor(random() * 1e6)} ' " & <b>`,
                        ...oneOf({}, { relatedRecords: [voiceCallId] })
                    }))
                }
            })
        ];
        for (let step = 0; step < 80; step += 1) {
            clockMs += Math.floor(random() * 5_000);
            const call = oneOf(...createCall)();
            const username = oneOf(...USERNAMES);
            const [expected, answer] = [await real.answer(username, call), await model.answer(username, call)];
            expect({ step, call, answer }).toEqual({ step, call, answer: expected });
        }
    });
});
