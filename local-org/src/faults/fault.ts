import { z } from 'zod';

/** What of the org a fault spoils; `any` is everything but what only the local org has. */
export const faultResources = [
    'any',
    'query',
    'records',
    'collections',
    'describe',
    'uiRecords',
    'entries',
    'upload',
    'limits',
    'authorize',
    'token',
    'userinfo',
    'identity',
    'revoke',
    'discovery',
    'keys',
    'other'
] as const;

const where = {
    resource: z.enum(faultResources),
    /** Only records and collections of this object, in any case; their describes, too. */
    object: z.string().min(1).optional(),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
    /** The first request that is spoiled, counted from 1 from when the fault is added. */
    nth: z.int().min(1).default(1),
    /** How many requests in a row are spoiled. */
    times: z.union([z.int().min(1), z.literal('always')]).default(1)
};

/** Whether something happens instead of the org's work, or once the org has worked and is about to answer. */
const when = z.enum(['before', 'after']);
const status = z.int().min(200).max(599);

/** The form of a fault, as tests and the control port give it. */
export const faultShape = z.discriminatedUnion('kind', [
    z.strictObject({
        ...where,
        /** Another answer. A body that is text is sent as it is, anything else as JSON. */
        kind: z.literal('answer'),
        status,
        body: z.json().optional(),
        headers: z.record(z.string(), z.string()).optional(),
        when: when.default('before')
    }),
    /** A page for people where a program waits for JSON, as proxies on the way send it. */
    z.strictObject({ ...where, kind: z.literal('html'), status: status.default(502), when: when.default('before') }),
    /** The org's own answer, cut in the middle; the HTTP message is whole. */
    z.strictObject({ ...where, kind: z.literal('truncatedJson') }),
    z.strictObject({ ...where, kind: z.literal('delay'), ms: z.int().min(0), when: when.default('before') }),
    /** The connection ends without an answer. */
    z.strictObject({ ...where, kind: z.literal('drop'), when }),
    /** The session of the request is ended for good; then the org decides. */
    z.strictObject({ ...where, kind: z.literal('expiredSession') }),
    /** The answer of a used-up hour. */
    z.strictObject({ ...where, kind: z.literal('hourlyLimit') }),
    /** The answer of used-up 24 hours. */
    z.strictObject({ ...where, kind: z.literal('dailyLimit') }),
    z.strictObject({ ...where, kind: z.literal('maintenance') }),
    /** The permission sets of the request's user become these, for good; then the org decides. */
    z.strictObject({
        ...where,
        kind: z.literal('permissionsTaken'),
        permissionSets: z.array(z.string()).default([])
    })
]);

/** A fault as it is asked for: what has a default may be left out. */
export type FaultRequest = z.input<typeof faultShape>;

/** A fault with everything filled in. */
export type Fault = z.output<typeof faultShape>;
