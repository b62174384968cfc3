import { writeSync } from 'node:fs';

// Preloaded into a process to say, at its end, how much memory it had at most (kilobytes, resident).
process.on('exit', () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
