import { z } from 'zod';
import { isRecordId, shortRecordId } from './salesforce/recordId';

/** One Salesforce org and the pages that may use it. */
export interface OrgConfig {
    /** Exact Lightning origins, such as https://acme.lightning.force.com. */
    readonly origins: readonly string[];
    /** The org's My Domain, such as https://acme.my.salesforce.com; no path. */
    readonly myDomainUrl: string;
    /** 15 or 18 characters; compare with `isSameRecord`. */
    readonly orgId: string;
    readonly clientId: string;
    readonly clientSecret: string;
}

/** Everything the proxy is told at start. Durations are milliseconds. */
export interface Config {
    readonly host: string;
    readonly port: number;
    /** Where browsers reach this proxy; no path, no slash at the end. */
    readonly publicUrl: string;
    readonly orgs: readonly OrgConfig[];
    /** 32 bytes each. The first seals, all open. */
    readonly keys: readonly Uint8Array[];
    readonly apiVersion: string;
    readonly logLevel: string;
    /** How many reverse proxies in front of this one may name the client's address. */
    readonly trustedProxyHops: number;
    readonly limits: LimitConfig;
    /** What Salesforce lets one person request of conversation entries in an hour. */
    readonly hourlyLimit: number;
    readonly save: SaveConfig;
}

/** Requests a minute, by client address for signing in and by user for everything else. */
export interface LimitConfig {
    readonly signInPerMinute: number;
    readonly apiPerMinute: number;
}

/** How a save proceeds. Durations are milliseconds. */
export interface SaveConfig {
    /** Lines in one PATCH. */
    readonly chunkSize: number;
    /** No PATCH is sent later than this after the save began; a change row twice as old, and at least a minute older, is taken over. */
    readonly deadlineMs: number;
    /** How long to wait for somebody else's save. */
    readonly lockWaitMs: number;
    /** How often, and over how long, to read lines again that still have their old text. */
    readonly confirmTries: number;
    readonly confirmWaitMs: number;
    /** How old an upload's change row gets before what is stored alone tells how it ended, whatever Salesforce says. */
    readonly uploadSettleMs: number;
}

/** Something to mend before the proxy can start. Never quotes a value: values can be secrets. */
export interface ConfigProblem {
    readonly variable: string;
    readonly problem: string;
}

/** The configuration, or everything that is wrong with it. */
export type ConfigResult =
    | { readonly ok: true; readonly config: Config }
    | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a URL's host is this machine: the only place where plain http is allowed. */
export function isLoopback(url: URL): boolean {
    return LOOPBACK_HOSTS.has(url.hostname);
}

/** A URL that is only scheme, host and port, spelled as browsers spell an origin. */
const originUrl = z.string().superRefine((value, context) => {
    const complain = (message: string): void => context.addIssue({ code: 'custom', message });
    if (!URL.canParse(value)) {
        complain('is not a URL. Write it as https://host');
        return;
    }
    const url = new URL(value);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        complain('has to start with https://');
    } else if (url.protocol === 'http:' && !isLoopback(url)) {
        complain('uses http, which only works for this machine (localhost). Use https');
    }
    if (url.origin !== value) {
        complain('has to be scheme, host and port only: lower case, no path, no slash at the end, no default port');
    }
});

const org = z.strictObject({
    origins: z.array(originUrl).min(1, 'needs at least one origin, such as https://acme.lightning.force.com'),
    myDomainUrl: originUrl,
    orgId: z.string().refine((id) => isRecordId(id) && id.startsWith('00D'), {
        message: 'is not an org id. Copy the 15 or 18 characters that start with 00D from Setup, Company Information'
    }),
    clientId: z.string().min(1, 'is empty. Copy the consumer key of the external client app'),
    clientSecret: z.string().min(1, 'is empty. Copy the consumer secret of the external client app')
});

const orgs = z
    .string('is not set. It is a JSON list with one object for each Salesforce org')
    .transform((text, context): unknown => {
        try {
            return JSON.parse(text);
        } catch {
            context.addIssue({
                code: 'custom',
                message: 'is not JSON. It is a list with one object for each Salesforce org'
            });
            return z.NEVER;
        }
    })
    .pipe(z.array(org, 'has to be a JSON list').min(1, 'needs at least one org'))
    .superRefine((list, context) => {
        const origins = list.flatMap((item) => item.origins);
        if (new Set(origins).size !== origins.length) {
            context.addIssue({ code: 'custom', message: 'lists an origin twice. An origin belongs to one org' });
        }
        if (new Set(list.map((item) => shortRecordId(item.orgId))).size !== list.length) {
            context.addIssue({ code: 'custom', message: 'lists an org twice. Put all its origins in one object' });
        }
    });

const KEY_HELP = "Make one with: node -p \"require('node:crypto').randomBytes(32).toString('base64url')\"";

const keys = z
    .string(`is not set. ${KEY_HELP}`)
    .transform((text) => text.split(',').map((key) => key.trim()))
    .superRefine((list, context) => {
        list.forEach((key, index) => {
            if (!/^[A-Za-z0-9_-]{43}$/.test(key)) {
                context.addIssue({
                    code: 'custom',
                    path: [index],
                    message: `is not 32 bytes in base64url. ${KEY_HELP}`
                });
            }
        });
        if (new Set(list).size !== list.length) {
            context.addIssue({ code: 'custom', message: 'lists a key twice. Remove the second' });
        }
    })
    .transform((list) => list.map((key): Uint8Array => new Uint8Array(Buffer.from(key, 'base64url'))));

/** A whole number in a variable, between two bounds. */
function wholeNumber(least: number, most: number, otherwise: number) {
    const message = `has to be a whole number from ${least} to ${most}`;
    return z
        .string()
        .regex(/^\d{1,9}$/, message)
        .transform(Number)
        .refine((value) => value >= least && value <= most, message)
        .default(otherwise);
}

/** How saves and uploads proceed. */
const saveVariables = {
    TRANSCRIPT_DESK_SAVE_CHUNK: wholeNumber(1, 500, 100),
    TRANSCRIPT_DESK_SAVE_DEADLINE_MS: wholeNumber(1_000, 600_000, 60_000),
    TRANSCRIPT_DESK_SAVE_LOCK_WAIT_MS: wholeNumber(0, 30_000, 5_000),
    TRANSCRIPT_DESK_SAVE_CONFIRM_TRIES: wholeNumber(1, 10, 3),
    TRANSCRIPT_DESK_SAVE_CONFIRM_WAIT_MS: wholeNumber(0, 30_000, 2_000),
    TRANSCRIPT_DESK_UPLOAD_SETTLE_MS: wholeNumber(1_000, 86_400_000, 900_000)
};

/** How Salesforce is talked to. */
const salesforceVariables = {
    TRANSCRIPT_DESK_API_VERSION: z
        .string()
        .regex(/^\d{2,3}\.0$/, 'is not a version of the Salesforce API. Write it as 66.0')
        .refine((version) => Number(version) >= 51, 'is too old: conversation entries need 51.0 or later')
        .default('66.0'),
    TRANSCRIPT_DESK_HOURLY_LIMIT: wholeNumber(1, 1_000_000, 1_000)
};

const uploadEnvironment = z.object({
    TRANSCRIPT_DESK_KEYS: keys.optional(),
    ...salesforceVariables,
    ...saveVariables
});

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const environment = z.object({
    TRANSCRIPT_DESK_HOST: z
        .string()
        .min(1, 'is empty. 127.0.0.1 serves this machine only, 0.0.0.0 all')
        .default('127.0.0.1'),
    TRANSCRIPT_DESK_PORT: wholeNumber(0, 65535, 4401),
    TRANSCRIPT_DESK_PUBLIC_URL: z
        .string('is not set. It is the address where browsers reach this proxy, such as https://transcripts.acme.com')
        .pipe(originUrl),
    TRANSCRIPT_DESK_ORGS: orgs,
    TRANSCRIPT_DESK_KEYS: keys,
    ...salesforceVariables,
    TRANSCRIPT_DESK_LOG_LEVEL: z
        .string()
        .refine((level) => LOG_LEVELS.includes(level), `has to be one of ${LOG_LEVELS.join(', ')}`)
        .default('info'),
    TRANSCRIPT_DESK_TRUSTED_PROXY_HOPS: wholeNumber(0, 10, 0),
    TRANSCRIPT_DESK_SIGN_INS_PER_MINUTE: wholeNumber(1, 100_000, 120),
    TRANSCRIPT_DESK_REQUESTS_PER_MINUTE: wholeNumber(1, 100_000, 300),
    ...saveVariables
});

/** Validates a whole environment at once. */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): ConfigResult {
    const parsed = environment.safeParse(withoutEmpty(variables));
    if (!parsed.success) {
        return { ok: false, problems: toProblems(parsed.error) };
    }
    const values = parsed.data;
    return {
        ok: true,
        config: {
            host: values.TRANSCRIPT_DESK_HOST,
            port: values.TRANSCRIPT_DESK_PORT,
            publicUrl: values.TRANSCRIPT_DESK_PUBLIC_URL,
            orgs: values.TRANSCRIPT_DESK_ORGS,
            keys: values.TRANSCRIPT_DESK_KEYS,
            apiVersion: values.TRANSCRIPT_DESK_API_VERSION,
            logLevel: values.TRANSCRIPT_DESK_LOG_LEVEL,
            trustedProxyHops: values.TRANSCRIPT_DESK_TRUSTED_PROXY_HOPS,
            limits: {
                signInPerMinute: values.TRANSCRIPT_DESK_SIGN_INS_PER_MINUTE,
                apiPerMinute: values.TRANSCRIPT_DESK_REQUESTS_PER_MINUTE
            },
            hourlyLimit: values.TRANSCRIPT_DESK_HOURLY_LIMIT,
            save: toSaveConfig(values)
        }
    };
}

/** A variable that is set to nothing is one that is not set. */
function withoutEmpty(variables: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
    return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
}

function toProblems({ issues }: z.ZodError): readonly ConfigProblem[] {
    return issues.map((issue) => {
        const [variable, ...rest] = issue.path.map(String);
        return { variable: variable ?? '', problem: [rest.join('.'), issue.message].filter(Boolean).join(' ') };
    });
}

function toSaveConfig(values: Readonly<Record<keyof typeof saveVariables, number>>): SaveConfig {
    return {
        chunkSize: values.TRANSCRIPT_DESK_SAVE_CHUNK,
        deadlineMs: values.TRANSCRIPT_DESK_SAVE_DEADLINE_MS,
        lockWaitMs: values.TRANSCRIPT_DESK_SAVE_LOCK_WAIT_MS,
        confirmTries: values.TRANSCRIPT_DESK_SAVE_CONFIRM_TRIES,
        confirmWaitMs: values.TRANSCRIPT_DESK_SAVE_CONFIRM_WAIT_MS,
        uploadSettleMs: values.TRANSCRIPT_DESK_UPLOAD_SETTLE_MS
    };
}

/** What uploading goes by, for whoever runs it without a proxy. `keys`: null where none are set. */
export interface UploadConfig extends Pick<Config, 'apiVersion' | 'hourlyLimit' | 'save'> {
    readonly keys: readonly Uint8Array[] | null;
}

/** What uploading goes by, or everything that is wrong with it. */
export type UploadConfigResult =
    | { readonly ok: true; readonly config: UploadConfig }
    | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Validates as much of an environment as uploading needs. */
export function parseUploadConfig(variables: Readonly<Record<string, string | undefined>>): UploadConfigResult {
    const parsed = uploadEnvironment.safeParse(withoutEmpty(variables));
    if (!parsed.success) {
        return { ok: false, problems: toProblems(parsed.error) };
    }
    const { TRANSCRIPT_DESK_KEYS = null, TRANSCRIPT_DESK_API_VERSION, TRANSCRIPT_DESK_HOURLY_LIMIT } = parsed.data;
    return {
        ok: true,
        config: {
            keys: TRANSCRIPT_DESK_KEYS,
            apiVersion: TRANSCRIPT_DESK_API_VERSION,
            hourlyLimit: TRANSCRIPT_DESK_HOURLY_LIMIT,
            save: toSaveConfig(parsed.data)
        }
    };
}

/** Reads the process's environment: the only place that does. */
export function readConfig(): ConfigResult {
    return parseConfig(process.env);
}
