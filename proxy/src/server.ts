import { pino } from 'pino';
import { createApp } from './app';
import { readConfig } from './config';
import { createHttpServer } from './httpServer';

/** Starts the proxy. With --check it only says whether the configuration is right: exit status 0 or 1. */

/** A save under way is given this long to come to its end. */
const SLOWEST_STOP_MS = 90_000;

const result = readConfig();
if (!result.ok) {
    const lines = result.problems.map(({ variable, problem }) => `  ${variable} ${problem}.`);
    process.stderr.write(`The proxy can't start. Mend this first:\n${lines.join('\n')}\n`);
    process.exitCode = 1;
} else if (process.argv.includes('--check')) {
    process.stdout.write('The configuration is right.\n');
} else {
    const { config } = result;
    const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
    const server = createHttpServer(createApp({ config, logger }));
    server.on('error', (error: NodeJS.ErrnoException) => {
        const words =
            error.code === 'EADDRINUSE'
                ? `Port ${config.port} is taken. Stop the other program, or set TRANSCRIPT_DESK_PORT.`
                : `The proxy can't listen on ${config.host}:${config.port} (${error.code ?? 'unknown'}).`;
        process.stderr.write(`${words}\n`);
        process.exitCode = 1;
    });
    server.listen(config.port, config.host, () => {
        logger.info({ orgs: config.orgs.length, keys: config.keys.length }, 'listening');
    });
    const stop = (): void => {
        logger.info('stopping');
        server.close(() => logger.info('stopped'));
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), SLOWEST_STOP_MS).unref();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
}
