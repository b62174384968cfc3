import { LightningElement, api } from 'lwc';
import type { PageTab, PlacedComponent } from '../../../pageShapes';

/** The page of a tab, laid out by the flexipage that deploys. */
export default class TabPage extends LightningElement {
    @api tab: PageTab | null = null;

    get placed(): PlacedComponent[] {
        return this.tab?.regions.flatMap(({ components }) => components) ?? [];
    }
}
