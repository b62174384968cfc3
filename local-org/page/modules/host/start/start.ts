import { LightningElement, api } from 'lwc';
import { navigate } from '../../../currentPage';
import { fetchCalls, switchUser } from '../../../pageServer';
import type { PageCall, PageContext } from '../../../pageShapes';
import { toUrl } from '../../../pageReference';
import { toDateTimeText, toDurationText } from '../../../wording';

interface Row {
    id: string;
    href: string;
    name: string;
    description: string;
    type: string;
    started: string;
    duration: string;
    owner: string;
}

interface Person {
    username: string;
    name: string;
    title: string;
    rights: string;
    pressed: 'true' | 'false';
    className: string;
}

/** Where one begins: the calls the user can see, and whom the page is seen as. */
export default class Start extends LightningElement {
    @api context: PageContext | null = null;
    rows: Row[] | null = null;
    problem = '';

    connectedCallback(): void {
        void this.load();
    }

    get countText(): string {
        if (!this.rows) return '';
        return this.rows.length === 1 ? '1 call that you can see' : `${this.rows.length} calls that you can see`;
    }

    get people(): Person[] {
        const current = this.context?.user.username;
        return (this.context?.users ?? []).map(({ username, name, title, rights }) => ({
            username,
            name,
            title,
            rights,
            pressed: username === current ? 'true' : 'false',
            className: username === current ? 'person person_current' : 'person'
        }));
    }

    handleOpen(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (event.currentTarget instanceof HTMLElement) navigate(toReference(event.currentTarget.dataset.id ?? ''));
    }

    handlePerson(event: MouseEvent): void {
        if (event.currentTarget instanceof HTMLButtonElement) void switchUser(event.currentTarget.value);
    }

    async load(): Promise<void> {
        try {
            this.rows = (await fetchCalls()).map(toRow);
        } catch {
            this.problem = 'The calls could not be read. See what npm start printed, then load the page again.';
        }
    }
}

function toReference(recordId: string) {
    return {
        type: 'standard__recordPage',
        attributes: { recordId, objectApiName: 'VoiceCall', actionName: 'view' },
        state: {}
    };
}

function toRow({ id, name, description, type, startMs, durationSeconds, owner }: PageCall): Row {
    return {
        id,
        href: toUrl(toReference(id)),
        name,
        description,
        type: type ?? '–',
        started: toDateTimeText(startMs),
        duration: toDurationText(durationSeconds),
        owner: owner ?? '–'
    };
}
