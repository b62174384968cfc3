import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkFormula } from '../src/formula/checkFormula';
import { evaluateFormula } from '../src/formula/evaluateFormula';
import { createOrgState } from '../src/org/localOrg';
import type { OrgState } from '../src/org/orgState';
import type { FieldValues } from '../src/schema/fieldSchema';
import { fixtureData, fixtureForceApp } from './openTestOrg';

let state: OrgState;
beforeAll(() => {
    state = createOrgState({ dataDir: fixtureData, defaultDataDir: fixtureData, forceAppDir: fixtureForceApp });
});
afterAll(() => {
    state.calls = [];
});

function evaluate(
    formula: string,
    after: FieldValues,
    before: FieldValues | null = null,
    username = 'writer'
): boolean {
    const object = state.schema.objects.get('Note__c');
    const user = state.users.find((one) => one.username === `${username}@example.com`);
    if (!object || !user) throw new Error('The fixture lost its object or user');
    expect(checkFormula(state.schema, object, formula)).toBeNull();
    const blank: FieldValues = {};
    for (const field of object.fields.values()) blank[field.name] = null;
    return evaluateFormula(
        state,
        user,
        { object, before: before && { ...blank, ...before }, after: { ...blank, ...after } },
        formula
    );
}

describe('formulas', () => {
    test.each<[string, FieldValues, FieldValues | null, boolean]>([
        ['ISNEW()', {}, null, true],
        ['ISNEW()', {}, {}, false],
        ['NOT(ISNEW())', {}, {}, true],
        ['ISCHANGED(Tag__c)', { Tag__c: 'a' }, null, false],
        ['ISCHANGED(Tag__c)', { Tag__c: 'a' }, { Tag__c: 'a' }, false],
        ['ISCHANGED(Tag__c)', { Tag__c: 'a' }, { Tag__c: null }, true],
        ['ISCHANGED(tag__C)', { Tag__c: 'a' }, { Tag__c: 'b' }, true],
        ['ISPICKVAL(PRIORVALUE(State__c), "Open")', { State__c: 'Closed' }, { State__c: 'Open' }, true],
        ['ISPICKVAL(PRIORVALUE(State__c), "Open")', { State__c: 'Open' }, { State__c: 'Closed' }, false],
        ['ISPICKVAL(PRIORVALUE(State__c), "Open")', { State__c: 'Open' }, null, true],
        ['PRIORVALUE(Amount__c) > Amount__c', { Amount__c: 1 }, { Amount__c: 2 }, true],
        ['ISPICKVAL(State__c, "")', { State__c: null }, null, true],
        ['ISPICKVAL(State__c, "Open")', { State__c: 'Open' }, null, true],
        ['ISBLANK(Tag__c)', { Tag__c: null }, null, true],
        ['ISBLANK(Amount__c)', { Amount__c: 0 }, null, false],
        ['ISBLANK(Call__c)', { Call__c: null }, null, true],
        ['Amount__c > 0', { Amount__c: null }, null, false],
        ['AND(Amount__c >= 1, Amount__c <= 2, Amount__c <> 1.5)', { Amount__c: 2 }, null, true],
        ['Amount__c > 1 && (Done__c || Amount__c > 2)', { Amount__c: 2, Done__c: true }, null, true],
        ['BLANKVALUE(Amount__c, 0) - (1 - 2) = 3', { Amount__c: 2 }, null, true],
        ['LEN(Tag__c) = 0', { Tag__c: null }, null, true],
        ['Tag__c = \'say "hi"\'', { Tag__c: 'say "hi"' }, null, true],
        ['"ISNEW()" = Tag__c', { Tag__c: 'ISNEW()' }, null, true],
        ['(Tag__c & "!") = "a!"', { Tag__c: 'a' }, null, true],
        ['Seen__c > DATETIMEVALUE("2025-01-01 00:00:00")', { Seen__c: '2025-01-02T00:00:00.000+0000' }, null, true],
        ['IF(Done__c, FALSE, TRUE)', { Done__c: false }, null, true],
        ['$User.Username = "writer@example.com"', {}, null, true],
        ['$Permission.Approve_Notes', {}, null, false]
    ])('%s with %j after %j is %s', (formula, after, before, expected) => {
        expect(evaluate(formula, after, before)).toBe(expected);
    });

    test('look at parents and at permissions', () => {
        const call = state.calls.find((one) => one.key === 'open')?.voiceCallId ?? null;
        expect(evaluate('Call__r.Name = "Open call"', { Call__c: call })).toBe(true);
        expect(evaluate('Call__r.Owner.Username = "reader@example.com"', { Call__c: call })).toBe(true);
        expect(evaluate('Call__r.Name = "Open call"', { Call__c: null })).toBe(false);
        expect(evaluate('$Permission.Approve_Notes', {}, null, 'owner')).toBe(true);
    });
});
