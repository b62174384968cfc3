import type { Request, Response } from 'express';
import type { PageUser } from './pageOrg';

const cookieName = 'local_page_user';

/** Seen first by a newcomer: someone who may edit and redact. */
const firstChoice = 'supervisor@example.com';

/** The Lightning user of a request: the one its cookie names, else a default. */
export function readPageUser(request: Request, users: readonly PageUser[]): PageUser {
    const named = findByUsername(users, readCookie(request.get('cookie') ?? ''));
    const user = named ?? findByUsername(users, firstChoice) ?? users[0];
    if (!user) throw new Error('The local org has no users. Add one to users.json in its data folder.');
    return user;
}

/** Finds a user by the username that a form or cookie gave. */
export function findByUsername(users: readonly PageUser[], username: unknown): PageUser | undefined {
    return users.find((user) => user.username === username);
}

/** Remembers whom the page is seen as. */
export function setPageUser(response: Response, user: PageUser): void {
    response.cookie(cookieName, user.username, { httpOnly: true, sameSite: 'lax', path: '/' });
}

function readCookie(header: string): string | undefined {
    for (const part of header.split(';')) {
        const [name, value] = part.trim().split('=');
        if (name === cookieName && value !== undefined) return decodeURIComponent(value);
    }
    return undefined;
}
