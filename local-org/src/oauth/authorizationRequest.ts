import { z } from 'zod';
import { clientId } from '../constants';

/** A checked authorization request. */
export interface AuthorizationRequest {
    redirectUri: string;
    state: string | null;
    nonce: string | null;
    scopes: string[];
    codeChallenge: string;
    loginHint: string | null;
}

/** Checked, or refused: on a page while the redirect address is not trusted, by redirect after that. */
export type AuthorizationCheck =
    | { kind: 'accepted'; request: AuthorizationRequest }
    | { kind: 'page'; error: string; description: string }
    | { kind: 'redirect'; location: string };

const parameters = z.object({
    response_type: z.string().default(''),
    client_id: z.string().default(''),
    redirect_uri: z.string().default(''),
    scope: z.string().default(''),
    state: z.string().optional(),
    nonce: z.string().optional(),
    code_challenge: z.string().optional(),
    code_challenge_method: z.string().optional(),
    prompt: z.string().default(''),
    login_hint: z.string().optional()
});

const grantable = new Set(['api', 'id', 'openid', 'profile', 'email']);

/** Adds an OAuth error to a redirect address (RFC 6749, section 4.1.2.1). */
export function toErrorRedirect(redirectUri: string, state: string | null, error: string, description: string): string {
    const location = new URL(redirectUri);
    location.searchParams.set('error', error);
    location.searchParams.set('error_description', description);
    if (state !== null) location.searchParams.set('state', state);
    return location.href;
}

/**
 * Checks an authorization request (RFC 6749, section 4.1.1; RFC 7636, section 4.3; OpenID Connect Core 1.0, section
 * 3.1.2.1). The redirect address must be one of the list, to the letter. PKCE with S256 is required, as an external
 * client app does when "Require Proof Key for Code Exchange" is on.
 */
export function checkAuthorizationRequest(query: unknown, redirectUris: string[]): AuthorizationCheck {
    const parsed = parameters.safeParse(query);
    if (!parsed.success) {
        return { kind: 'page', error: 'invalid_request', description: 'a parameter is given more than once' };
    }
    const asked = parsed.data;
    if (asked.client_id !== clientId)
        return { kind: 'page', error: 'invalid_client_id', description: 'client identifier invalid' };
    if (!redirectUris.includes(asked.redirect_uri)) {
        return {
            kind: 'page',
            error: 'redirect_uri_mismatch',
            description: 'redirect_uri must match configuration'
        };
    }
    const state = asked.state ?? null;
    const refuse = (error: string, description: string): AuthorizationCheck => ({
        kind: 'redirect',
        location: toErrorRedirect(asked.redirect_uri, state, error, description)
    });
    if (asked.response_type !== 'code')
        return refuse('unsupported_response_type', 'response type not supported: use code');
    const scopes = asked.scope.split(' ').filter(Boolean);
    const unknown = scopes.find((scope) => !grantable.has(scope));
    if (unknown !== undefined) return refuse('invalid_scope', 'the requested scope is not allowed');
    if (!asked.code_challenge) return refuse('invalid_request', 'missing required code challenge');
    if ((asked.code_challenge_method ?? 'S256') !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(asked.code_challenge))
        return refuse('invalid_request', 'invalid code challenge: use S256');
    // Nobody is ever signed in here beforehand, so a silent sign-in cannot succeed.
    if (asked.prompt.split(' ').includes('none')) return refuse('login_required', 'a user must sign in');
    return {
        kind: 'accepted',
        request: {
            redirectUri: asked.redirect_uri,
            state,
            nonce: asked.nonce ?? null,
            scopes: scopes.length > 0 ? scopes : [...grantable],
            codeChallenge: asked.code_challenge,
            loginHint: asked.login_hint ?? null
        }
    };
}
