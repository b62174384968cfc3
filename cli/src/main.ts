import { constants } from 'node:os';
import { detect } from 'c/transcriptRedaction';
import { EXIT_CODE } from './exitCode';
import { OutputClosed } from './output/output';
import { runCommandLine } from './run';

/** An exit of our own, so that no file that is not whole stays behind. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

const terminal = {
    stdin: process.stdin,
    stdinIsPerson: process.stdin.isTTY,
    stdout: process.stdout,
    stderr: process.stderr
};

try {
    process.exitCode = await runCommandLine(process.argv.slice(2), terminal, detect);
} catch (error) {
    if (error instanceof OutputClosed) {
        // Nobody reads complaints, and one was due.
        process.exitCode = EXIT_CODE.badInput;
    } else {
        process.stderr.write(describeDefect(error));
        process.exitCode = EXIT_CODE.defect;
    }
}

/** Where it happened says enough: a message could quote what was read. */
function describeDefect(error: unknown): string {
    const places = error instanceof Error ? error.stack?.split('\n').filter((line) => line.startsWith('    at ')) : [];
    const name = error instanceof Error ? error.name : 'unknown';
    return `transcript-desk has a defect (${name}). Please report it with this:\n${places?.join('\n') ?? ''}\n`;
}
