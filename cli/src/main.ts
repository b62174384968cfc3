import { constants } from 'node:os';
import { detect } from 'c/transcriptRedaction';
import { EXIT_CODE } from './exitCode';
import { OutputClosed } from './output/output';
import { runCommandLine } from './run';

/** What a command does first when it is told to stop. */
let stopCommand: (() => void) | null = null;

/** An exit of our own, so that no file that is not whole stays behind. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
        const stop = stopCommand;
        stopCommand = null;
        if (stop === null) process.exit(128 + constants.signals[signal]);
        stop();
    });
}

const terminal = {
    stdin: process.stdin,
    stdinIsPerson: process.stdin.isTTY,
    stdout: process.stdout,
    stderr: process.stderr,
    columns: () => (process.stderr.isTTY ? process.stderr.columns : null),
    onStop(stop: () => void) {
        stopCommand = stop;
        return () => (stopCommand = stopCommand === stop ? null : stopCommand);
    }
};

try {
    process.exitCode = await runCommandLine(process.argv.slice(2), terminal, detect);
    // What has been given up may go on in the background.
    if (process.exitCode === EXIT_CODE.interrupted) process.exit();
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
