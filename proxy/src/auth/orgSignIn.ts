import * as openid from 'openid-client';
import { z } from 'zod';
import { isLoopback, type OrgConfig } from '../config';
import { createFailure, createSuccess, type Result } from '../errors';
import { isSameRecord } from '../salesforce/recordId';
import type { SignedInUser, SignInTransaction } from './signInValues';

/** Signing in at one Salesforce org: the web-server flow with PKCE and OpenID Connect. */
export interface OrgSignIn {
    /** Where the browser goes to sign in. */
    fetchAuthorizeUrl(transaction: SignInTransaction): Promise<Result<URL>>;
    /** Redeems the code in `callbackUrl` and checks everything that came back against the transaction. */
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
const TIMEOUT_SECONDS = 15;
/** No refresh token is asked for: when Salesforce ends the session, it is over. */
const SCOPES = 'openid api';

/** How a revocation is refused for a token that Salesforce does not know, or no longer (RFC 7009, 2.2). */
const TOKEN_UNKNOWN: ReadonlySet<unknown> = new Set(['invalid_token', 'unsupported_token_type']);

const tokenFacts = z.object({ access_token: z.string().min(1), instance_url: z.string().optional() });
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
    let cached: { readonly discovery: Promise<openid.Configuration>; readonly untilMs: number } | null = null;

    function fetchDiscovery(): Promise<openid.Configuration> {
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

    return {
        async fetchAuthorizeUrl(transaction) {
            return attempt(async () => {
                const configuration = await fetchDiscovery();
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
            return attempt(async () => {
                const configuration = await fetchDiscovery();
                // Checks state, issuer, audience, nonce, expiry and the id token's signature.
                const tokens = await openid.authorizationCodeGrant(configuration, callbackUrl, {
                    pkceCodeVerifier: transaction.codeVerifier,
                    expectedState: transaction.state,
                    expectedNonce: transaction.nonce,
                    idTokenExpected: true
                });
                const { access_token: accessToken, instance_url: instanceUrl } = tokenFacts.parse(tokens);
                const arrival = await checkArrival(configuration, tokens, instanceUrl);
                if (!arrival.ok) {
                    // A token that nobody is going to use should not live on.
                    await openid.tokenRevocation(configuration, accessToken).catch(() => undefined);
                    return arrival;
                }
                return createSuccess({ user: arrival.value, accessToken });
            });

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

        async revoke(accessToken) {
            const revoked = await attempt(async () => {
                await openid.tokenRevocation(await fetchDiscovery(), accessToken);
                return createSuccess(null);
            });
            if (revoked.ok || revoked.failure.code === 'SALESFORCE_UNAVAILABLE') {
                return revoked;
            }
            return TOKEN_UNKNOWN.has(revoked.failure.details?.['reason'])
                ? createSuccess(null)
                : createFailure('SALESFORCE_UNEXPECTED');
        }
    };
}

async function discover(org: OrgConfig, issuer: URL): Promise<openid.Configuration> {
    const execute = [openid.enableNonRepudiationChecks];
    if (isLoopback(issuer)) {
        // openid-client marks this as deprecated to make it stand out. Loopback never leaves the machine.
        execute.push(openid.allowInsecureRequests);
    }
    const configuration = await openid.discovery(
        issuer,
        org.clientId,
        org.clientSecret,
        openid.ClientSecretPost(org.clientSecret),
        { execute, timeout: TIMEOUT_SECONDS }
    );
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
    return configuration;
}

function toOrigin(url: string): string | null {
    return URL.canParse(url) ? new URL(url).origin : null;
}

function toHost(url: string): string | null {
    return URL.canParse(url) ? new URL(url).host : null;
}

/** openid-client throws for everything; its messages and causes can hold what the org sent, so only the kind goes on. */
async function attempt<Value>(operation: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
        return await operation();
    } catch (error) {
        if (error instanceof openid.AuthorizationResponseError) {
            return createFailure('SIGN_IN_FAILED', { details: { reason: toReason(error.error) } });
        }
        if (isUnreachable(error)) {
            return createFailure('SALESFORCE_UNAVAILABLE');
        }
        if (error instanceof openid.ResponseBodyError) {
            return createFailure('SIGN_IN_FAILED', { details: { reason: toReason(error.error) } });
        }
        return createFailure('SIGN_IN_FAILED');
    }
}

function isUnreachable(error: unknown): boolean {
    return (
        error instanceof TypeError ||
        (error instanceof openid.ResponseBodyError && error.status >= 500) ||
        (error instanceof openid.ClientError &&
            (error.code === 'OAUTH_TIMEOUT' ||
                error.code === 'OAUTH_ABORT' ||
                error.cause instanceof TypeError ||
                (error.cause instanceof Response && error.cause.status >= 500)))
    );
}

/** An OAuth error code (RFC 6749, 4.1.2.1) if it has the form of one; an attacker can put anything into a redirect. */
function toReason(error: string): string {
    return /^[a-zA-Z_]{1,64}$/.test(error) ? error : 'unknown';
}
