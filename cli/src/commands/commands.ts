import { checkCommand } from './check';
import type { Command } from './command';
import { convertCommand } from './convert';
import { detectCommand } from './detect';
import { exportCommand } from './export';
import { redactCommand } from './redact';
import { statusCommand } from './status';
import { uploadCommand } from './upload';

/** Everything that `transcript-desk` does. */
export const COMMANDS: readonly Command[] = [
    detectCommand,
    redactCommand,
    convertCommand,
    checkCommand,
    exportCommand,
    uploadCommand,
    statusCommand
];
