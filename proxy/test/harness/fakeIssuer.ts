import { createServer, type IncomingMessage } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { clientId, clientSecret, orgId } from '../../../local-org/src/constants';
import { PAGE, closeServer, listen, startProxy, type TestProxy } from './startProxy';

/** An answer in place of the usual one; `silence` answers nothing at all. */
export type Spoiled =
    'silence' | { readonly status?: number; readonly body: string; readonly type?: string; readonly location?: string };
export type IssuerResource = 'discovery' | 'authorize' | 'token' | 'keys' | 'userinfo' | 'revoke';

/** An org reduced to its sign-in, for what no honest org answers. Whoever comes is signed in as `userId`. */
export interface FakeIssuer {
    readonly url: string;
    userId: string;
    userName: string;
    accessToken: string;
    /** Changes of the id token's claims. */
    claims: JWTPayload;
    /** Whether the id token is signed by a key that the org does not publish. */
    isForged: boolean;
    /** Asked for each answer, with the usual one; null leaves it. */
    spoil: (resource: IssuerResource, usual: Readonly<Record<string, unknown>>) => Spoiled | null;
    readonly seen: { readonly resource: string; readonly form: URLSearchParams; readonly authorization: string }[];
    /** The tokens that the org was asked to revoke. */
    revoked(): string[];
    reset(): void;
    close(): Promise<void>;
}

async function readText(request: IncomingMessage): Promise<string> {
    let text = '';
    for await (const chunk of request) {
        text += String(chunk);
    }
    return text;
}

export async function startFakeIssuer(): Promise<FakeIssuer> {
    const published = await generateKeyPair('RS256');
    const other = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(published.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
    const server = createServer((request, response) => {
        void (async () => {
            const address = new URL(request.url ?? '', url);
            const path = address.pathname;
            const form = new URLSearchParams(await readText(request));
            issuer.seen.push({ resource: path.slice(1), form, authorization: request.headers.authorization ?? '' });
            if (path === '/authorize') {
                // The code carries what an org would remember of it.
                const back = new URL(address.searchParams.get('redirect_uri') ?? '');
                back.searchParams.set('state', address.searchParams.get('state') ?? '');
                back.searchParams.set('code', address.searchParams.get('nonce') ?? '');
                response.writeHead(302, { location: back.href }).end();
                return;
            }
            const resource = path === '/.well-known/openid-configuration' ? 'discovery' : path.slice(1);
            const usual = await answer(resource, form);
            const spoiled = issuer.spoil(resource as IssuerResource, usual);
            if (spoiled === 'silence') {
                return;
            }
            response.writeHead(spoiled?.status ?? 200, {
                'content-type': spoiled?.type ?? 'application/json',
                ...(spoiled?.location === undefined ? {} : { location: spoiled.location })
            });
            response.end(spoiled?.body ?? JSON.stringify(usual));
        })();
    });
    const url = `http://127.0.0.1:${await listen(server)}`;

    async function answer(resource: string, form: URLSearchParams): Promise<Record<string, unknown>> {
        const sub = `${url}/id/${orgId}/${issuer.userId}`;
        switch (resource) {
            case 'discovery':
                return {
                    issuer: url,
                    authorization_endpoint: `${url}/authorize`,
                    token_endpoint: `${url}/token`,
                    userinfo_endpoint: `${url}/userinfo`,
                    revocation_endpoint: `${url}/revoke`,
                    jwks_uri: `${url}/keys`,
                    response_types_supported: ['code'],
                    id_token_signing_alg_values_supported: ['RS256']
                };
            case 'keys':
                return { keys: [jwk] };
            case 'token': {
                const seconds = Math.floor(Date.now() / 1000);
                const claims: JWTPayload = {
                    iss: url,
                    sub,
                    aud: clientId,
                    iat: seconds,
                    exp: seconds + 120,
                    nonce: form.get('code'),
                    ...issuer.claims
                };
                const idToken = await new SignJWT(claims)
                    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
                    .sign((issuer.isForged ? other : published).privateKey);
                return {
                    access_token: issuer.accessToken,
                    token_type: 'Bearer',
                    id_token: idToken,
                    instance_url: url
                };
            }
            case 'userinfo':
                return {
                    sub,
                    user_id: issuer.userId,
                    organization_id: orgId,
                    name: issuer.userName,
                    preferred_username: 'someone@example.com'
                };
            default:
                return {};
        }
    }

    const usual = {
        userId: '005000000000001AAA',
        userName: 'Some One',
        accessToken: `00D000000000001!AQ${'x'.repeat(94)}`,
        claims: {},
        isForged: false,
        spoil: () => null
    };
    const issuer: FakeIssuer = {
        url,
        ...usual,
        seen: [],
        revoked: () =>
            issuer.seen.filter(({ resource }) => resource === 'revoke').map(({ form }) => form.get('token') ?? ''),
        reset() {
            Object.assign(issuer, usual);
            issuer.seen.length = 0;
        },
        close: () => closeServer(server)
    };
    return issuer;
}

/** A proxy whose one org, of these pages, signs people in at this issuer. */
export function startIssuedProxy(issuer: FakeIssuer, origins: readonly string[] = [PAGE]): Promise<TestProxy> {
    return startProxy({ config: { orgs: [{ origins, myDomainUrl: issuer.url, orgId, clientId, clientSecret }] } });
}
