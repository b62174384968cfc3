import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runNode } from '../toolchain/runNode.mjs';

function createTerminal() {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    let shown = '';
    for (const stream of [stdout, stderr]) stream.on('data', (data: Buffer) => (shown += data.toString()));
    return { stdout, stderr, shown: () => shown };
}

const script = (code: string): string[] => ['--eval', code];

describe('runNode', () => {
    it.each([
        ['an end', 'process.exit(0)', 0],
        ['a failure', 'process.exit(3)', 3],
        ['a crash', 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)', 1]
    ])('answers how it ended: %s', async (_name, code, exitCode) => {
        expect(await runNode(script(code))).toBe(exitCode);
    });

    it('hands on what is added to the environment', async () => {
        const terminal = createTerminal();
        const code = 'process.stdout.write(process.env.TRANSCRIPT_DESK_GIVEN)';
        await runNode(script(code), { env: { TRANSCRIPT_DESK_GIVEN: 'given' }, after: Promise.resolve(), terminal });
        expect(terminal.shown()).toBe('given');
    });

    it('keeps back what it says until another has ended, and shows all of it, in its order', async () => {
        const terminal = createTerminal();
        let end = (): void => undefined;
        const other = new Promise<void>((ended) => (end = ended));
        const code = 'console.log("one"); setTimeout(() => console.error("two"), 100)';
        const running = runNode(script(code), { after: other, terminal });
        const isOver = await Promise.race([
            running.then(() => true),
            new Promise((over) => setTimeout(over, 500, false))
        ]);
        expect([isOver, terminal.shown()]).toEqual([false, '']);
        end();
        expect(await running).toBe(0);
        expect(terminal.shown()).toBe('one\ntwo\n');
    });

    it('shows it as well where the other failed, and lets what comes later through at once', async () => {
        const terminal = createTerminal();
        const first = text(terminal.stdout);
        const code = 'console.log("early"); setTimeout(() => console.log("late"), 300)';
        const failed = Promise.reject(new Error('the other'));
        expect(await runNode(script(code), { after: failed, terminal })).toBe(0);
        terminal.stdout.end();
        expect(await first).toBe('early\nlate\n');
    });
});
