import { formatCount } from 'c/labelText';
import { createSameWordsSearch, lineOf, type EditSession, type Transaction } from 'c/transcriptModel';
import { isEntityType, type EntityType } from 'c/transcriptRedaction';
import { searchCall, type CallAtWork } from './callAtWork';
import { manyLabels } from './manyLabels';

/** Where words stand. The words themselves are looked up when they are needed: nothing here holds what was redacted. */
export interface WordsPlace {
    readonly identifier: string;
    readonly start: number;
    readonly end: number;
}

/** The words that the last action redacted are said elsewhere too. */
export interface SameWordsOffer {
    readonly place: WordsPlace;
    readonly entityType: EntityType;
    /** How often, in words. */
    readonly text: string;
    readonly redacted: Transaction;
}

/** The offer after an action; null where that redacted nothing, or something that is said nowhere else. */
export function toSameWordsOffer(call: CallAtWork): SameWordsOffer | null {
    const session = call.current()?.work.session;
    const redacted = session?.past.at(-1);
    const added = redacted?.steps.flatMap((step) => (step.kind === 'addRedaction' ? [step] : [])) ?? [];
    const [step] = added;
    if (!session || !redacted || !step || added.length > 1 || !isEntityType(step.redaction.entityType)) {
        return null;
    }
    const { start, end, entityType } = step.redaction;
    const place = { identifier: step.identifier, start, end };
    const { occurrences } = searchCall(call, createSameWordsSearch(wordsAt(session, place)));
    const text = formatCount(occurrences.length, manyLabels.offerOne, manyLabels.offerMany);
    return occurrences.length === 0 ? null : { place, entityType, text, redacted };
}

/** The offer as long as its action is the last one: then it is undone, followed by another, or saved. */
export function standingOffer(offer: SameWordsOffer | null, session: EditSession): SameWordsOffer | null {
    return offer && session.past.at(-1) === offer.redacted ? offer : null;
}

/** The words at a place of a line as it stands. */
export function wordsAt(session: EditSession, { identifier, start, end }: WordsPlace): string {
    return lineOf(session, identifier).text.slice(start, end);
}
