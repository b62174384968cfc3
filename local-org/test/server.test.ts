import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { findFreePorts } from '../../scripts/toolchain/ports.mjs';
import { defaultBehaviour } from '../src/behaviour/behaviour';

const root = fileURLToPath(new URL('../..', import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
});

function run(...options: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'local-org/src/server.ts', ...options], {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '' }
    });
    running.push(child);
    const output = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (output.err += String(chunk)));
    return { child, output, ended: once(child, 'exit') };
}

/** A page port whose org port, two above, was free a moment ago. */
async function findFreePort(): Promise<number> {
    const [port = 0] = await findFreePorts(1);
    return port - 2;
}

describe('server.ts', () => {
    test.each(['SIGTERM', 'SIGINT'] as const)(
        'prints one ready line, answers, and ends cleanly on %s',
        async (signal) => {
            const port = await findFreePort();
            const { child, output, ended } = run('--port', String(port), '--no-page');
            await once(child.stdout, 'data');
            expect(JSON.parse(output.out)).toMatchObject({ ready: true, orgUrl: `http://localhost:${port + 2}` });
            for (const host of ['localhost', '127.0.0.1']) {
                const answer = await fetch(`http://${host}:${port + 2}/services/data`);
                expect(answer.status).toBe(200);
            }
            child.kill(signal);
            expect((await ended)[0]).toBe(0);
            expect(output.out.trim().split('\n')).toHaveLength(1);
            expect(output.err).toBe('');
        },
        30_000
    );

    test('a port in use: one line with the remedy', async () => {
        const port = await findFreePort();
        const taken = createServer().listen(port + 2, '127.0.0.1');
        await once(taken, 'listening');
        const { output, ended } = run('--port', String(port), '--no-page');
        expect((await ended)[0]).toBe(1);
        expect(output.err).toBe(
            `Port ${port + 2} is in use. Stop what uses it, or choose other ports: npm start -- --port 4500\n`
        );
        taken.close();
    }, 30_000);

    test('bad data: file and field, exit 1', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'local-org-bad-'));
        writeFileSync(
            join(folder, 'bad.call.json'),
            '{"name":"x","startedAt":"noon","endedAt":null,"participants":{}}'
        );
        const { output, ended } = run('--data', folder, '--no-page');
        expect((await ended)[0]).toBe(1);
        expect(output.err).toMatch(/^bad\.call\.json: startedAt: use an offset[^\n]*\n$/);
        expect(output.out).toBe('');
        rmSync(folder, { recursive: true });
    }, 30_000);

    test('--behaviours lists what can be turned, and ends', async () => {
        const { output, ended } = run('--behaviours');
        expect((await ended)[0]).toBe(0);
        expect(output.out).toContain('\npatchAnswer\n');
        expect(output.err).toBe('');
    }, 30_000);

    test('--behaviour and --control-port: turned from the command line, and from outside', async () => {
        const port = await findFreePort();
        const controlPort = (await findFreePort()) + 2;
        const behaviour = ['--behaviour', 'filterClock=client', '--behaviour', 'entryTimes=strings'];
        const { child, output } = run(
            '--port',
            String(port),
            '--no-page',
            '--control-port',
            String(controlPort),
            ...behaviour
        );
        await once(child.stdout, 'data');
        const controlUrl = `http://localhost:${controlPort}`;
        expect(JSON.parse(output.out)).toMatchObject({ controlUrl });
        const turned: unknown = await (await fetch(`${controlUrl}/behaviour`)).json();
        expect(turned).toEqual({ ...defaultBehaviour, filterClock: 'client', entryTimes: 'strings' });
    }, 30_000);

    test.each([
        ['--port', 'x'],
        ['--behaviour', 'filterClock=neither'],
        ['--prot', '1']
    ])(
        '%s %s is refused in one line',
        async (...options) => {
            const { output, ended } = run(...options);
            expect((await ended)[0]).toBe(1);
            expect(output.err.trim().split('\n')).toHaveLength(1);
        },
        30_000
    );
});
