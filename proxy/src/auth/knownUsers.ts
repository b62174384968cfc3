import type { Request, Response } from 'express';
import { z } from 'zod';
import { KNOWN_USERS_COOKIE, readCookie, setCookie } from './cookies';
import type { Sealing } from './sealing';
import { KNOWN_USERS_MS, type Handoff } from './signInValues';

const schema = z.array(z.string());
/** People who share a browser; beyond that the longest unseen is asked again. */
const MOST_USERS = 8;

function keyOf({ orgId, origin, user }: Handoff): string {
    return `${orgId} ${user.id} ${origin}`;
}

async function fetchKnown(request: Request, sealing: Sealing): Promise<readonly string[]> {
    const sealed = readCookie(request, KNOWN_USERS_COOKIE);
    return (sealed && (await sealing.open('knownUsers', sealed, schema))) || [];
}

/** Whether this person has said Continue for this page in this browser before. */
export async function isKnownUser(request: Request, sealing: Sealing, handoff: Handoff): Promise<boolean> {
    return (await fetchKnown(request, sealing)).includes(keyOf(handoff));
}

/** Remembers, in the browser alone, that this person has said Continue. */
export async function rememberUser(
    request: Request,
    response: Response,
    sealing: Sealing,
    handoff: Handoff,
    nowMs: number
): Promise<void> {
    const others = (await fetchKnown(request, sealing)).filter((key) => key !== keyOf(handoff));
    const known = [keyOf(handoff), ...others].slice(0, MOST_USERS);
    setCookie(
        response,
        KNOWN_USERS_COOKIE,
        await sealing.seal('knownUsers', known, nowMs + KNOWN_USERS_MS),
        KNOWN_USERS_MS
    );
}
