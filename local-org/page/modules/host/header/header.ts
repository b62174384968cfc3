import { LightningElement, api } from 'lwc';
import { currentPage, navigate, subscribeToPage } from '../../../currentPage';
import { switchUser } from '../../../pageServer';
import type { PageContext, PageUser } from '../../../pageShapes';
import { fromUrl } from '../../../pageReference';

interface Choice {
    username: string;
    label: string;
    checked: boolean;
}

/** App name, the one tab, and who the page is seen as. */
export default class Header extends LightningElement {
    @api context: PageContext | null = null;
    homeIsCurrent: 'page' | null = null;
    #stop = () => {};

    connectedCallback(): void {
        const follow = () => {
            this.homeIsCurrent = currentPage().type === 'standard__namedPage' ? 'page' : null;
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

    handleSelect(event: CustomEvent<{ value: string }>): void {
        void switchUser(event.detail.value);
    }
}
