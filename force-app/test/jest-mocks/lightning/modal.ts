import { LightningElement, api } from 'lwc';

/** Stand-in for lightning/modal: a test says what a modal closed with by giving `Modal.open` a resolved value. */
export default class LightningModal extends LightningElement {
    /** @type {string} */
    @api label = '';
    @api size = 'medium';
    @api disableClose = false;

    static open = jest.fn().mockResolvedValue(undefined);

    /** What the component closed itself with, as the event `privateclose` tells a test. */
    @api close(result?: unknown): void {
        this.dispatchEvent(new CustomEvent('privateclose', { detail: result }));
    }
}
