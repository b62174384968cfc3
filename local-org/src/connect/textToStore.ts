import type { Behaviour } from '../behaviour/behaviour';
import { decodeEntities } from './entityEncoding';

/** The most characters that a text may have where the org has a limit at all. No page names a number: this one is ours. */
export const longestText = 4000;

/** What becomes of a text that was sent for a line. */
export type TextToStore =
    | { readonly kind: 'store'; readonly text: string }
    /** Said to be stored, but the old text stays. */
    | { readonly kind: 'ignore' }
    | { readonly kind: 'refuse'; readonly why: string };

function toNormal(text: string, behaviour: Behaviour): string {
    switch (behaviour.storedText) {
        case 'exact':
            return text;
        case 'trimmed':
            return text.trim();
        case 'composed':
            return text.normalize('NFC');
    }
}

/** Decides by the org's behaviour what a sent text is stored as. */
export function toTextToStore(sent: string, behaviour: Behaviour): TextToStore {
    const text = toNormal(behaviour.inputEntities === 'decoded' ? decodeEntities(sent) : sent, behaviour);
    if (text === '') {
        switch (behaviour.emptyText) {
            case 'stored':
                return { kind: 'store', text };
            case 'refused':
                return { kind: 'refuse', why: 'The message text is required.' };
            case 'ignored':
                return { kind: 'ignore' };
        }
    }
    // Counted in code points, so that a cut leaves no half of a character.
    const characters = behaviour.longestText === 'unlimited' ? [] : Array.from(text);
    if (characters.length <= longestText) return { kind: 'store', text };
    return behaviour.longestText === 'cut'
        ? { kind: 'store', text: characters.slice(0, longestText).join('') }
        : { kind: 'refuse', why: `The message text is longer than ${longestText} characters.` };
}
