import { LightningElement } from 'lwc';
import 'lightning/toastContainer';
import Toast from 'lightning/toast';
import { currentPage, subscribeToPage } from '../../../currentPage';
import { fetchPageContext } from '../../../pageServer';
import type { PageContext, PageTab } from '../../../pageShapes';
import type { PageReference } from '../../../pageReference';
import { readToast, toastEventName } from '../../lightning/platformShowToastEvent/platformShowToastEvent';

/** The whole page: header, and below it whatever the address names. */
export default class App extends LightningElement {
    context: PageContext | null = null;
    page: PageReference = currentPage();
    problem = '';
    #stop = () => {};

    connectedCallback(): void {
        window.addEventListener(toastEventName, this.handleToast);
        this.#stop = subscribeToPage(() => {
            this.page = currentPage();
            window.scrollTo(0, 0);
            this.describe();
        });
        this.describe();
        void this.load();
    }

    disconnectedCallback(): void {
        window.removeEventListener(toastEventName, this.handleToast);
        this.#stop();
    }

    get isRecord(): boolean {
        return this.page.type === 'standard__recordPage';
    }

    get isTab(): boolean {
        return this.page.type === 'standard__navItemPage';
    }

    get tab(): PageTab | undefined {
        return this.context?.tabs.find(({ name }) => name === this.page.attributes.apiName);
    }

    get isComponent(): boolean {
        return this.page.type === 'standard__component';
    }

    get recordId(): string | undefined {
        return this.page.attributes.recordId;
    }

    get objectApiName(): string | undefined {
        return this.page.attributes.objectApiName;
    }

    get componentName(): string | undefined {
        return this.page.attributes.componentName;
    }

    handleSkip(event: Event): void {
        event.preventDefault();
        const content = this.refs?.content;
        if (content instanceof HTMLElement) content.focus();
    }

    readonly handleToast = (event: Event): void => {
        const toast = readToast(event);
        if (!toast) return;
        const { title, message, variant, mode = 'dismissible' } = toast;
        void Toast.show({ label: title, message, variant, mode }, this);
    };

    describe(): void {
        const title = this.isRecord ? 'Voice Call' : (this.tab?.label ?? 'Voice Calls');
        document.title = `${title} | Local org`;
    }

    async load(): Promise<void> {
        try {
            this.context = await fetchPageContext();
            this.describe();
        } catch {
            this.problem =
                'The local page server does not answer. Start it again with npm start, then load this page again.';
        }
    }
}
