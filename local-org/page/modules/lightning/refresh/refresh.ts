import { announceRefresh } from '../../../recordCache';

/** Name of the event, which bubbles to the page's shell. */
export const refreshEventName = 'lightning__refreshview';

/** Stands in for the platform's event: everything that shows a record reads it again. */
export class RefreshEvent extends CustomEvent<void> {
    constructor() {
        super(refreshEventName, { bubbles: true, composed: true });
    }
}

window.addEventListener(refreshEventName, announceRefresh);
