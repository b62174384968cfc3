import { randomBytes } from 'node:crypto';
import express, { Router, type Response } from 'express';
import { z } from 'zod';
import type { OrgContext } from '../http/orgContext';
import { findUserByName } from '../org/orgState';
import type { CodeStore } from './authorizationCode';
import { checkAuthorizationRequest } from './authorizationRequest';
import { toErrorPage, toSignInPage } from './signInPage';

const choice = z.object({ username: z.string() });

function sendPage(response: Response, status: number, toHtml: (nonce: string) => string): void {
    const nonce = randomBytes(16).toString('base64');
    response
        .status(status)
        .set(
            'Content-Security-Policy',
            `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'`
        )
        .set('X-Frame-Options', 'DENY')
        .set('Referrer-Policy', 'no-referrer')
        .type('html')
        .send(toHtml(nonce));
}

/** The authorization endpoint: a GET shows the users, a POST signs in as one of them (RFC 6749, section 4.1.1). */
export function createAuthorizeRoutes(context: OrgContext, codes: CodeStore): Router {
    const routes = Router();
    const path = '/services/oauth2/authorize';
    routes.get(path, (request, response) => {
        const check = checkAuthorizationRequest(request.query, context.redirectUris);
        if (check.kind === 'redirect') {
            response.redirect(302, check.location);
        } else if (check.kind === 'page') {
            sendPage(response, 400, (nonce) => toErrorPage(check.error, check.description, nonce));
        } else {
            const formAction = request.originalUrl;
            sendPage(response, 200, (nonce) =>
                toSignInPage(context.state.users, check.request.loginHint, formAction, nonce)
            );
        }
    });
    routes.post(path, express.urlencoded({ extended: false }), (request, response) => {
        // The request is in the form's address and is checked again: nothing is remembered between the two.
        const check = checkAuthorizationRequest(request.query, context.redirectUris);
        const chosen = choice.safeParse(request.body);
        const user = chosen.success ? findUserByName(context.state, chosen.data.username) : null;
        if (check.kind === 'redirect') {
            response.redirect(302, check.location);
        } else if (check.kind === 'page') {
            sendPage(response, 400, (nonce) => toErrorPage(check.error, check.description, nonce));
        } else if (!user) {
            sendPage(response, 400, (nonce) => toErrorPage('invalid_request', 'no such user', nonce));
        } else {
            const location = new URL(check.request.redirectUri);
            location.searchParams.set('code', codes.issue({ request: check.request, userId: user.id }));
            if (check.request.state !== null) location.searchParams.set('state', check.request.state);
            response.redirect(302, location.href);
        }
    });
    return routes;
}
