import type { Request, Response } from 'express';
import { clearCookie, readCookie, readCookies, setCookie } from './cookies';
import { TRANSACTION_MS, toChallenge } from './signInValues';

const PREFIX = '__Host-transcript-desk-t-';
/** Sign-ins under way in one browser. Each costs about a kilobyte of every request's headers, and servers take only so many. */
const MOST_UNDER_WAY = 5;

/** One cookie for each sign-in under way, so that two windows don't disturb each other. */
function nameOf(state: string): string {
    return `${PREFIX}${toChallenge(state).slice(0, 16)}`;
}

/** Binds a sealed transaction to this browser, and gives up the oldest ones where there are too many. */
export function setTransaction(request: Request, response: Response, state: string, sealed: string): void {
    const name = nameOf(state);
    const others = readCookies(request).filter((cookie) => cookie.name.startsWith(PREFIX) && cookie.name !== name);
    for (const oldest of others.slice(0, Math.max(0, others.length + 1 - MOST_UNDER_WAY))) {
        clearCookie(response, oldest.name);
    }
    setCookie(response, name, sealed, TRANSACTION_MS);
}

/** The sealed transaction of this state that this browser holds; null where it holds none. */
export function readTransaction(request: Request, state: string): string | null {
    return readCookie(request, nameOf(state));
}

export function clearTransaction(response: Response, state: string): void {
    clearCookie(response, nameOf(state));
}
