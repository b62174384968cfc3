import { LightningElement, api } from 'lwc';
import type { PlacedComponent } from '../../../pageShapes';

/** A page of its own for a component that declares `lightning__UrlAddressable`. */
export default class ComponentPage extends LightningElement {
    @api componentName = '';

    /** A list of one: another name makes another component. It reads its state from CurrentPageReference. */
    get placed(): PlacedComponent[] {
        return [{ name: this.componentName, properties: {} }];
    }
}
