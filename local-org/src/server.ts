import { toBehaviourTable } from './behaviour/behaviourTable';
import { DataProblem } from './data/dataProblem';
import { parseServerOptions } from './serverOptions';
import { startLocalOrg, type LocalOrgStart } from './startLocalOrg';

function stop(lines: string[]): never {
    for (const line of lines) console.error(line);
    process.exit(1);
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

async function run(start: LocalOrgStart): Promise<void> {
    const started = await startLocalOrg(start);
    const shutDown = () => void started.close().then(() => process.exit(0));
    process.once('SIGINT', shutDown);
    process.once('SIGTERM', shutDown);
    console.log(
        JSON.stringify({
            ready: true,
            orgUrl: started.orgUrl,
            pageUrl: started.pageUrl ?? null,
            controlUrl: started.controlUrl ?? null,
            calls: started.org.calls.length
        })
    );
}

try {
    const options = parseServerOptions(process.argv.slice(2));
    switch (options.kind) {
        case 'problems':
            stop(options.problems);
            break;
        case 'listBehaviours':
            console.log(toBehaviourTable());
            break;
        case 'start':
            await run(options.start);
    }
} catch (error) {
    stop(explain(error));
}
