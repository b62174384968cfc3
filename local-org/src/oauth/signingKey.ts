import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

/** The key that signs ID tokens; a new one at each start. */
export interface SigningKey {
    publicKey: JWK;
    /** Signs with RS256. Times are seconds since 1970, as in RFC 7519. */
    sign(claims: JWTPayload): Promise<string>;
}

/** Makes an RSA key. */
export async function createSigningKey(): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
    const header = { alg: 'RS256', kid: 'local-org-1', typ: 'JWT' };
    return {
        publicKey: { ...(await exportJWK(publicKey)), alg: header.alg, kid: header.kid, use: 'sig' },
        sign: (claims) => new SignJWT(claims).setProtectedHeader(header).sign(privateKey)
    };
}
