import { LightningElement, api, getComponentDef } from 'lwc';
import { componentLoaders } from 'virtual:components';
import Highlights from '../highlights/highlights';
import Details from '../details/details';
import ChangeList from '../changeList/changeList';

type ComponentConstructor = typeof LightningElement;

/** Standard components that the local page plays itself. */
const standardComponents: Record<string, ComponentConstructor> = {
    'force:highlightsPanel': Highlights,
    'force:detailPanel': Details,
    'force:relatedListSingleContainer': ChangeList
};

/** One component of a page: loaded by name, given the record and its properties. */
export default class Placed extends LightningElement {
    @api name = '';
    @api properties: Record<string, unknown> = {};
    @api recordId = '';
    @api objectApiName = '';
    component: ComponentConstructor | null = null;
    missing = '';

    connectedCallback(): void {
        void this.load();
    }

    /** Only what the component declares with `@api`, as Lightning gives it. */
    get given(): Record<string, unknown> {
        if (!this.component) return {};
        const declared = getComponentDef(this.component).props;
        const all = { ...this.properties, recordId: this.recordId, objectApiName: this.objectApiName };
        return Object.fromEntries(Object.entries(all).filter(([key]) => key in declared));
    }

    async load(): Promise<void> {
        const standard = standardComponents[this.name];
        if (standard) {
            this.component = standard;
            return;
        }
        const loader = componentLoaders[this.name.replace(/^c(:|__)/, '')];
        if (!loader) {
            this.missing = this.name.startsWith('c')
                ? 'This component is not in force-app yet.'
                : 'A standard component that the local page leaves out.';
            return;
        }
        try {
            this.component = (await loader()).default;
        } catch (error) {
            this.missing = 'This component did not load. The browser console says why.';
            console.error(error);
        }
    }
}
