import {
    parseBenchRedactionOptions,
    parseStartOptions,
    parseTestOptions,
    parseTokenOptions
} from '../toolchain/options.mjs';

describe('npm start', () => {
    it.each([
        [[], { port: 4400, dataDir: undefined, behaviours: [], verbose: false }],
        [['--port', '5000', '--verbose'], { port: 5000, dataDir: undefined, behaviours: [], verbose: true }],
        [['--data', 'my calls', '--port=65533'], { port: 65533, dataDir: 'my calls', behaviours: [], verbose: false }],
        [
            ['--behaviour', 'patchAnswer=echo', '--behaviour=liveCalls=refused'],
            { port: 4400, dataDir: undefined, behaviours: ['patchAnswer=echo', 'liveCalls=refused'], verbose: false }
        ],
        [['--behaviours', '--port', '5000'], 'listBehaviours']
    ])('takes %j', (args, expected) => {
        expect(parseStartOptions(args)).toEqual(expected);
    });

    it.each([
        [['--port', '0'], '--port takes a number from 1 to 65533, not "0"'],
        [['--port', '65534'], '--port takes a number from 1 to 65533, not "65534"'],
        [['--port', '44.5'], '--port takes a number from 1 to 65533, not "44.5"'],
        [['--port', 'page'], '--port takes a number from 1 to 65533, not "page"'],
        [['--behaviour', 'patchAnswer'], '--behaviour takes NAME=VALUE, not "patchAnswer"'],
        [['--behaviour', '=echo'], '--behaviour takes NAME=VALUE, not "=echo"'],
        [['--ports', '1'], "Unknown option '--ports'"],
        [['5000'], "Unexpected argument '5000'"]
    ])('refuses %j with the remedy', (args, message) => {
        expect(() => parseStartOptions(args)).toThrow(message);
        expect(() => parseStartOptions(args)).toThrow(
            'Use: npm start -- [--port N] [--data DIR] [--behaviour NAME=VALUE]... [--behaviours] [--verbose]'
        );
    });
});

describe('npm test', () => {
    it.each([
        [[], { full: false, only: undefined, passThrough: [] }],
        [['--full'], { full: true, only: undefined, passThrough: [] }],
        [
            ['--only', 'jest', 'proxy/', '-t', 'lock'],
            { full: false, only: 'jest', passThrough: ['proxy/', '-t', 'lock'] }
        ],
        [['save.spec.ts', '--only', 'e2e', '--full'], { full: true, only: 'e2e', passThrough: ['save.spec.ts'] }]
    ])('takes %j', (args, expected) => {
        expect(parseTestOptions(args)).toEqual(expected);
    });

    it.each([
        [['--only'], '--only needs jest or e2e'],
        [['--only', 'unit'], '--only takes jest or e2e, not "unit"'],
        [['proxy/'], 'Say which runner gets "proxy/"']
    ])('refuses %j', (args, message) => {
        expect(() => parseTestOptions(args)).toThrow(message);
    });
});

describe('npm run local-org:token', () => {
    it.each([
        [['reviewer'], { user: 'reviewer@example.com', port: 4400 }],
        [['admin@example.com', '--port', '5000'], { user: 'admin@example.com', port: 5000 }]
    ])('takes %j', (args, expected) => {
        expect(parseTokenOptions(args)).toEqual(expected);
    });

    it.each([[[]], [['viewer', 'admin']]])('refuses %j', (args) => {
        expect(() => parseTokenOptions(args)).toThrow('Name one user');
    });
});

describe('npm run bench:redaction', () => {
    it.each([
        [[], { others: true }],
        [['--pii', 'my tables', '--json', '--no-others'], { others: false }]
    ])('takes %j', (args, expected) => {
        expect(parseBenchRedactionOptions(args)).toEqual(expected);
    });

    it('refuses what it does not know', () => {
        expect(() => parseBenchRedactionOptions(['--sets'])).toThrow(
            "Unknown option '--sets'. Use: npm run bench:redaction -- [--pii FOLDER] [--json] [--no-others]"
        );
    });
});
