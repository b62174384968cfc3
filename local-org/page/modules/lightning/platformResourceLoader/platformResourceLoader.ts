const loading = new Map<string, Promise<void>>();

/** Stands in for the platform's loader of scripts from static resources. */
export function loadScript(_component: unknown, url: string): Promise<void> {
    return loadOnce(url, () => Object.assign(document.createElement('script'), { src: url }));
}

/** Stands in for the platform's loader of styles from static resources. */
export function loadStyle(_component: unknown, url: string): Promise<void> {
    return loadOnce(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}

function loadOnce(url: string, create: () => HTMLElement): Promise<void> {
    const existing = loading.get(url);
    if (existing) return existing;
    const promise = new Promise<void>((resolve, reject) => {
        const element = create();
        element.addEventListener('load', () => resolve());
        element.addEventListener('error', () => reject(new Error(`The static resource ${url} did not load.`)));
        document.head.append(element);
    });
    loading.set(url, promise);
    return promise;
}
