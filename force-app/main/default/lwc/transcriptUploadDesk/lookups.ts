import { fromErrorBody, type Answer, type ProxyProblem } from 'c/proxyProblem';
import {
    MOST_DIGESTS_A_REQUEST,
    MOST_KEYS_A_REQUEST,
    MOST_TARGETS_A_REQUEST,
    type CallsAnswer,
    type KeyedCall,
    type TargetsAnswer,
    type UploadRecord,
    type UploadsAnswer,
    type UploadSearch,
    type UploadTarget
} from 'c/proxyProtocol';

/** What the desk asks the proxy before anything is sent. */
export interface LookupPorts {
    findCalls(keys: readonly string[]): Promise<Answer<CallsAnswer>>;
    fetchTargets(voiceCallIds: readonly string[]): Promise<Answer<TargetsAnswer>>;
    searchUploads(search: UploadSearch): Promise<Answer<UploadsAnswer>>;
}

/** A call as a target for lines, or why it is none. */
export type TargetFound =
    | { readonly target: UploadTarget; readonly problem: null }
    | { readonly target: null; readonly problem: ProxyProblem };

/**
 * What is known of calls, asked for in large groups, and once only. Keys without a call, and calls that no lines can go to yet,
 * are asked for each time: by now it may be otherwise.
 */
export interface Lookups {
    readonly calls: ReadonlyMap<string, readonly KeyedCall[]>;
    readonly targets: ReadonlyMap<string, TargetFound>;
    /** Each gives the problem that kept it from asking for all; null where there was none. */
    findCalls(keys: Iterable<string>): Promise<ProxyProblem | null>;
    findTargets(voiceCallIds: Iterable<string>): Promise<ProxyProblem | null>;
    /** Verified uploads with one of these digests, newest first. Not remembered: they become more. */
    findEarlier(digests: readonly string[]): Promise<Answer<readonly UploadRecord[]>>;
    /** Forgets all: whoever is signed in may be another person. */
    clear(): void;
}

export function createLookups(ports: LookupPorts): Lookups {
    const calls = new Map<string, readonly KeyedCall[]>();
    const targets = new Map<string, TargetFound>();
    return {
        calls,
        targets,
        async findCalls(keys) {
            for (const group of groupsOf(
                openOf(keys, (key) => (calls.get(key) ?? []).length > 0),
                MOST_KEYS_A_REQUEST
            )) {
                const answer = await ports.findCalls(group);
                if (!answer.ok) {
                    return answer.problem;
                }
                answer.value.keys.forEach(({ key, calls: found }) => calls.set(key, found));
            }
            return null;
        },
        async findTargets(voiceCallIds) {
            for (const group of groupsOf(
                openOf(voiceCallIds, (id) => (targets.get(id)?.target?.endMs ?? null) !== null),
                MOST_TARGETS_A_REQUEST
            )) {
                const answer = await ports.fetchTargets(group);
                if (!answer.ok) {
                    return answer.problem;
                }
                answer.value.targets.forEach(({ target, problem }, place) => {
                    targets.set(
                        group[place] ?? '',
                        target ? { target, problem: null } : { target: null, problem: fromErrorBody(problem) }
                    );
                });
            }
            return null;
        },
        async findEarlier(digests) {
            const found: UploadRecord[] = [];
            for (const group of groupsOf([...new Set(digests)], MOST_DIGESTS_A_REQUEST)) {
                let search: UploadSearch = { digests: group, states: ['verified'] };
                for (;;) {
                    const answer = await ports.searchUploads(search);
                    if (!answer.ok) {
                        return answer;
                    }
                    const { uploads, isCutOff } = answer.value;
                    found.push(...uploads);
                    const last = uploads.at(-1);
                    if (!isCutOff || !last) {
                        break;
                    }
                    search = { ...search, before: { madeMs: last.madeMs, changeId: last.changeId } };
                }
            }
            return { ok: true, value: found };
        },
        clear() {
            calls.clear();
            targets.clear();
        }
    };
}

function openOf(wanted: Iterable<string>, isSettled: (one: string) => boolean): readonly string[] {
    return [...new Set(wanted)].filter((one) => !isSettled(one));
}

function groupsOf<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
