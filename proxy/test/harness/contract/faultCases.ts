import { CALL_TIMEOUT_MS } from '../../../src/salesforce/salesforceClient';
import type { FaultRequest } from '../../../../local-org/src/faults/fault';

/** Something that goes wrong, wherever it does. */
export type FaultKind = FaultRequest extends infer Fault
    ? Fault extends FaultRequest
        ? Omit<Fault, 'resource' | 'object' | 'method' | 'nth' | 'times'>
        : never
    : never;

/** A request of a read or a save, as faults name it. */
export type FaultStep = Pick<FaultRequest, 'resource' | 'object' | 'method' | 'nth'>;

/** Every kind of fault that the local org has, in the forms that matter. */
export const FAULT_KINDS: readonly FaultKind[] = [
    ...[400, 404, 409, 420, 500, 502, 503, 504].map((status) => ({ kind: 'answer' as const, status })),
    { kind: 'answer', status: 500, when: 'after' },
    { kind: 'answer', status: 503, when: 'after' },
    { kind: 'answer', status: 504, when: 'after' },
    // It says that all is well, and has done nothing.
    { kind: 'answer', status: 200, body: 'OK' },
    { kind: 'answer', status: 200, body: {}, when: 'after' },
    { kind: 'html' },
    { kind: 'html', when: 'after' },
    { kind: 'html', status: 200 },
    { kind: 'truncatedJson' },
    { kind: 'delay', ms: 20_000 },
    { kind: 'delay', ms: 20_000, when: 'after' },
    { kind: 'drop', when: 'before' },
    { kind: 'drop', when: 'after' },
    { kind: 'expiredSession' },
    { kind: 'hourlyLimit' },
    { kind: 'dailyLimit' },
    { kind: 'maintenance' },
    { kind: 'permissionsTaken' },
    { kind: 'permissionsTaken', permissionSets: ['Transcript_Desk_Viewer'] }
];

/** A fault as one reads it in a list. */
export function labelOf(kind: object): string {
    return Object.values(kind)
        .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
        .join(' ');
}

/** The requests of opening a call, in their order. */
export const READ_STEPS: readonly FaultStep[] = [
    { resource: 'query', nth: 1 },
    { resource: 'query', nth: 2 },
    { resource: 'entries', method: 'GET', nth: 1 },
    { resource: 'query', nth: 3 },
    { resource: 'query', nth: 4 }
];

const ROW = 'Transcript_Change__c';

/** The requests of a save of four lines in chunks of two, in their order. */
export const SAVE_STEPS: readonly FaultStep[] = [
    { resource: 'query', nth: 1 },
    { resource: 'records', object: ROW, method: 'POST', nth: 1 },
    { resource: 'entries', method: 'GET', nth: 1 },
    { resource: 'entries', method: 'PATCH', nth: 1 },
    { resource: 'entries', method: 'PATCH', nth: 2 },
    { resource: 'entries', method: 'GET', nth: 2 },
    { resource: 'records', object: ROW, method: 'PATCH', nth: 1 }
];

/** The making of a row whose answer is lost: the query of the own row follows. */
export const LOST_ROW: FaultRequest = { kind: 'drop', when: 'after', resource: 'records', object: ROW, method: 'POST' };

/** No row is completed any more: it stays Sending. */
export const NO_COMPLETION: FaultRequest = {
    kind: 'drop',
    when: 'before',
    resource: 'records',
    object: ROW,
    method: 'PATCH',
    times: 'always'
};

/** The requests of who opens a call, or saves, when a row has been cut off long ago, in their order. */
export const SETTLING_STEPS: Readonly<Record<'opening' | 'saving', readonly FaultStep[]>> = {
    opening: [
        { resource: 'entries', method: 'GET', nth: 1 },
        { resource: 'query', nth: 3 },
        { resource: 'records', object: ROW, method: 'PATCH', nth: 1 }
    ],
    saving: [
        { resource: 'query', nth: 2 },
        { resource: 'entries', method: 'GET', nth: 1 },
        { resource: 'records', object: ROW, method: 'PATCH', nth: 1 },
        { resource: 'records', object: ROW, method: 'POST', nth: 2 }
    ]
};

/** A request that the org does only after the proxy has given it up, by the clock of both. */
export function toTimeOut(step: FaultStep): readonly FaultRequest[] {
    return [
        { kind: 'delay', ms: CALL_TIMEOUT_MS + 1_000, ...step },
        { kind: 'drop', when: 'after', ...step }
    ];
}

/** A fault of a kind at a step. */
export function toFault(kind: FaultKind, step: FaultStep, times: FaultRequest['times'] = 1): FaultRequest {
    return { ...kind, ...step, times };
}
