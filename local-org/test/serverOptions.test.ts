import { describe, expect, test } from '@jest/globals';
import { toBehaviourTable } from '../src/behaviour/behaviourTable';
import { defineSwitch } from '../src/behaviour/switch';
import { behaviourSwitches } from '../src/behaviour/switches';
import { parseServerOptions } from '../src/serverOptions';

const start = { orgPort: 4402, pagePort: 4400, proxyUrl: 'http://127.0.0.1:4401', behaviour: {} };

describe('options of the server', () => {
    test.each<[string[], object]>([
        [[], start],
        [
            ['--port', '65533', '--no-page', '--data', 'calls'],
            { orgPort: 65_535, pagePort: null, proxyUrl: 'http://127.0.0.1:65534', behaviour: {}, dataDir: 'calls' }
        ],
        [['--control-port', '4499'], { ...start, controlPort: 4499 }],
        [
            ['--behaviour', 'patchAnswer=echo', '--behaviour=hourlyLimitStatus=429'],
            { ...start, behaviour: { patchAnswer: 'echo', hourlyLimitStatus: '429' } }
        ],
        [
            ['--behaviour', 'patchAnswer=echo', '--behaviour', 'patchAnswer=empty'],
            { ...start, behaviour: { patchAnswer: 'empty' } }
        ]
    ])('%j', (args, expected) => {
        expect(parseServerOptions(args)).toEqual({ kind: 'start', start: expected });
    });

    test('--behaviours only lists', () => {
        expect(parseServerOptions(['--port', '5000', '--behaviours'])).toEqual({ kind: 'listBehaviours' });
    });

    test.each<[string[], RegExp[]]>([
        [['--port', '0'], [/^--port 0: give a whole number from 1 to 65533\.$/]],
        [['--port', '65534'], [/^--port 65534: /]],
        [['--control-port', 'x'], [/^--control-port x: give a whole number from 1 to 65535\.$/]],
        [['--behaviour', 'patchAnswer'], [/^--behaviour patchAnswer: write NAME=VALUE\./]],
        [['--behaviour', '=echo'], [/^--behaviour =echo: write NAME=VALUE\./]],
        [['--behaviour', 'answer=echo'], [/^There is no switch answer\. Name one of: .*patchAnswer/]],
        [
            ['--behaviour', 'patchAnswer=ech=o'],
            [/^The switch patchAnswer has no value ech=o\. Give one of: perEntry, /]
        ],
        [
            ['--port', 'x', '--behaviour', 'q', '--behaviour', 'a=b', '--behaviour', 'liveCalls='],
            [/^--port x/, /^--behaviour q/, /^There is no switch a/, /^The switch liveCalls has no value \. /]
        ]
    ])('%j is refused, each problem with its remedy', (args, problems) => {
        const expected = problems.map((problem) => expect.stringMatching(problem));
        expect(parseServerOptions(args)).toEqual({ kind: 'problems', problems: expected });
    });

    test.each([[['--behavior', 'a=b']], [['--no-page=x']], [['calls']]])('%j is not known', (args) => {
        expect(() => parseServerOptions(args)).toThrow();
    });
});

describe('the list of behaviours', () => {
    test('names each switch, what is open, where, and each value with the default marked', () => {
        const one = defineSwitch({
            name: 'echo',
            question: 'Whether it answers.',
            source: 'A guide',
            values: { never: 'It does not.', always: 'It does.' },
            defaultValue: 'always'
        });
        expect(toBehaviourTable([one]).split('\n').slice(3)).toEqual([
            'echo',
            '  Whether it answers.',
            '  Not said in: A guide.',
            '    never   It does not.',
            '  * always  It does.',
            ''
        ]);
    });

    test('holds every switch', () => {
        for (const { name } of behaviourSwitches) expect(toBehaviourTable()).toMatch(new RegExp(`^${name}$`, 'm'));
    });
});
