import type { Command } from './command';
import { detectCommand } from './detect';
import { redactCommand } from './redact';

/** Everything that `transcript-desk` does. */
export const COMMANDS: readonly Command[] = [detectCommand, redactCommand];
