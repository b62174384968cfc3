import type { CallFile } from './callFile';

/** Placeholder, replaced below. */
export function generateLines(lines: number, seed: number): CallFile['entries'] {
    return Array.from({ length: lines }, (_value, index) => ({
        at: `0:${String(index).padStart(2, '0')}`,
        speaker: index % 2 === 0 ? 'agent' : 'customer',
        text: `Line ${index} of ${seed}`,
        relatedTo: 'call'
    }));
}
