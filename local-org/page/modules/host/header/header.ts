import { LightningElement, api } from 'lwc';
import { currentPage, navigate, subscribeToPage } from '../../../currentPage';
import { switchUser } from '../../../pageServer';
import type { PageContext, PageUser } from '../../../pageShapes';
import { fromUrl, toUrl, type PageReference } from '../../../pageReference';

interface Choice {
    username: string;
    label: string;
    checked: boolean;
}

interface Tab {
    name: string;
    label: string;
    href: string;
    current: 'page' | null;
}

/** App name, the tabs, and who the page is seen as. */
export default class Header extends LightningElement {
    @api context: PageContext | null = null;
    homeIsCurrent: 'page' | null = null;
    page: PageReference = currentPage();
    #stop = () => {};

    connectedCallback(): void {
        const follow = () => {
            this.page = currentPage();
            this.homeIsCurrent = this.page.type === 'standard__namedPage' ? 'page' : null;
        };
        this.#stop = subscribeToPage(follow);
        follow();
    }

    disconnectedCallback(): void {
        this.#stop();
    }

    get user(): PageUser | undefined {
        return this.context?.user;
    }

    get tabs(): Tab[] {
        return (this.context?.tabs ?? []).map(({ name, label }) => ({
            name,
            label,
            href: toUrl(toTabReference(name)),
            current: this.page.attributes.apiName === name ? 'page' : null
        }));
    }

    get menuLabel(): string {
        return `Viewing as ${this.user?.name ?? 'nobody'}. View as someone else`;
    }

    get choices(): Choice[] {
        return (this.context?.users ?? []).map(({ username, name, title }) => ({
            username,
            label: title ? `${name}, ${title}` : name,
            checked: username === this.user?.username
        }));
    }

    handleHome(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigate(fromUrl(new URL('/', window.location.href)));
    }

    handleTab(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (event.currentTarget instanceof HTMLElement)
            navigate(toTabReference(event.currentTarget.dataset.name ?? ''));
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        void switchUser(event.detail.value);
    }
}

function toTabReference(apiName: string): PageReference {
    return { type: 'standard__navItemPage', attributes: { apiName }, state: {} };
}
