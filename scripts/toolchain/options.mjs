// @ts-check
import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

/** Where the page is unless said otherwise; the proxy is on the next port, the local org on the one after. */
export const defaultPort = 4400;

/** The highest port that leaves room for the two after it. */
export const lastFirstPort = 65533;

/**
 * @typedef {{ port: number, dataDir: string | undefined, behaviours: string[], verbose: boolean }} StartOptions
 * @typedef {{ full: boolean, only: 'jest' | 'e2e' | undefined, passThrough: string[] }} TestOptions
 * @typedef {{ user: string, port: number }} TokenOptions
 */

/**
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {Config} config
 * @param {string} usage
 */
function parse(config, usage) {
    try {
        return parseArgs(config);
    } catch (error) {
        const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
        throw new Problem(`${reason}. Use: ${usage}`);
    }
}

/** @param {string | undefined} text @param {string} usage */
function parsePort(text, usage) {
    const port = text === undefined ? defaultPort : Number(text);
    if (!Number.isInteger(port) || port < 1 || port > lastFirstPort) {
        throw new Problem(`--port takes a number from 1 to ${lastFirstPort}, not "${text}". Use: ${usage}`);
    }
    return port;
}

/**
 * @param {string[]} args
 * @returns {StartOptions | 'listBehaviours'} `dataDir` as it was written; `behaviours` as NAME=VALUE, which the local org checks
 * @throws {Problem}
 */
export function parseStartOptions(args) {
    const usage = 'npm start -- [--port N] [--data DIR] [--behaviour NAME=VALUE]... [--behaviours] [--verbose]';
    const { values } = parse(
        {
            args,
            options: {
                port: { type: 'string' },
                data: { type: 'string' },
                behaviour: { type: 'string', multiple: true },
                behaviours: { type: 'boolean' },
                verbose: { type: 'boolean' }
            }
        },
        usage
    );
    if (values.behaviours) return 'listBehaviours';
    const behaviours = values.behaviour ?? [];
    const odd = behaviours.find((text) => !/^[^=]+=/.test(text));
    if (odd !== undefined) throw new Problem(`--behaviour takes NAME=VALUE, not "${odd}". Use: ${usage}`);
    return { port: parsePort(values.port, usage), dataDir: values.data, behaviours, verbose: values.verbose ?? false };
}

/**
 * Takes our own options; whatever else is there goes to the one runner that `--only` names.
 * @param {string[]} args
 * @returns {TestOptions}
 * @throws {Problem}
 */
export function parseTestOptions(args) {
    const usage = 'npm test -- [--full] [--only jest|e2e [what the runner shall get]]';
    const passThrough = [...args];
    const full = take(passThrough, '--full') !== undefined;
    const only = take(passThrough, '--only', 1)?.[0];
    if (only === undefined && args.includes('--only')) throw new Problem(`--only needs jest or e2e. Use: ${usage}`);
    if (only !== undefined && only !== 'jest' && only !== 'e2e') {
        throw new Problem(`--only takes jest or e2e, not "${only}". Use: ${usage}`);
    }
    if (only === undefined && passThrough.length > 0) {
        throw new Problem(`Say which runner gets "${passThrough.join(' ')}". Use: ${usage}`);
    }
    return { full, only, passThrough };
}

/**
 * Removes an option with its values from `args`.
 * @param {string[]} args @param {string} name @param {number} valueCount
 * @returns {string[] | undefined} its values; undefined when it, or one of its values, is not there
 */
function take(args, name, valueCount = 0) {
    const index = args.indexOf(name);
    if (index < 0 || index + valueCount >= args.length) return undefined;
    return args.splice(index, 1 + valueCount).slice(1);
}

/**
 * @param {string[]} args
 * @returns {TokenOptions} `user` is a whole username
 * @throws {Problem}
 */
export function parseTokenOptions(args) {
    const usage = 'npm run -s local-org:token -- USER [--port N]';
    const { values, positionals } = parse(
        { args, allowPositionals: true, options: { port: { type: 'string' } } },
        usage
    );
    const [user, ...rest] = positionals;
    if (user === undefined || rest.length > 0) throw new Problem(`Name one user, such as supervisor. Use: ${usage}`);
    return { user: user.includes('@') ? user : `${user}@example.com`, port: parsePort(values.port, usage) };
}

/**
 * What `npm run bench:redaction` takes; the measurement itself reads it again.
 * @param {string[]} args
 * @returns {{ others: boolean }}
 * @throws {Problem}
 */
export function parseBenchRedactionOptions(args) {
    const { values } = parse(
        {
            args,
            options: { pii: { type: 'string' }, json: { type: 'boolean' }, 'no-others': { type: 'boolean' } }
        },
        'npm run bench:redaction -- [--pii FOLDER] [--json] [--no-others]'
    );
    return { others: values['no-others'] !== true };
}

/**
 * @param {string[]} args
 * @returns {{ others: boolean }}
 * @throws {Problem}
 */
export function parseBenchFormatsOptions(args) {
    const { values } = parse(
        { args, options: { 'no-others': { type: 'boolean' } } },
        'npm run bench:formats -- [--no-others]'
    );
    return { others: values['no-others'] !== true };
}

/**
 * What `npm run bench:upload` takes; the measurement itself reads it again.
 * @param {string[]} args
 * @throws {Problem}
 */
export function parseBenchUploadOptions(args) {
    const usage = 'npm run bench:upload -- [--megabytes N] [--conversations N]';
    const { values } = parse(
        { args, options: { megabytes: { type: 'string' }, conversations: { type: 'string' } } },
        usage
    );
    for (const [name, value] of Object.entries(values))
        if (!/^[1-9]\d{0,4}$/.test(String(value))) throw new Problem(`--${name} is a whole number. ${usage}`);
}

/**
 * What `npm run bench:desk` takes; the measurement itself reads it again.
 * @param {string[]} args
 * @throws {Problem}
 */
export function parseBenchDeskOptions(args) {
    const usage = 'npm run bench:desk -- [--files N]';
    const { values } = parse({ args, options: { files: { type: 'string' } } }, usage);
    if (!/^[1-9]\d{0,3}$/.test(String(values.files ?? 1)))
        throw new Problem(`--files is a whole number, up to 9999. ${usage}`);
}
