import type { PageCall, PageChange, PageContext } from './pageShapes';
import { parseCalls, parseChanges, parsePageContext } from './parsePageShapes';

/** Who is looking, who else there is, and how the record page is laid out. */
export async function fetchPageContext(): Promise<PageContext> {
    return parsePageContext(await fetchJson('/page/context'));
}

/** The calls that the user can see. */
export async function fetchCalls(): Promise<PageCall[]> {
    return parseCalls(await fetchJson('/page/calls'));
}

/** A call's change rows, newest first; null for a user who may not read any. */
export async function fetchChanges(voiceCallId: string): Promise<PageChange[] | null> {
    return parseChanges(await fetchJson(`/page/changes/${encodeURIComponent(voiceCallId)}`));
}

/** Becomes another user. Permissions are fixed when a page loads, as in Lightning, so the page loads again. */
export async function switchUser(username: string): Promise<void> {
    const response = await fetch('/page/user', { method: 'POST', body: new URLSearchParams({ username }) });
    if (!response.ok) throw new Error(`The page server answered the user switch with status ${response.status}.`);
    window.location.reload();
}

async function fetchJson(path: string): Promise<unknown> {
    const response = await fetch(path, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`The page server answered ${path} with status ${response.status}.`);
    return response.json();
}
