import { once } from 'node:events';
import { pino } from 'pino';
import { createApp } from '../../proxy/src/app';
import { parseConfig } from '../../proxy/src/config';
import { createHttpServer } from '../../proxy/src/httpServer';
import type { StartProxy } from './runningProxy';

/** Starts the proxy in this process, from the same configuration: a fresh one costs next to nothing. It can't be killed. */
export const startProxyHere: StartProxy = async (env) => {
    const result = parseConfig(env);
    if (!result.ok) {
        throw new Error(result.problems.map(({ variable, problem }) => `${variable} ${problem}`).join('\n'));
    }
    const { config } = result;
    const chunks: string[] = [];
    const logger = pino({ level: config.logLevel, base: null }, { write: (line) => void chunks.push(line) });
    const server = createHttpServer(createApp({ config, logger })).listen(config.port, config.host);
    await once(server, 'listening');
    return {
        output: () => chunks.join(''),
        async end() {
            server.close();
            server.closeAllConnections();
            await once(server, 'close');
        }
    };
};
