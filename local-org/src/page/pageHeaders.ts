import type { RequestHandler } from 'express';

/**
 * The restrictions that components meet in Lightning Experience (Lightning Web Components Developer Guide, "Content
 * Security Policy Overview"): own scripts only, requests only to the org and to trusted URLs. There is deliberately no
 * Cross-Origin-Opener-Policy: it would cut the sign-in popup off, and Lightning pages send none.
 *
 * @param proxyUrl the one trusted URL
 */
export function createPageHeaders(proxyUrl: string): RequestHandler {
    const policy = [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self' blob:",
        `connect-src 'self' ${new URL(proxyUrl).origin}`,
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'"
    ].join('; ');
    return (_request, response, next) => {
        response.set({
            'Content-Security-Policy': policy,
            'X-Content-Type-Options': 'nosniff',
            'Referrer-Policy': 'origin-when-cross-origin'
        });
        next();
    };
}
