import { parseArgs } from 'node:util';
import { defaultPagePort } from './constants';
import { DataProblem } from './data/dataProblem';
import { startLocalOrg, type StartedLocalOrg } from './startLocalOrg';

/** The largest page port that leaves room for the proxy and the org above it. */
const largestPagePort = 65_533;

function toPort(text: string | undefined): number | null {
    const port = Number(text ?? defaultPagePort);
    return Number.isInteger(port) && port >= 1 && port <= largestPagePort ? port : null;
}

function stop(lines: string[]): never {
    for (const line of lines) console.error(line);
    process.exit(1);
}

async function start(): Promise<StartedLocalOrg> {
    const { values } = parseArgs({
        options: { port: { type: 'string' }, data: { type: 'string' }, 'no-page': { type: 'boolean' } }
    });
    const port = toPort(values.port);
    if (port === null) stop([`--port ${values.port}: give a whole number from 1 to ${largestPagePort}.`]);
    return startLocalOrg({
        orgPort: port + 2,
        pagePort: values['no-page'] ? null : port,
        proxyUrl: `http://127.0.0.1:${port + 1}`,
        ...(values.data === undefined ? {} : { dataDir: values.data })
    });
}

function explain(error: unknown): string[] {
    if (error instanceof DataProblem) return error.problems;
    if (!(error instanceof Error)) return [String(error)];
    const code: unknown = 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
        const port: unknown = 'port' in error ? error.port : '';
        return [`Port ${String(port)} is in use. Stop what uses it, or choose other ports: npm start -- --port 4500`];
    }
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
        return [error.message];
    return [error.stack ?? error.message];
}

try {
    const started = await start();
    const shutDown = () => void started.close().then(() => process.exit(0));
    process.once('SIGINT', shutDown);
    process.once('SIGTERM', shutDown);
    console.log(
        JSON.stringify({
            ready: true,
            orgUrl: started.orgUrl,
            pageUrl: started.pageUrl ?? null,
            calls: started.org.calls.length
        })
    );
} catch (error) {
    stop(explain(error));
}
