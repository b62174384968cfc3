import { parseArgs } from 'node:util';
import { parseBehaviour } from './behaviour/behaviour';
import { defaultPagePort } from './constants';
import type { LocalOrgStart } from './startLocalOrg';

/** What the command line asks for, or what is wrong with it: one line each. */
export type ServerOptions =
    | { readonly kind: 'start'; readonly start: LocalOrgStart }
    | { readonly kind: 'listBehaviours' }
    | { readonly kind: 'problems'; readonly problems: string[] };

/** The largest page port that leaves room for the proxy and the org above it. */
const largestPagePort = 65_533;
const largestPort = 65_535;

const options = {
    port: { type: 'string' },
    data: { type: 'string' },
    'no-page': { type: 'boolean' },
    behaviour: { type: 'string', multiple: true },
    behaviours: { type: 'boolean' },
    'control-port': { type: 'string' }
} as const;

function isPort(port: number, largest: number): boolean {
    return Number.isInteger(port) && port >= 1 && port <= largest;
}

/** @param args without node and script @throws Error of `parseArgs` for options that there are not */
export function parseServerOptions(args: string[]): ServerOptions {
    const { values } = parseArgs({ args, options });
    if (values.behaviours === true) return { kind: 'listBehaviours' };
    const problems: string[] = [];
    const port = Number(values.port ?? defaultPagePort);
    if (!isPort(port, largestPagePort))
        problems.push(`--port ${values.port}: give a whole number from 1 to ${largestPagePort}.`);
    const controlPort = values['control-port'];
    if (controlPort !== undefined && !isPort(Number(controlPort), largestPort))
        problems.push(`--control-port ${controlPort}: give a whole number from 1 to ${largestPort}.`);
    const switches: Record<string, string> = {};
    for (const text of values.behaviour ?? []) {
        const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
        if (name === undefined || value === undefined)
            problems.push(`--behaviour ${text}: write NAME=VALUE. --behaviours lists them.`);
        else switches[name] = value;
    }
    const behaviour = parseBehaviour(switches);
    if (!behaviour.ok) problems.push(...behaviour.problems);
    if (!behaviour.ok || problems.length > 0) return { kind: 'problems', problems };
    return {
        kind: 'start',
        start: {
            orgPort: port + 2,
            pagePort: values['no-page'] === true ? null : port,
            proxyUrl: `http://127.0.0.1:${port + 1}`,
            behaviour: behaviour.value,
            ...(values.data === undefined ? {} : { dataDir: values.data }),
            ...(controlPort === undefined ? {} : { controlPort: Number(controlPort) })
        }
    };
}
