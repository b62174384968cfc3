import * as openid from 'openid-client';
import { z } from 'zod';
import { isLoopback, type OrgConfig } from '../config';
import { createFailure, createSuccess, type Result } from '../errors';
import { isSameRecord } from '../salesforce/recordId';
import { attempt } from './openidAttempt';
import type { SignedInUser, SignInTransaction } from './signInValues';

/** Signing in at one Salesforce org: the web-server flow with PKCE and OpenID Connect. */
export interface OrgSignIn {
    /** Where the browser goes to sign in. */
    fetchAuthorizeUrl(transaction: SignInTransaction): Promise<Result<URL>>;
    /**
     * Redeems the code in `callbackUrl` and checks everything that came back against the transaction. Where any of it
     * fails, the token that Salesforce has given is revoked: one that nobody is going to use should not live on.
     */
    redeemCode(callbackUrl: URL, transaction: SignInTransaction): Promise<Result<OrgArrival>>;
    /** Ends the Salesforce session that a token belongs to; one that has ended already is as good. */
    revoke(accessToken: string): Promise<Result<null>>;
}

/** A person and the token that acts for them. */
export interface OrgArrival {
    readonly user: SignedInUser;
    readonly accessToken: string;
}

const DISCOVERY_TTL_MS = 60 * 60_000;
/** How long each answer of Salesforce may take. */
const TIMEOUT_SECONDS = 15;
/** No refresh token is asked for: when Salesforce ends the session, it is over. */
const SCOPES = 'openid api';

/** How a revocation is refused for a token that Salesforce does not know, or no longer (RFC 7009, 2.2). */
const TOKEN_UNKNOWN: ReadonlySet<unknown> = new Set(['invalid_token', 'unsupported_token_type']);

const issuedToken = z.object({ access_token: z.string().min(1) });
const tokenFacts = issuedToken.extend({ instance_url: z.string().optional() });
const userFacts = z.object({
    user_id: z.string(),
    organization_id: z.string(),
    name: z.string().optional(),
    preferred_username: z.string().optional()
});

/**
 * @param redirectUri the callback exactly as the external client app names it
 * @param now the clock, milliseconds since the Unix epoch
 */
export function createOrgSignIn(org: OrgConfig, redirectUri: string, now: () => number): OrgSignIn {
    const issuer = new URL(org.myDomainUrl);
    let cached: { readonly discovery: Promise<openid.ServerMetadata>; readonly untilMs: number } | null = null;

    function fetchDiscovery(): Promise<openid.ServerMetadata> {
        if (cached && cached.untilMs > now()) {
            return cached.discovery;
        }
        const discovery = discover(org, issuer);
        const entry = { discovery, untilMs: now() + DISCOVERY_TTL_MS };
        cached = entry;
        discovery.catch(() => {
            if (cached === entry) {
                cached = null;
            }
        });
        return discovery;
    }

    async function fetchConfiguration(): Promise<openid.Configuration> {
        const configuration = new openid.Configuration(
            await fetchDiscovery(),
            org.clientId,
            org.clientSecret,
            openid.ClientSecretPost(org.clientSecret)
        );
        configuration.timeout = TIMEOUT_SECONDS;
        extensionsFor(issuer).forEach((extend) => extend(configuration));
        return configuration;
    }

    async function revoke(accessToken: string): Promise<Result<null>> {
        const revoked = await attempt(async () => {
            await openid.tokenRevocation(await fetchConfiguration(), accessToken);
            return createSuccess(null);
        });
        if (revoked.ok || revoked.failure.code === 'SALESFORCE_UNAVAILABLE') {
            return revoked;
        }
        return TOKEN_UNKNOWN.has(revoked.failure.details?.['reason'])
            ? createSuccess(null)
            : createFailure('SALESFORCE_UNEXPECTED');
    }

    return {
        async fetchAuthorizeUrl(transaction) {
            return attempt(async () => {
                const configuration = await fetchConfiguration();
                const url = openid.buildAuthorizationUrl(configuration, {
                    redirect_uri: redirectUri,
                    scope: SCOPES,
                    state: transaction.state,
                    nonce: transaction.nonce,
                    code_challenge: await openid.calculatePKCECodeChallenge(transaction.codeVerifier),
                    code_challenge_method: 'S256'
                });
                return createSuccess(url);
            });
        },

        async redeemCode(callbackUrl, transaction) {
            const issued: { accessToken: string | null } = { accessToken: null };
            const arrival = await attempt(async () => {
                const configuration = await fetchConfiguration();
                // openid-client drops an answer that it can't verify, with the token in it.
                configuration[openid.customFetch] = async (url, options) => {
                    const { body, ...rest } = options;
                    const response = await fetch(url, {
                        ...rest,
                        // The same bytes; TypeScript minds that they could be shared memory.
                        body: body instanceof Uint8Array ? new Uint8Array(body) : (body ?? null)
                    });
                    // Redeeming is the one POST; keys and user facts are fetched.
                    if (options.method === 'POST') {
                        issued.accessToken = await readIssuedToken(response.clone());
                    }
                    return response;
                };
                // Checks state, issuer, audience, nonce, expiry and the id token's signature.
                const tokens = await openid.authorizationCodeGrant(configuration, callbackUrl, {
                    pkceCodeVerifier: transaction.codeVerifier,
                    expectedState: transaction.state,
                    expectedNonce: transaction.nonce,
                    idTokenExpected: true
                });
                const { access_token: accessToken, instance_url: instanceUrl } = tokenFacts.parse(tokens);
                const user = await checkArrival(configuration, tokens, instanceUrl);
                return user.ok ? createSuccess({ user: user.value, accessToken }) : user;
            });
            if (!arrival.ok && issued.accessToken !== null) {
                await revoke(issued.accessToken);
            }
            return arrival;

            async function checkArrival(
                configuration: openid.Configuration,
                tokens: Awaited<ReturnType<typeof openid.authorizationCodeGrant>>,
                instanceUrl: string | undefined
            ): Promise<Result<SignedInUser>> {
                const subject = tokens.claims()?.sub;
                if (subject === undefined) {
                    return createFailure('SIGN_IN_FAILED');
                }
                // Calls go to the configured host only; an answer that names another one is not from our org.
                if (instanceUrl !== undefined && toHost(instanceUrl) !== issuer.host) {
                    return createFailure('SIGN_IN_OTHER_ORG');
                }
                const facts = userFacts.parse(await openid.fetchUserInfo(configuration, tokens.access_token, subject));
                if (!isSameRecord(facts.organization_id, org.orgId)) {
                    return createFailure('SIGN_IN_OTHER_ORG');
                }
                if (!isSameRecord(facts.user_id, transaction.userId)) {
                    return createFailure('SIGN_IN_OTHER_USER');
                }
                const username = facts.preferred_username ?? '';
                return createSuccess({ id: facts.user_id, name: facts.name ?? username, username });
            }
        },

        revoke
    };
}

/** What openid-client is told beyond its defaults: to verify the id token's signature, and to take http on this machine. */
function extensionsFor(issuer: URL): ((configuration: openid.Configuration) => void)[] {
    const extensions = [openid.enableNonRepudiationChecks];
    if (isLoopback(issuer)) {
        // openid-client marks this as deprecated to make it stand out. Loopback never leaves the machine.
        extensions.push(openid.allowInsecureRequests);
    }
    return extensions;
}

async function discover(org: OrgConfig, issuer: URL): Promise<openid.ServerMetadata> {
    const configuration = await openid.discovery(issuer, org.clientId, undefined, undefined, {
        execute: extensionsFor(issuer),
        timeout: TIMEOUT_SECONDS
    });
    const metadata = configuration.serverMetadata();
    const endpoints = [
        metadata.authorization_endpoint,
        metadata.token_endpoint,
        metadata.userinfo_endpoint,
        metadata.revocation_endpoint,
        metadata.jwks_uri
    ];
    // The secret and every token go to these: to the configured host and nowhere else.
    if (endpoints.some((endpoint) => endpoint === undefined || toOrigin(endpoint) !== issuer.origin)) {
        throw new Error('the discovery document names an endpoint on another host');
    }
    return metadata;
}

/** The access token in an answer of the token endpoint; null where there is none. */
async function readIssuedToken(response: Response): Promise<string | null> {
    const parsed = issuedToken.safeParse(await response.json().catch(() => null));
    return parsed.success ? parsed.data.access_token : null;
}

function toOrigin(url: string): string | null {
    return URL.canParse(url) ? new URL(url).origin : null;
}

function toHost(url: string): string | null {
    return URL.canParse(url) ? new URL(url).host : null;
}
