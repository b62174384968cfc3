import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createBehaviour, defaultBehaviour, listSwitchValues, parseBehaviour } from '../src/behaviour/behaviour';
import { entriesSwitches } from '../src/behaviour/entriesSwitches';
import { limitSwitches } from '../src/behaviour/limitSwitches';
import type { Switch } from '../src/behaviour/switch';
import { behaviourSwitches } from '../src/behaviour/switches';
import { updateSwitches } from '../src/behaviour/updateSwitches';
import { uploadSwitches } from '../src/behaviour/uploadSwitches';
import { startLocalOrg } from '../src/startLocalOrg';
import { openTestOrg, type TestOrg } from './openTestOrg';

const switches: readonly Switch[] = behaviourSwitches;

describe('the table of switches', () => {
    test('has each name once', () => {
        const names = switches.map((one) => one.name);
        expect(names).toEqual([...new Set(names)]);
    });

    test.each(switches.map((one) => [one.name, one] as const))(
        '%s says what is open, where, and what it does',
        (_name, one) => {
            expect(one.name).toMatch(/^[a-z][A-Za-z0-9]+$/);
            expect(one.question).toMatch(/^[A-Z].*\.$/);
            expect(one.source.trim()).not.toBe('');
            expect(Object.keys(one.values).length).toBeGreaterThan(1);
            expect(Object.keys(one.values)).toContain(one.defaultValue);
            for (const [value, note] of Object.entries(one.values)) {
                // One word, so that NAME=VALUE needs no quotes in a shell.
                expect(value).toMatch(/^[A-Za-z0-9]+$/);
                expect(note).toMatch(/^[A-Z0-9].*\.$/);
            }
        }
    );

    test('has no switch outside the areas whose tests try every value', () => {
        const areas: readonly Switch[] = [...entriesSwitches, ...updateSwitches, ...limitSwitches, ...uploadSwitches];
        expect(switches).toEqual(areas);
    });

    test('lists every value of every switch', () => {
        const listed = listSwitchValues();
        expect(listed).toHaveLength(switches.flatMap((one) => Object.keys(one.values)).length);
        expect(listed).toContainEqual({ label: 'patchAnswer=echo', behaviour: { patchAnswer: 'echo' } });
    });
});

const badValues: [string, Record<string, unknown>, RegExp][] = [
    [
        'a name that is not a switch',
        { filterclock: 'server' },
        /^There is no switch filterclock\. Name one of: .*filterClock/
    ],
    ['a name that every object has', { toString: 'x' }, /^There is no switch toString/],
    [
        'a value that the switch has not',
        { filterClock: 'local' },
        /^The switch filterClock has no value local\. Give one of: server, client\.$/
    ],
    ['a value that every object has', { filterClock: 'toString' }, /^The switch filterClock has no value toString/],
    ['a value that is no text', { filterClock: ['server'] }, /^The switch filterClock has no value server/]
];

describe('values from outside', () => {
    test.each(badValues)('%s is refused with what there is', (_name, values, message) => {
        const parsed = parseBehaviour(values);
        expect(parsed).toEqual({ ok: false, problems: [expect.stringMatching(message)] });
    });

    test('every problem is named at once', () => {
        expect(parseBehaviour({ one: 'x', filterClock: 'y', filterBounds: 'exclusive' })).toMatchObject({
            problems: { length: 2 }
        });
    });

    test('no org starts with a switch that does not exist', async () => {
        const behaviour: object = { filterclock: 'client' };
        await expect(startLocalOrg({ behaviour })).rejects.toThrow('There is no switch filterclock');
    });
});

describe('a running org', () => {
    let org: TestOrg;
    beforeAll(async () => {
        org = await openTestOrg({ behaviour: { patchAnswer: 'echo' } });
    });
    afterAll(() => org.close());

    test('starts with what it was given, and everything else as most likely', () => {
        expect(org.org.behaviour).toEqual({ ...defaultBehaviour, patchAnswer: 'echo' });
    });

    test('takes other values, and forgets nothing it was not told', () => {
        org.org.setBehaviour({ filterClock: 'client' });
        expect(org.org.behaviour).toEqual({ ...defaultBehaviour, patchAnswer: 'echo', filterClock: 'client' });
        org.org.setBehaviour(defaultBehaviour);
        expect(org.org.behaviour).toEqual(defaultBehaviour);
    });

    test.each(badValues)('refuses %s and stays as it was', (_name, values, message) => {
        expect(() => org.org.setBehaviour({ patchAnswer: 'empty', ...values })).toThrow(message);
        expect(org.org.behaviour).toEqual(defaultBehaviour);
    });

    test('lets nobody assign to a switch that does not exist', () => {
        expect(() => Object.assign(createBehaviour({}), { filterclock: 'client' })).toThrow('filterclock');
    });
});
