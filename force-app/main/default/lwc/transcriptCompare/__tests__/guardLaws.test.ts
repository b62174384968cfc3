import { describe, expect, it } from '@jest/globals';
import { createRedactionGuard, type GuardLine } from 'c/transcriptCompare';
import { createSeededRandom } from './seededRandom';
import { realCalls, type RealLine } from './realCalls';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

interface Redacted {
    readonly original: RealLine;
    readonly stored: RealLine;
    readonly isMasked: boolean;
}

/** The call with a value gone from some lines. */
function redact(lines: readonly RealLine[], random: () => number): readonly Redacted[] {
    return lines.map((original) => {
        const words = original.text.split(' ');
        const from = Math.floor(random() * words.length);
        const to = from + 1 + Math.floor(random() * 3);
        if (random() > 0.25 || words.length < 2 || !/[\p{L}\p{N}]/u.test(words.slice(from, to).join(' '))) {
            return { original, stored: original, isMasked: false };
        }
        const text = [...words.slice(0, from), '[NAME]', ...words.slice(to)].join(' ');
        return { original, stored: { ...original, text }, isMasked: true };
    });
}

function toLine({ startMs, durationMs, text }: RealLine, id: string): GuardLine {
    return { id, startMs, durationMs, text };
}

describe.each(realCalls())('a guard over $name', ({ lines }) => {
    it.each(seeds)('lets nothing back that was redacted, and all else through (seed %i)', (seed) => {
        const redacted = redact(lines, createSeededRandom(seed));
        const guard = createRedactionGuard(redacted.map(({ stored }) => stored));
        for (const { original, stored, isMasked } of redacted) {
            for (const id of [stored.identifier, 'new']) {
                // Under its id and under another; as it was said and as it is stored.
                expect([original.text, id, guard.restores(toLine(original, id))]).toEqual([
                    original.text,
                    id,
                    isMasked
                ]);
                expect([stored.text, id, guard.restores(toLine(stored, id))]).toEqual([stored.text, id, false]);
            }
        }
    });

    it.each(seeds)('knows a value in a line that was cut in two (seed %i)', (seed) => {
        const random = createSeededRandom(seed);
        const redacted = redact(lines, random).filter(({ isMasked }) => isMasked);
        const guard = createRedactionGuard(redacted.map(({ stored }) => stored));
        for (const { original, stored } of redacted) {
            const words = original.text.split(' ');
            const at = 1 + Math.floor(random() * (words.length - 1));
            const halfMs = Math.floor(original.durationMs / 2);
            const halves = [
                toLine({ ...original, durationMs: halfMs, text: words.slice(0, at).join(' ') }, 'new'),
                toLine(
                    {
                        ...original,
                        startMs: original.startMs + halfMs,
                        durationMs: halfMs,
                        text: words.slice(at).join(' ')
                    },
                    'newer'
                )
            ];
            expect([stored.text, at, halves.some((half) => guard.restores(half))]).toEqual([stored.text, at, true]);
        }
    });
});
