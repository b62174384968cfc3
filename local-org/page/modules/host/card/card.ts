import { LightningElement, api } from 'lwc';

/** A white card with a heading. */
export default class Card extends LightningElement {
    @api heading = '';
    @api detail = '';
    @api iconName = '';
}
