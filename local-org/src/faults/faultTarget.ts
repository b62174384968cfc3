import type { Fault } from './fault';

/** What a request is for, as faults name it. */
export interface FaultTarget {
    method: string;
    /** Null for what only the local org has. */
    resource: Exclude<Fault['resource'], 'any'> | null;
    /** Object of records, collections and describes; null elsewhere, or where the address does not name it. */
    object: string | null;
}

const patterns: readonly (readonly [RegExp, Exclude<Fault['resource'], 'any'>])[] = [
    [/^\/services\/oauth2\/authorize/, 'authorize'],
    [/^\/services\/oauth2\/token$/, 'token'],
    [/^\/services\/oauth2\/userinfo$/, 'userinfo'],
    [/^\/services\/oauth2\/revoke$/, 'revoke'],
    [/^\/\.well-known\//, 'discovery'],
    [/^\/id\/keys$/, 'keys'],
    [/^\/id\//, 'identity'],
    [/^\/services\/data\/v[^/]+\/(?:query|queryAll)(?:\/|$)/, 'query'],
    [/^\/services\/data\/v[^/]+\/sobjects\/(?<object>[^/]+)\/describe$/, 'describe'],
    [/^\/services\/data\/v[^/]+\/sobjects\/(?<object>[^/]+)/, 'records'],
    [/^\/services\/data\/v[^/]+\/composite\/sobjects(?:\/(?<object>[^/]+))?/, 'collections'],
    [/^\/services\/data\/v[^/]+\/ui-api\/records\//, 'uiRecords'],
    [/^\/services\/data\/v[^/]+\/connect\/conversation\/[^/]+\/entries$/, 'entries'],
    [/^\/services\/data\/v[^/]+\/connect\/conversations\/upload$/, 'upload'],
    [/^\/services\/data\/v[^/]+\/limits$/, 'limits']
];

/** Says what a request is for, by its path without query. */
export function toFaultTarget(method: string, path: string): FaultTarget {
    if (path.startsWith('/local-org/')) return { method, resource: null, object: null };
    for (const [pattern, resource] of patterns) {
        const found = pattern.exec(path);
        if (found) return { method, resource, object: found.groups?.object ?? null };
    }
    return { method, resource: 'other', object: null };
}

/** Whether a fault is about a request, whichever the how-manyth it is. */
export function isTarget(fault: Fault, target: FaultTarget): boolean {
    if (target.resource === null) return false;
    if (fault.resource !== 'any' && fault.resource !== target.resource) return false;
    if (fault.method !== undefined && fault.method !== target.method) return false;
    return fault.object === undefined || fault.object.toLowerCase() === target.object?.toLowerCase();
}
