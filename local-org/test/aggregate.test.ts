import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openTestOrg, type TestOrg } from './openTestOrg';

const rows = z.object({ totalSize: z.number(), records: z.array(z.record(z.string(), z.unknown())) });

let org: TestOrg;
const notes = [
    {
        Title__c: 'one',
        Tag__c: 'x',
        Amount__c: 1,
        Day__c: '2025-01-01',
        Seen__c: '2025-01-01T10:00:00Z',
        Done__c: true
    },
    { Title__c: 'two', Amount__c: 4, Day__c: '2025-01-03', Mail__c: 'a@example.com', Seen__c: '2025-03-01T10:00:00Z' },
    { Title__c: 'three', State__c: 'Closed', Amount__c: 2.5, Mail__c: 'a@example.com' },
    { Title__c: 'four', State__c: 'Closed', Amount__c: null, Mail__c: 'b@example.com', Day__c: '2025-01-03' }
];
beforeAll(async () => {
    org = await openTestOrg();
    const call = org.org.calls.find((one) => one.key === 'open')?.voiceCallId;
    for (const [index, note] of notes.entries()) {
        const body = index < 3 ? { ...note, Call__c: call } : note;
        const answer = await org.call('writer@example.com', 'POST', '/services/data/v66.0/sobjects/Note__c', body);
        if (answer.status !== 201) throw new Error(answer.text);
    }
});
afterAll(() => org.close());

/** The rows of an aggregate query as lists of values, without their attributes. */
async function values(soql: string) {
    const answer = await org.query('writer@example.com', soql);
    if (answer.status !== 200) throw new Error(answer.text);
    const { totalSize, records } = rows.parse(answer.json);
    expect(totalSize).toBe(records.length);
    return records.map(({ attributes, ...rest }) => {
        expect(attributes).toEqual({ type: 'AggregateResult' });
        return Object.values(rest);
    });
}

describe('aggregates of all rows', () => {
    test.each([
        ['COUNT(Id)', 4],
        ['COUNT(Amount__c)', 3],
        ['COUNT(Tag__c)', 1],
        ['COUNT_DISTINCT(Mail__c)', 2],
        ['MIN(Amount__c)', 1],
        ['MAX(Amount__c)', 4],
        ['SUM(Amount__c)', 7.5],
        ['AVG(Amount__c)', 2.5],
        ['MIN(Title__c)', 'four'],
        ['MAX(Title__c)', 'two'],
        ['MAX(Seen__c)', '2025-03-01T10:00:00.000+0000'],
        ['MIN(Day__c)', '2025-01-01'],
        // As the picklist has it: Open, Closed.
        ['MAX(State__c)', 'Closed'],
        ['MAX(Call__r.Name)', 'Open call']
    ])('%s', async (aggregate, expected) => {
        expect(await values(`SELECT ${aggregate} FROM Note__c`)).toEqual([[expected]]);
    });

    test('of no rows', async () => {
        const soql =
            "SELECT COUNT(Id), SUM(Amount__c), AVG(Amount__c), MAX(Title__c) FROM Note__c WHERE Title__c = 'none'";
        expect(await values(soql)).toEqual([[0, null, null, null]]);
    });

    test('are named by alias, or counted', async () => {
        const answer = await org.query(
            'writer@example.com',
            'SELECT COUNT(Id), MAX(Amount__c) most, MIN(Amount__c) FROM Note__c'
        );
        expect(rows.parse(answer.json).records).toEqual([
            { attributes: { type: 'AggregateResult' }, expr0: 4, most: 4, expr1: 1 }
        ]);
    });
});

describe('GROUP BY', () => {
    test.each<[string, unknown[][]]>([
        [
            'SELECT State__c, COUNT(Id) FROM Note__c GROUP BY State__c ORDER BY State__c',
            [
                ['Open', 2],
                ['Closed', 2]
            ]
        ],
        [
            'SELECT State__c s, SUM(Amount__c) total FROM Note__c GROUP BY State__c ORDER BY total DESC',
            [
                ['Open', 5],
                ['Closed', 2.5]
            ]
        ],
        [
            'SELECT Day__c FROM Note__c GROUP BY Day__c ORDER BY Day__c NULLS LAST',
            [['2025-01-01'], ['2025-01-03'], [null]]
        ],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY Call__c ORDER BY COUNT(Id) DESC', [[3], [1]]],
        [
            'SELECT Call__r.Name, COUNT(Id) FROM Note__c GROUP BY Call__r.Name ORDER BY Call__r.Name',
            [
                [null, 1],
                ['Open call', 3]
            ]
        ],
        [
            'SELECT State__c, Done__c, COUNT(Id) n FROM Note__c GROUP BY State__c, Done__c ORDER BY State__c, Done__c DESC',
            [
                ['Open', true, 1],
                ['Open', false, 1],
                ['Closed', false, 2]
            ]
        ],
        ['SELECT Mail__c FROM Note__c GROUP BY Mail__c HAVING COUNT(Id) > 1', [['a@example.com']]],
        [
            "SELECT Mail__c FROM Note__c GROUP BY Mail__c HAVING COUNT(Id) >= 1 AND Mail__c LIKE 'b%'",
            [['b@example.com']]
        ],
        [
            'SELECT Mail__c FROM Note__c GROUP BY Mail__c HAVING (MAX(Amount__c) = null OR MIN(Amount__c) = 1) ORDER BY Mail__c',
            [[null], ['b@example.com']]
        ],
        ['SELECT Title__c FROM Note__c GROUP BY Title__c ORDER BY Title__c LIMIT 2 OFFSET 1', [['one'], ['three']]],
        ['SELECT COUNT(Id) FROM Note__c WHERE Amount__c > 1 GROUP BY State__c ORDER BY State__c', [[1], [1]]],
        ["SELECT State__c FROM Note__c GROUP BY State__c HAVING NOT State__c = 'Open'", [['Closed']]],
        ["SELECT State__c FROM Note__c WHERE Title__c = 'none' GROUP BY State__c", []]
    ])('%s', async (soql, expected) => {
        expect(await values(soql)).toEqual(expected);
    });

    test('columns are described for the Salesforce CLI', async () => {
        const soql = encodeURIComponent('SELECT State__c s, COUNT(Id) FROM Note__c GROUP BY State__c');
        const answer = await org.call('writer@example.com', 'GET', `/services/data/v66.0/query?columns=true&q=${soql}`);
        expect(answer.json).toMatchObject({
            groupBy: true,
            columnMetadata: [
                { columnName: 's', displayName: 'State__c', aggregate: false },
                { columnName: 'expr0', displayName: 'COUNT(Id)', aggregate: true, numberType: true }
            ]
        });
    });
});

describe('refused', () => {
    test.each([
        ['SELECT Title__c, COUNT(Id) FROM Note__c', 'MALFORMED_QUERY', /grouped or aggregated: Title__c/],
        ['SELECT Title__c FROM Note__c GROUP BY State__c', 'MALFORMED_QUERY', /grouped or aggregated/],
        [
            'SELECT COUNT(Id) FROM Note__c GROUP BY State__c ORDER BY Title__c',
            'MALFORMED_QUERY',
            /grouped or aggregated/
        ],
        ['SELECT COUNT() FROM Note__c GROUP BY State__c', 'MALFORMED_QUERY', /COUNT\(\)/],
        ['SELECT COUNT(), COUNT(Id) FROM Note__c', 'MALFORMED_QUERY', /COUNT\(\)/],
        ['SELECT MAX(Amount__c) FROM Note__c LIMIT 1', 'MALFORMED_QUERY', /need a GROUP BY/],
        ['SELECT MAX(Amount__c) FROM Note__c ORDER BY MAX(Amount__c)', 'MALFORMED_QUERY', /need a GROUP BY/],
        ['SELECT SUM(Title__c) FROM Note__c', 'MALFORMED_QUERY', /aggregate operator SUM/],
        ['SELECT AVG(CreatedDate) FROM Note__c', 'MALFORMED_QUERY', /aggregate operator AVG/],
        ['SELECT MAX(Done__c) FROM Note__c', 'MALFORMED_QUERY', /aggregate operator MAX/],
        ['SELECT COUNT(Body__c) FROM Note__c', 'MALFORMED_QUERY', /aggregate operator COUNT/],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY Amount__c', 'MALFORMED_QUERY', /can not be grouped/],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY CreatedDate', 'MALFORMED_QUERY', /can not be grouped/],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY Name', 'MALFORMED_QUERY', /can not be grouped/],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY Body__c', 'MALFORMED_QUERY', /can not be grouped/],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY ROLLUP(State__c)', 'MALFORMED_QUERY', /does not support ROLLUP/],
        [
            'SELECT CALENDAR_YEAR(CreatedDate) FROM Note__c GROUP BY CALENDAR_YEAR(CreatedDate)',
            'MALFORMED_QUERY',
            /CALENDAR_YEAR/
        ],
        ['SELECT COUNT(Nothing__c) FROM Note__c', 'INVALID_FIELD', /Nothing__c/],
        ['SELECT COUNT(Id) FROM Note__c GROUP BY Nothing__c', 'INVALID_FIELD', /Nothing__c/],
        ['SELECT COUNT(Id) n, MAX(Amount__c) n FROM Note__c', 'MALFORMED_QUERY', /duplicate alias/],
        ['SELECT State__c, (SELECT Id FROM Notes__r) FROM Note__c GROUP BY State__c', 'MALFORMED_QUERY', /sub-select/],
        [
            "SELECT State__c FROM Note__c GROUP BY State__c HAVING COUNT(Id) > 'x'",
            'INVALID_FIELD',
            /must be of type int/
        ],
        [
            "SELECT State__c FROM Note__c GROUP BY State__c HAVING Title__c = 'x'",
            'MALFORMED_QUERY',
            /grouped or aggregated/
        ],
        [
            "SELECT State__c FROM Note__c GROUP BY State__c HAVING NOT COUNT(Id) > 9 AND State__c = 'Open'",
            'MALFORMED_QUERY',
            /NOT before/
        ]
    ])('%s: %s', async (soql, errorCode, message) => {
        const answer = await org.query('writer@example.com', soql);
        expect(answer.status).toBe(400);
        expect(answer.json).toEqual([{ errorCode, message: expect.stringMatching(message) }]);
    });
});
