import type { KeyedCall } from 'c/proxyProtocol';
import type { CallMatch, KeyClue } from './match';

/**
 * Which call the clues stand for. `found`: the calls of each key that was looked for. Never guessed: a key with several
 * calls, as of a transferred conversation, or keys of different calls are for a person to decide. A key of no call says nothing.
 */
export function matchCall(clues: readonly KeyClue[], found: ReadonlyMap<string, readonly KeyedCall[]>): CallMatch {
    const calls = new Map<string, KeyedCall>();
    let why: KeyClue['why'] | null = null;
    for (const clue of clues) {
        for (const call of found.get(clue.key) ?? []) {
            const id = call.voiceCallId.slice(0, 15);
            calls.set(id, calls.get(id) ?? call);
            why ??= clue.why;
        }
    }
    const [call, ...others] = calls.values();
    if (!call || why === null) {
        return { kind: 'unknown', keys: clues.map(({ key }) => key) };
    }
    return others.length === 0 ? { kind: 'matched', call, why } : { kind: 'ambiguous', calls: [call, ...others] };
}
