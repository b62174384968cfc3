import { Router } from 'express';
import type { OrgContext } from '../http/orgContext';
import type { SigningKey } from './signingKey';

/**
 * OpenID discovery and keys (OpenID Connect Discovery 1.0, section 4; Salesforce Help, "OpenID Connect Discovery
 * Endpoint").
 */
export function createDiscoveryRoutes({ orgUrl }: OrgContext, key: SigningKey): Router {
    const routes = Router();
    routes.get('/.well-known/openid-configuration', (_request, response) => {
        response.json({
            issuer: orgUrl,
            authorization_endpoint: `${orgUrl}/services/oauth2/authorize`,
            token_endpoint: `${orgUrl}/services/oauth2/token`,
            revocation_endpoint: `${orgUrl}/services/oauth2/revoke`,
            userinfo_endpoint: `${orgUrl}/services/oauth2/userinfo`,
            jwks_uri: `${orgUrl}/id/keys`,
            scopes_supported: ['id', 'api', 'openid', 'profile', 'email'],
            response_types_supported: ['code'],
            response_modes_supported: ['query'],
            grant_types_supported: ['authorization_code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['RS256'],
            display_values_supported: ['page', 'popup'],
            token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
            code_challenge_methods_supported: ['S256'],
            claims_supported: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce', 'at_hash', 'user_id', 'organization_id']
        });
    });
    routes.get('/id/keys', (_request, response) => {
        response.json({ keys: [key.publicKey] });
    });
    return routes;
}
