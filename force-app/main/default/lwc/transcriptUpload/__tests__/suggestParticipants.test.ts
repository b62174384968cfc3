import type { TargetParticipant } from 'c/proxyProtocol';
import type { FileEntry } from 'c/transcriptFormats';
import { listSpeakers, suggestParticipants } from 'c/transcriptUpload';
import { AGENT, CUSTOMER, file, party, target } from './uploadFixtures';

const GRACE = AGENT;
const OMAR = party('p3', 'agent', 'Omar Haddad');
const HELLO = 'Thank you for calling Northwind, how can I help you?';

type Case = readonly [
    string,
    readonly Partial<FileEntry>[],
    readonly TargetParticipant[],
    Readonly<Record<string, string>>
];

const CASES: readonly Case[] = [
    [
        'by the key, whatever the role',
        [
            { speaker: 'key-p2', role: 'agent' },
            { speaker: 'key-p1', role: 'customer' }
        ],
        [AGENT, CUSTOMER],
        { 'key-p2': 'p2 key', 'key-p1': 'p1 key' }
    ],
    [
        'by the key and the role where two share a key',
        [{ speaker: 'key-p1', role: 'customer' }],
        [AGENT, { ...CUSTOMER, sender: AGENT.sender }],
        { 'key-p1': 'p2 key' }
    ],
    [
        'by the role where there is one of it here and there, even of somebody with the key',
        [{ speaker: 'key-p2' }, { speaker: 'A', role: 'agent' }, { speaker: 'B', role: 'customer' }],
        [AGENT, CUSTOMER],
        { 'key-p2': 'p2 key', A: 'p1 role', B: 'p2 role' }
    ],
    [
        'by the role alone, in a file without names',
        [{ role: 'agent' }, { role: 'customer' }],
        [AGENT, CUSTOMER],
        {
            ':agent': 'p1 role',
            ':customer': 'p2 role'
        }
    ],
    [
        'by Salesforce’s word for a role, which says more',
        [
            { speaker: 'S', salesforce: { role: 'SUPERVISOR' } },
            { speaker: 'A', role: 'agent', salesforce: { role: 'AGENT' } }
        ],
        [AGENT, party('p4', 'supervisor')],
        { S: 'p4 role', A: 'p1 role' }
    ],
    [
        'not by a role that two speakers have and one participant',
        [
            { speaker: 'A', role: 'agent' },
            { speaker: 'B', role: 'agent' }
        ],
        [AGENT, CUSTOMER],
        {}
    ],
    [
        'by the name among several agents, and the last by being left',
        [
            { speaker: 'OMAR  haddad', role: 'agent' },
            { speaker: 'Agent 1', role: 'agent' }
        ],
        [GRACE, OMAR, CUSTOMER],
        { 'OMAR  haddad': 'p3 name', 'Agent 1': 'p1 role' }
    ],
    [
        'by the order among several agents where numbers match',
        [
            { speaker: 'A', role: 'agent' },
            { speaker: 'C', role: 'customer' },
            { speaker: 'B', role: 'agent' }
        ],
        [GRACE, CUSTOMER, OMAR],
        { A: 'p1 order', B: 'p3 order', C: 'p2 role' }
    ],
    [
        'not by the order where one agent of several speaks',
        [
            { speaker: 'A', role: 'agent' },
            { speaker: 'C', role: 'customer' }
        ],
        [GRACE, CUSTOMER, OMAR],
        { C: 'p2 role' }
    ],
    [
        'by the name, whatever its accents, or a part of it',
        [{ speaker: 'daniel pena' }, { speaker: 'Grace' }],
        [AGENT, CUSTOMER],
        { 'daniel pena': 'p2 name', Grace: 'p1 name' }
    ],
    [
        'not by a name that two have',
        [{ speaker: 'Grace' }, { speaker: 'Other' }],
        [GRACE, party('p3', 'agent', 'Grace Lee'), CUSTOMER],
        {}
    ],
    [
        'not by the name of somebody of another role',
        [
            { speaker: 'Grace', role: 'customer' },
            { speaker: 'B', role: 'customer' }
        ],
        [AGENT, CUSTOMER],
        {}
    ],
    [
        'by what agents say, and the customer by being left, whoever is silent beside',
        [
            { speaker: '1', text: HELLO },
            { speaker: '2', text: 'Hi, my bill is wrong.' }
        ],
        [CUSTOMER, AGENT, party('p5', 'system')],
        { 1: 'p1 talk', 2: 'p2 order' }
    ],
    ['not by what is said where one speaks alone', [{ speaker: '1', text: HELLO }], [AGENT, CUSTOMER], {}],
    [
        'not by what is said where both say it',
        [
            { speaker: '1', text: HELLO },
            { speaker: '2', text: HELLO }
        ],
        [AGENT, CUSTOMER],
        {}
    ],
    [
        'not by what is said where there are two agents',
        [{ speaker: '1', text: HELLO }, { speaker: '2' }],
        [GRACE, OMAR, CUSTOMER],
        {}
    ],
    ['not of lines without a speaker', [{}], [CUSTOMER], {}],
    ['not without a reason', [{ speaker: '1' }, { speaker: '2' }], [AGENT, CUSTOMER], {}]
];

describe('who is suggested', () => {
    it.each(CASES)('is %s', (_case, entries, participants, expected) => {
        const transcript = file(entries);
        const choices = suggestParticipants(listSpeakers(transcript), target({ participants }), transcript);
        const shown = [...choices].map(([key, { participantId, why }]) => [key, `${participantId} ${why}`]);
        expect(Object.fromEntries(shown)).toEqual(expected);
    });
});
