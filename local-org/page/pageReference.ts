/** Where the page is, in the terms of `lightning/navigation` (LWC guide, "PageReference Types"). */
export interface PageReference {
    type: string;
    attributes: Record<string, string>;
    state?: Record<string, string>;
}

const recordPath = /^\/lightning\/r\/(?:(\w+)\/)?(\w{15}|\w{18})\/(\w+)$/;
const tabPath = /^\/lightning\/n\/(\w+)$/;
const componentPath = /^\/lightning\/cmp\/(\w+)$/;

/** Reads an address of Lightning Experience. Anything unknown is the home page. */
export function fromUrl(url: URL): PageReference {
    const state = Object.fromEntries(url.searchParams);
    const record = recordPath.exec(url.pathname);
    if (record) {
        const [, objectApiName = 'VoiceCall', recordId = '', actionName = 'view'] = record;
        return { type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName }, state };
    }
    const apiName = tabPath.exec(url.pathname)?.[1];
    if (apiName) return { type: 'standard__navItemPage', attributes: { apiName }, state };
    const componentName = componentPath.exec(url.pathname)?.[1];
    if (componentName) return { type: 'standard__component', attributes: { componentName }, state };
    return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
}

/**
 * Writes the address for a page reference.
 *
 * @returns a path on this site, or an absolute address for `standard__webPage`
 */
export function toUrl(reference: PageReference): string {
    const { type, attributes } = reference;
    const query = new URLSearchParams(reference.state ?? {}).toString();
    const search = query ? `?${query}` : '';
    switch (type) {
        case 'standard__recordPage': {
            const { recordId = '', objectApiName = 'VoiceCall', actionName = 'view' } = attributes;
            return `/lightning/r/${objectApiName}/${recordId}/${actionName}${search}`;
        }
        case 'standard__navItemPage':
            return `/lightning/n/${attributes.apiName ?? ''}${search}`;
        case 'standard__component':
            return `/lightning/cmp/${attributes.componentName ?? ''}${search}`;
        case 'standard__webPage':
            return attributes.url ?? '/';
        default:
            return '/';
    }
}
