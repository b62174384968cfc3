import { fromUrl, toUrl, type PageReference } from './pageReference';

let current = fromUrl(new URL(window.location.href));
const listeners = new Set<() => void>();

/** Where the page is now. A new object after each move, as in Lightning Experience. */
export function currentPage(): PageReference {
    return current;
}

/** Hears about each move. Returns how to stop. */
export function subscribeToPage(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** Goes somewhere without loading the page again; other sites open in a tab of their own. */
export function navigate(reference: PageReference, replace = false): void {
    const url = new URL(toUrl(reference), window.location.href);
    if (url.origin !== window.location.origin) {
        window.open(url.href, '_blank', 'noopener');
        return;
    }
    if (replace) window.history.replaceState(null, '', url);
    else window.history.pushState(null, '', url);
    follow();
}

function follow(): void {
    current = fromUrl(new URL(window.location.href));
    for (const listener of [...listeners]) listener();
}

window.addEventListener('popstate', follow);
