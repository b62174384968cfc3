import type { CallKeyKind, KeyAnswer, KeyedCall } from 'c/proxyProtocol';
import { createSuccess, type Result } from '../errors';
import { fetchKeyedCalls } from '../salesforce/fetchKeyedCalls';
import { isVoiceCallId } from '../salesforce/fetchVoiceCall';
import { shortRecordId } from '../salesforce/recordId';
import type { SalesforceClient } from '../salesforce/salesforceClient';

/** Calls that one key is told to stand for. Nobody chooses among more. */
const MOST_CALLS_A_KEY = 20;

/** The surest first: what a call is found by in several ways, it is told by the first of them. */
const KINDS: readonly CallKeyKind[] = ['id', 'conversation', 'vendor', 'name'];

/** What no field of a call holds: characters that can't be printed, or halves of one, which no address can hold either. */
const NEVER_STORED = /[\p{Cc}\p{Cs}]/u;

/**
 * The calls that keys stand for, as the user: one answer for each key, in their order. Salesforce stores no white space
 * around a text, and takes an empty one for none, which every call without a key would have: neither is asked for.
 */
export async function findCalls(
    client: SalesforceClient,
    keys: readonly string[]
): Promise<Result<readonly KeyAnswer[]>> {
    const asked = keys.map((key) => key.trim()).filter((key) => key !== '' && !NEVER_STORED.test(key));
    const callsOf = new Map<string, Map<string, KeyedCall>>();
    const answers = await Promise.all(
        KINDS.map(async (kind) => ({ kind, found: await fetchKeyedCalls(client, kind, asked) }))
    );
    for (const { kind, found } of answers) {
        if (!found.ok) {
            return found;
        }
        for (const { key, ...call } of found.value) {
            const name = toKeyName(kind, key);
            const calls = callsOf.get(name) ?? new Map<string, KeyedCall>();
            callsOf.set(name, calls.set(call.voiceCallId, { ...call, by: kind }));
        }
    }
    return createSuccess(keys.map((key) => ({ key, calls: listCalls(callsOf, key.trim()) })));
}

function listCalls(callsOf: ReadonlyMap<string, ReadonlyMap<string, KeyedCall>>, key: string): readonly KeyedCall[] {
    const told = new Map<string, KeyedCall>();
    for (const kind of KINDS.filter((kind) => kind !== 'id' || isVoiceCallId(key))) {
        for (const [id, call] of callsOf.get(toKeyName(kind, key)) ?? []) {
            told.set(id, told.get(id) ?? call);
        }
    }
    return [...told.values()].sort(compareCalls).slice(0, MOST_CALLS_A_KEY);
}

/** By their beginning; those without one come last. */
function compareCalls(a: KeyedCall, b: KeyedCall): number {
    return (a.startMs ?? Infinity) - (b.startMs ?? Infinity) || (a.voiceCallId < b.voiceCallId ? -1 : 1);
}

/** Ids tell cases apart, other texts don't. */
function toKeyName(kind: CallKeyKind, key: string): string {
    return `${kind} ${kind === 'id' ? shortRecordId(key) : key.toLowerCase()}`;
}
