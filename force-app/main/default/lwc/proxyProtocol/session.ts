import { isFields, isNumber, isText } from './guards';

/** The answer to the start of a sign-in: where the popup goes. */
export interface StartSignIn {
    readonly popupUrl: string;
}

/**
 * A session with the proxy. `token` is sealed: only the proxy can open it. It lasts until `expiresAtMs` and can be
 * renewed until `sessionEndsAtMs` (milliseconds since the Unix epoch).
 */
export interface Session {
    readonly token: string;
    readonly expiresAtMs: number;
    readonly sessionEndsAtMs: number;
    readonly user: { readonly id: string; readonly name: string; readonly username: string };
}

/** Tell our messages from any other that a window may receive. Both are JSON strings, `{type, handoff}` and `{type, code}`. */
export const HANDOFF_MESSAGE_TYPE = 'transcript-desk-handoff';
export const REFUSED_MESSAGE_TYPE = 'transcript-desk-refused';

export function parseStartSignIn(value: unknown): StartSignIn | null {
    return isFields(value) && isText(value['popupUrl']) ? { popupUrl: value['popupUrl'] } : null;
}

export function parseSession(value: unknown): Session | null {
    if (!isFields(value) || !isFields(value['user'])) {
        return null;
    }
    const { token, expiresAtMs, sessionEndsAtMs } = value;
    const { id, name, username } = value['user'];
    return isText(token) &&
        isNumber(expiresAtMs) &&
        isNumber(sessionEndsAtMs) &&
        isText(id) &&
        isText(name) &&
        isText(username)
        ? { token, expiresAtMs, sessionEndsAtMs, user: { id, name, username } }
        : null;
}

/** The handoff in a message from the popup; null where the message is another. */
export function parseHandoffMessage(data: unknown): string | null {
    return parseMessage(data, HANDOFF_MESSAGE_TYPE, 'handoff');
}

/** Why the popup could not sign the person in, an error code; null where the message is another. */
export function parseRefusedMessage(data: unknown): string | null {
    return parseMessage(data, REFUSED_MESSAGE_TYPE, 'code');
}

function parseMessage(data: unknown, type: string, field: string): string | null {
    if (!isText(data)) {
        return null;
    }
    try {
        const message: unknown = JSON.parse(data);
        const value = isFields(message) && message['type'] === type ? message[field] : null;
        return isText(value) ? value : null;
    } catch {
        return null;
    }
}
