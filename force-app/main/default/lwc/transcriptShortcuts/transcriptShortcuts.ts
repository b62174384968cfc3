import LightningModal from 'lightning/modal';
import { SHORTCUT_GROUPS } from './keys';
import { labels } from './labels';

interface KeyView {
    readonly id: string;
    readonly name: string;
}

interface CombinationView {
    readonly id: string;
    readonly keys: readonly KeyView[];
    /** The key of the "or" behind it; null where no other combination for the same follows. */
    readonly orId: string | null;
}

/** The list of keys, as a dialog. */
export default class TranscriptShortcuts extends LightningModal {
    readonly labels = labels;
    readonly groups = SHORTCUT_GROUPS.map(({ heading, shortcuts }) => ({
        heading,
        shortcuts: shortcuts.map(({ combinations, text }) => ({
            text,
            combinations: combinations.map((keys, place) => toCombinationView(keys, place < combinations.length - 1))
        }))
    }));

    handleClose(): void {
        this.close();
    }
}

function toCombinationView(keys: readonly string[], isFollowed: boolean): CombinationView {
    const names = keys.map((key) => (key === 'mod' ? modifier() : key));
    const id = names.join('+');
    return { id, keys: names.map((name) => ({ id: name, name })), orId: isFollowed ? `${id} or` : null };
}

function modifier(): string {
    return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
