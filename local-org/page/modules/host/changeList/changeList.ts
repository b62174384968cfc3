import { LightningElement, api } from 'lwc';
import { fetchChanges } from '../../../pageServer';
import type { PageChange } from '../../../pageShapes';
import { subscribeToRecord } from '../../../recordCache';
import { toDateTimeText } from '../../../wording';

interface Row {
    id: string;
    name: string;
    state: string;
    stateClass: string;
    about: string;
}

/** The call's change rows, as the related list shows them. */
export default class ChangeList extends LightningElement {
    @api recordId = '';
    @api rowsToDisplay: number | string = 10;
    rows: Row[] = [];
    emptyText = 'Reading the changes.';
    #stop = () => {};

    connectedCallback(): void {
        this.#stop = subscribeToRecord(this.recordId, () => void this.load());
        void this.load();
    }

    disconnectedCallback(): void {
        this.#stop();
    }

    get hasChanges(): boolean {
        return this.rows.length > 0;
    }

    get countText(): string {
        return this.hasChanges ? `${this.rows.length}` : '';
    }

    handleRefresh(): void {
        void this.load();
    }

    async load(): Promise<void> {
        try {
            const changes = await fetchChanges(this.recordId);
            this.rows = (changes ?? []).slice(0, Number(this.rowsToDisplay)).map(toRow);
            this.emptyText = changes
                ? 'Nobody has changed this transcript yet.'
                : 'You have no access to the history of changes.';
        } catch {
            this.rows = [];
            this.emptyText = 'The changes could not be read. Refresh the list to try again.';
        }
    }
}

function toRow({ id, name, state, summary, by, atMs }: PageChange): Row {
    return {
        id,
        name,
        state,
        stateClass: state === 'Verified' ? 'state_good' : 'state_open',
        about: `${summary}, ${by}, ${toDateTimeText(atMs)}`
    };
}
