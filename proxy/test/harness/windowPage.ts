import { runInNewContext } from 'node:vm';

/** What a page of the sign-in window did. */
export interface WindowDeeds {
    /** The messages that reached the opener, which a browser delivers only where the target is the opener's very origin. */
    readonly received: unknown[];
    /** Where the window went. */
    readonly wentTo: string[];
    readonly isClosed: boolean;
}

/**
 * Runs the scripts of a page as the sign-in window would. Only scripts with the nonce of the page's policy run.
 * @param openerOrigin the origin of the page that opened the window; null where the window has lost its opener
 */
export async function openWindowPage(response: Response, openerOrigin: string | null): Promise<WindowDeeds> {
    const received: unknown[] = [];
    const wentTo: string[] = [];
    let isClosed = false;
    const opener = {
        postMessage(message: unknown, target: string) {
            if (target === '*' || target === openerOrigin) {
                received.push(message);
            }
        }
    };
    const window = {
        opener: openerOrigin === null ? null : opener,
        location: { replace: (url: string) => wentTo.push(url) },
        close: () => {
            isClosed = true;
        }
    };
    const nonce = /script-src 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    const html = await response.text();
    for (const [, attributes = '', script = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (nonce === undefined || attributes.trim() === `nonce="${nonce}"`) {
            runInNewContext(script, { window });
        }
    }
    return { received, wentTo, isClosed };
}
