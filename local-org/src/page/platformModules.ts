import { Router, type Request } from 'express';
import type { PageOrg, PageUser } from './pageOrg';

/**
 * The `@salesforce/*` modules that depend on who is looking. The page's bundle imports them from here, so that the same
 * build serves every user.
 */
export function createPlatformModules(org: PageOrg, readUser: (request: Request) => PageUser): Router {
    const routes = Router();
    const serve = (path: string, toValue: (user: PageUser, name: string) => string | boolean | undefined) => {
        routes.get(path, (request, response) => {
            const value = toValue(readUser(request), String(request.params.name ?? ''));
            response
                .set('Cache-Control', 'no-store')
                .type('text/javascript')
                .send(`export default ${value === undefined ? 'undefined' : JSON.stringify(value)};\n`);
        });
    };
    serve('/platform/user/Id.js', (user) => user.id);
    serve('/platform/user/isGuest.js', () => false);
    // Granted or undefined, never false (LWC guide, "Check Permissions").
    serve('/platform/customPermission/:name.js', (user, name) => org.hasCustomPermission(user, name) || undefined);
    serve('/platform/userPermission/:name.js', () => undefined);
    return routes;
}
