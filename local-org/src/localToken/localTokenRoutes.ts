import express, { Router } from 'express';
import { z } from 'zod';
import type { OrgContext } from '../http/orgContext';
import { findUserByName } from '../org/orgState';

/** What limits know the programs by that ask here: not the product. */
const application = 'local-org-token';

const body = z.object({ username: z.string() });

function isLoopback(address: string | undefined): boolean {
    return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

/**
 * `POST /local-org/token {"username"}` gives an access token to programs on this machine. No Salesforce org has this:
 * it exists so that command-line clients need no browser. A page on another site cannot use it, because JSON needs a
 * CORS preflight, which is never answered.
 */
export function createLocalTokenRoutes({ state, orgUrl }: OrgContext): Router {
    const routes = Router();
    routes.post('/local-org/token', express.json(), (request, response) => {
        if (!isLoopback(request.socket.remoteAddress) || request.get('origin') !== undefined) {
            response.status(403).json({ message: 'Only programs on this machine may ask for a token.' });
            return;
        }
        const parsed = body.safeParse(request.body);
        const user = parsed.success ? findUserByName(state, parsed.data.username) : null;
        if (!user) {
            const known = state.users.map((one) => one.username).join(', ');
            response.status(400).json({ message: `No such user. Send {"username"} with one of: ${known}` });
            return;
        }
        response.json({
            accessToken: state.sessions.issue(user.id, ['api', 'id', 'openid'], application),
            instanceUrl: orgUrl
        });
    });
    return routes;
}
