import { Router } from 'express';
import type { OrgContext } from '../http/orgContext';
import { createCodeStore } from './authorizationCode';
import { createAuthorizeRoutes } from './authorize';
import { createDiscoveryRoutes } from './discovery';
import type { SigningKey } from './signingKey';
import { createTokenRoutes } from './token';
import { createTokenUseRoutes } from './tokenUse';

/** Sign-in: discovery, keys, authorize, token, userinfo, identity, revoke. */
export function createOauthRoutes(context: OrgContext, key: SigningKey): Router {
    const codes = createCodeStore(context.state.now);
    const routes = Router();
    routes.use(createDiscoveryRoutes(context, key));
    routes.use(createAuthorizeRoutes(context, codes));
    routes.use(createTokenRoutes(context, codes, key));
    routes.use(createTokenUseRoutes(context));
    return routes;
}
