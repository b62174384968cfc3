import type { RequestHandler } from 'express';
import helmet from 'helmet';

const shared = {
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' }
} as const;

/** For answers that no browser should ever render. */
export function createApiHeaders(): RequestHandler {
    return helmet({
        ...shared,
        contentSecurityPolicy: {
            useDefaults: false,
            directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
        }
    });
}

/**
 * For the sign-in window. Cross-Origin-Opener-Policy has to be `unsafe-none` here: helmet's default cuts the window off
 * from the page that opened it. Each page brings its own Content-Security-Policy; this one is for redirects.
 */
export function createWindowHeaders(): RequestHandler {
    return helmet({
        ...shared,
        crossOriginOpenerPolicy: { policy: 'unsafe-none' },
        contentSecurityPolicy: {
            useDefaults: false,
            directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
        }
    });
}

/** Nothing that this proxy answers may be kept by a browser or a cache in between. */
export const forbidCaching: RequestHandler = (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
};
