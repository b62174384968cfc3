// @ts-check
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runBuilds } from './builds.mjs';
import { assertNode24 } from './node24.mjs';
import { parseStartOptions } from './options.mjs';
import { exitWith, Problem } from './problem.mjs';
import { startService, waitUntilReady } from './service.mjs';
import { toTerminalLine } from './serviceLog.mjs';
import { runStep } from './steps.mjs';

/** @import { StartOptions } from './options.mjs' */
/** @import { Service } from './service.mjs' */

/** @param {StartOptions} options @returns {{ service: Service, ready: Promise<void> }} */
function startLocalOrg({ port, dataDir, behaviours, verbose }) {
    let setReady = () => {};
    /** @type {Promise<void>} */
    const ready = new Promise((resolveReady) => (setReady = resolveReady));
    // npm runs scripts in the repository; a folder is meant from where the person stood.
    const from = process.env.INIT_CWD ?? process.cwd();
    const service = startService({
        name: 'local org',
        script: 'local-org/src/server.ts',
        args: [
            ...['--port', String(port)],
            ...(dataDir === undefined ? [] : ['--data', resolve(from, dataDir)]),
            ...behaviours.flatMap((text) => ['--behaviour', text])
        ],
        onLine(line) {
            if (isReadyLine(line)) setReady();
            else if (verbose) console.log(`local org: ${line}`);
        }
    });
    return { service, ready };
}

/** @param {string} line @returns {boolean} whether it is JSON with `ready: true` */
function isReadyLine(line) {
    try {
        return JSON.parse(line)?.ready === true;
    } catch {
        return false;
    }
}

/** @param {StartOptions} options @returns {Promise<{ service: Service, ready: Promise<void> }>} */
async function startProxy({ port, verbose }) {
    const { orgId, clientId, clientSecret } = await import('../../local-org/src/constants.ts');
    const url = `http://127.0.0.1:${port + 1}`;
    const org = {
        origins: [`http://localhost:${port}`],
        myDomainUrl: `http://localhost:${port + 2}`,
        ...{ orgId, clientId, clientSecret }
    };
    const service = startService({
        name: 'proxy',
        script: 'proxy/src/server.ts',
        env: {
            TRANSCRIPT_DESK_HOST: '127.0.0.1',
            TRANSCRIPT_DESK_PORT: String(port + 1),
            TRANSCRIPT_DESK_PUBLIC_URL: url,
            TRANSCRIPT_DESK_ORGS: JSON.stringify([org]),
            // Sessions end with the proxy: the next start seals with another key.
            TRANSCRIPT_DESK_KEYS: randomBytes(32).toString('base64url'),
            TRANSCRIPT_DESK_API_VERSION: '66.0',
            TRANSCRIPT_DESK_LOG_LEVEL: 'info'
        },
        onLine(line) {
            const shown = toTerminalLine(line, verbose);
            if (shown !== undefined) console.log(shown);
        }
    });
    let ended = false;
    void service.ended.then(() => (ended = true));
    return { service, ready: waitForHealth(`${url}/healthz`, () => ended) };
}

/** @param {string} url @param {() => boolean} isOver */
async function waitForHealth(url, isOver) {
    while (!isOver()) {
        try {
            if ((await fetch(url)).ok) return;
        } catch {
            // Not listening yet.
        }
        await sleep(50);
    }
    // The service ended: waitUntilReady says so.
    await new Promise(() => {});
}

/** @param {number} port */
function printAddresses(port) {
    console.log(`
  Transcript Desk is ready:  http://localhost:${port}

  Open a call, choose Connect, and sign in as one of
    supervisor@example.com   edits and redacts        reviewer@example.com   edits
    admin@example.com        uploads, too             viewer@example.com     reads

  Proxy      http://127.0.0.1:${port + 1}
  Local org  http://localhost:${port + 2}   (a stand-in: nothing leaves this machine)

  Press Ctrl-C to stop.
`);
}

/** Resolves once somebody asks this process to stop. */
const asked = new Promise((resolveAsked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolveAsked(undefined));
});

/** @type {Service[]} */
const services = [];
const stopAll = () => Promise.all(services.map((service) => service.stop()));

/** @param {StartOptions} options @returns {Promise<never>} throws when a service ends by itself */
async function run(options) {
    await runBuilds();
    await runStep('Local org and proxy', async () => {
        const localOrg = startLocalOrg(options);
        services.push(localOrg.service);
        const proxy = await startProxy(options);
        services.push(proxy.service);
        await Promise.all([
            waitUntilReady(localOrg.service, localOrg.ready),
            waitUntilReady(proxy.service, proxy.ready)
        ]);
    });
    printAddresses(options.port);
    const first = await Promise.race(services.map(async ({ name, ended }) => ({ name, how: await ended })));
    // Ctrl-C reaches the services as well as us: give it the time to arrive here before calling this a failure.
    await sleep(200);
    throw new Problem(`The ${first.name} stopped (${first.how}), so everything stops. What it said is above.`);
}

/** Prints how the local org can be made to behave, and starts nothing. */
async function listBehaviours() {
    const args = ['--behaviours'];
    await startService({ name: 'local org', script: 'local-org/src/server.ts', args, onLine: console.log }).ended;
}

try {
    assertNode24();
    const options = parseStartOptions(process.argv.slice(2));
    await Promise.race([options === 'listBehaviours' ? listBehaviours() : run(options), asked]);
} catch (error) {
    await stopAll();
    exitWith(error);
}
await stopAll();
process.exit(0);
