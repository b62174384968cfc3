import type { CallFile } from './callFile';
import { fillers, slots, topics, type Exchange } from './generatedTopics';
import { createSeededRandom } from './seededRandom';

const msPerCharacter = 65;
const steadySlots = new Set(['item', 'room', 'colour', 'service', 'amount']);

/** An offset as data files write it: `1:02:03.250`. */
function toOffset(ms: number): string {
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    const seconds = Math.floor(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return `${Math.floor(minutes / 60)}:${pad(minutes % 60, 2)}:${pad(seconds % 60, 2)}.${pad(ms % 1000, 3)}`;
}

/**
 * Invents the lines of a long call between participants `agent` and `customer`, on several topics in turn. The same
 * arguments give the same lines.
 */
export function generateLines(lines: number, seed: number): CallFile['entries'] {
    const random = createSeededRandom(seed);
    const pick = <T>(list: readonly T[]): T => {
        const picked = list[Math.floor(random() * list.length)];
        if (picked === undefined) throw new Error('An empty list has nothing to pick');
        return picked;
    };
    const entries: CallFile['entries'] = [];
    let atMs = 1500;
    let topic: readonly Exchange[] = topics[0] ?? [];
    let left = 0;
    while (entries.length < lines) {
        if (left === 0) {
            topic = pick(topics);
            left = 4 + Math.floor(random() * 12);
        }
        left -= 1;
        // One exchange is about one thing, one room, one amount; days and numbers may differ within it.
        const said = new Map<string, string>();
        for (const [who, template] of pick(topic)) {
            if (entries.length === lines) break;
            const filled = template.replace(/\{(\w+)\}/g, (_all, name: string) => {
                const word = (steadySlots.has(name) ? said.get(name) : undefined) ?? pick(slots[name] ?? ['']);
                said.set(name, word);
                return word;
            });
            const filler = random() < 0.15 ? pick(fillers) : '';
            const isProper = /^(I |[A-Z]\w*day)/.test(filled);
            const text =
                filler === '' || isProper
                    ? filler + filled
                    : `${filler}${filled.charAt(0).toLowerCase()}${filled.slice(1)}`;
            const durationMs = Math.max(700, text.length * msPerCharacter);
            entries.push({
                at: toOffset(atMs),
                speaker: who === 'a' ? 'agent' : 'customer',
                text,
                durationMs,
                relatedTo: 'call'
            });
            atMs += durationMs + 150 + Math.floor(random() * 1800);
        }
    }
    return entries;
}
