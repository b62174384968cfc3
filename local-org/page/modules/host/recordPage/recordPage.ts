import { LightningElement, api } from 'lwc';
import type { PageRegion, PlacedComponent } from '../../../pageShapes';

/** A Lightning record page, laid out by the flexipage that deploys. */
export default class RecordPage extends LightningElement {
    @api recordId = '';
    @api objectApiName = '';
    @api regions: PageRegion[] = [];

    get header(): (PlacedComponent & { key: string })[] {
        return this.componentsOf('header');
    }

    get main(): (PlacedComponent & { key: string })[] {
        return this.componentsOf('main');
    }

    get sidebar(): (PlacedComponent & { key: string })[] {
        return this.componentsOf('sidebar');
    }

    get hasSidebar(): boolean {
        return this.sidebar.length > 0;
    }

    /** The record is part of the key: moving to another record makes new components, as in Lightning. */
    componentsOf(name: string): (PlacedComponent & { key: string })[] {
        const components = this.regions.find((region) => region.name === name)?.components ?? [];
        return components.map((component, index) => ({ ...component, key: `${this.recordId}/${name}/${index}` }));
    }
}
