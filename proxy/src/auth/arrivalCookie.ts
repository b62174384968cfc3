import type { Request, Response } from 'express';
import { clearCookie, readCookie, setCookie } from './cookies';
import { ARRIVAL_MS } from './signInValues';

/**
 * The completed sign-in that waits to be handed to the page. It holds Salesforce's token, whose length Salesforce does not
 * name: about 110 characters, or two thousand where the app issues JSON Web Tokens. Hence a second cookie for the rest.
 */
const NAMES = ['__Host-transcript-desk-arrival', '__Host-transcript-desk-arrival-2'] as const;

/** Browsers drop a cookie of more than 4,096 bytes (RFC 6265, 6.1), some of them counting its attributes. */
const MOST_CHARACTERS = 3_800;

/** Stores a sealed arrival. False, and nothing stored, where it is too long for two cookies. */
export function setArrival(response: Response, sealed: string): boolean {
    if (sealed.length > NAMES.length * MOST_CHARACTERS) {
        return false;
    }
    NAMES.forEach((name, index) => {
        const piece = sealed.slice(index * MOST_CHARACTERS, (index + 1) * MOST_CHARACTERS);
        if (piece === '') {
            // The rest of an earlier, longer one.
            clearCookie(response, name);
        } else {
            setCookie(response, name, piece, ARRIVAL_MS);
        }
    });
    return true;
}

/** The sealed arrival; empty where there is none. */
export function readArrival(request: Request): string {
    return NAMES.map((name) => readCookie(request, name) ?? '').join('');
}

export function clearArrival(response: Response): void {
    NAMES.forEach((name) => clearCookie(response, name));
}
