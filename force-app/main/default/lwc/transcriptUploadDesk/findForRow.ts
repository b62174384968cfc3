import { formatLabel, isolateName } from 'c/labelText';
import type { Batch } from './batch';
import { labels } from './labels';
import { troubleText } from './pastUploads';

/** Looks for the call that a person names for a transcript. Gives what is to be said of it; empty where it was found. */
export async function findForRow(batch: Batch, row: string, key: string): Promise<string> {
    const found = await batch.findCall(key);
    if (!('length' in found)) {
        return troubleText(found);
    }
    const [call, ...others] = found;
    if (!call) {
        return formatLabel(labels.lookupNone, isolateName(key));
    }
    if (others.length > 0) {
        batch.offerCalls(row, found);
        return labels.lookupSeveral;
    }
    batch.chooseCall(row, call);
    return '';
}
