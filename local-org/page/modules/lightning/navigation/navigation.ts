import { createContextWire } from '../../../wires';
import { currentPage, navigate, subscribeToPage } from '../../../currentPage';
import { toUrl, type PageReference } from '../../../pageReference';

/** Stands in for the platform's `lightning/navigation`, over the browser's history. */
export const CurrentPageReference = createContextWire(currentPage, subscribeToPage);

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new () => object;

/** Adds `this[NavigationMixin.Navigate](reference, replace)` and `this[NavigationMixin.GenerateUrl](reference)`. */
export function NavigationMixin(Base: Constructor): Constructor {
    return class extends Base {
        [Navigate](reference: PageReference, replace = false): void {
            navigate(reference, replace);
        }

        [GenerateUrl](reference: PageReference): Promise<string> {
            return Promise.resolve(toUrl(reference));
        }
    };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;
