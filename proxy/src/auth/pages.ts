import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import { HANDOFF_MESSAGE_TYPE, REFUSED_MESSAGE_TYPE } from 'c/proxyProtocol';
import { messageOf, statusOf, type Failure } from '../errors';

/** The pages that the sign-in window shows. Everything that comes from outside enters them as text. */

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; display: grid; place-items: center; min-height: 100vh; }
main { max-width: 26rem; padding: 1.5rem; }
h1 { font-size: 1.25rem; margin: 0 0 .75rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem .75rem; margin: 1rem 0; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
button { font: inherit; padding: .5rem 1.25rem; border: 0; border-radius: .25rem; background: #0176d3; color: #fff; cursor: pointer; }
button:focus-visible { outline: 3px solid #1b96ff; outline-offset: 2px; }
.code { opacity: .75; font-size: .8125rem; overflow-wrap: anywhere; }`;

/** Says who is about to be connected to what, once per person and browser, and waits. */
export function sendContinuePage(
    response: Response,
    facts: { readonly name: string; readonly username: string; readonly org: string }
): void {
    sendPage(response, 200, 'Connect Transcript Desk', [
        `<p>Transcript Desk will read and change call transcripts as you, with your Salesforce permissions.</p>`,
        `<dl><dt>You</dt><dd>${escapeHtml(facts.name)}</dd><dt>Username</dt><dd>${escapeHtml(facts.username)}</dd>`,
        `<dt>Org</dt><dd>${escapeHtml(facts.org)}</dd></dl>`,
        `<form method="post" action="/auth/v1/done"><button type="submit" autofocus>Continue</button></form>`,
        `<p>If you did not start this, close the window: nothing is connected until you continue.</p>`
    ]);
}

/** Hands the sealed handoff to the page that opened this window or, where that is cut off, to the relay on its origin. */
export function sendDeliveryPage(response: Response, handoff: string, origin: string): void {
    const facts = {
        origin,
        message: JSON.stringify({ type: HANDOFF_MESSAGE_TYPE, handoff }),
        relay: `${origin}/lightning/cmp/c__transcriptSignInRelay?c__handoff=${encodeURIComponent(handoff)}`
    };
    sendPage(
        response,
        200,
        'You are signed in',
        [`<p>You can close this window and go on in Salesforce.</p>`],
        `const facts = ${toScriptJson(facts)};
if (window.opener) {
    window.opener.postMessage(facts.message, facts.origin);
    window.close();
} else {
    window.location.replace(facts.relay);
}`
    );
}

/**
 * Says what went wrong in the sign-in window, and what to do.
 * @param origin the page that waits for this sign-in, to be told the code; null where that is not certain
 */
export function sendFailurePage(response: Response, failure: Failure, requestId: string, origin: string | null): void {
    const facts = { origin, message: JSON.stringify({ type: REFUSED_MESSAGE_TYPE, code: failure.code }) };
    sendPage(
        response,
        statusOf(failure.code),
        'Sign-in did not work',
        [
            `<p>${escapeHtml(messageOf(failure))}</p>`,
            `<p class="code">${escapeHtml(failure.code)} · ${escapeHtml(requestId)}</p>`
        ],
        origin === null
            ? undefined
            : `const facts = ${toScriptJson(facts)};
if (window.opener) {
    window.opener.postMessage(facts.message, facts.origin);
}`
    );
}

function sendPage(response: Response, status: number, title: string, parts: readonly string[], script?: string): void {
    const nonce = randomBytes(16).toString('base64');
    response
        .status(status)
        .set({
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': [
                "default-src 'none'",
                `script-src 'nonce-${nonce}'`,
                `style-src 'nonce-${nonce}'`,
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'"
            ].join('; ')
        })
        .send(
            [
                '<!doctype html><html lang="en"><head><meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                `<title>${escapeHtml(title)}</title><style nonce="${nonce}">${STYLE}</style></head>`,
                `<body><main><h1>${escapeHtml(title)}</h1>${parts.join('')}</main>`,
                script === undefined ? '' : `<script nonce="${nonce}">${script}</script>`,
                '</body></html>'
            ].join('')
        );
}

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** JSON that can stand inside a script: `<` could end it (HTML, "Restrictions for contents of script elements"). */
function toScriptJson(value: unknown): string {
    return JSON.stringify(value)
        .replace(/</g, '\\u003c')
        .replace(/\u2028/g, '\\u2028')
        .replace(/\u2029/g, '\\u2029');
}
