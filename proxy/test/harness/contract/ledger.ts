import type { SaveResponse } from 'c/proxyProtocol';
import { toTextToStore } from '../../../../local-org/src/connect/textToStore';
import type { LocalOrg } from '../../../../local-org/src/startLocalOrg';

/** What each line of a conversation has to be, by what people were told and what somebody wrote without the product. */
export interface Ledger {
    /** Somebody writes a line without the product. */
    writeDirectly(identifier: string, text: string): void;
    /** A save was answered: `planned` is what it was to store, by identifier. What is wrong with the answer. */
    takeSave(planned: ReadonlyMap<string, string>, answer: SaveResponse | null): readonly string[];
    /** What is wrong with what is stored, now that all is over. */
    checkStored(): readonly string[];
    /** Whether a line is stored as the only save said that changed it; null where there were more, or nobody knows. */
    isStoredAsPlanned(identifier: string): boolean | null;
    /** Whether it is stored so, or as what the org makes of that; null as above. */
    isStoredSomehow(identifier: string): boolean | null;
}

export function createLedger(org: LocalOrg, conversation: string): Ledger {
    const stored = (): ReadonlyMap<string, string> =>
        new Map(org.entries(conversation).map(({ identifier, messageText }) => [identifier, messageText]));
    const firm = new Map(stored());
    /** What an open line may be in the end, by all that people were told: as it was, or one of the texts that may land. */
    const open = new Map<string, Set<string>>();
    const asStored = (text: string): string => {
        const made = toTextToStore(text, org.behaviour);
        return made.kind === 'store' ? made.text : text;
    };
    const planned = new Map<string, Set<string>>();
    let writtenSince = new Set<string>();
    const writtenEver = new Set<string>();

    return {
        writeDirectly(identifier, text) {
            const entry = org.entries(conversation).find((one) => one.identifier === identifier)!;
            org.replaceEntry(conversation, { ...entry, messageText: text });
            firm.set(identifier, text);
            open.delete(identifier);
            writtenSince.add(identifier);
            writtenEver.add(identifier);
        },
        takeSave(texts, answer) {
            const now = stored();
            const written = writtenSince;
            writtenSince = new Set();
            texts.forEach((text, identifier) => {
                planned.set(identifier, (planned.get(identifier) ?? new Set()).add(text));
            });
            if (!answer) {
                // Nothing was changed, so nothing is to be said of any line.
                return [];
            }
            return answer.results.flatMap(({ identifier, outcome, currentText }) => {
                const [text, is] = [texts.get(identifier), now.get(identifier)];
                const place = `${identifier} was called ${outcome}`;
                switch (outcome) {
                    case 'verified':
                        if (written.has(identifier)) {
                            return [];
                        }
                        firm.set(identifier, text ?? '');
                        open.delete(identifier);
                        return is === text ? [] : [`${place} and is not stored as sent`];
                    case 'overwritten':
                        open.delete(identifier);
                        firm.set(identifier, currentText ?? '');
                        return written.has(identifier) || is === currentText
                            ? []
                            : [`${place} and is not stored as it is said to be`];
                    case 'unconfirmed':
                        open.set(
                            identifier,
                            new Set([
                                ...(open.get(identifier) ?? [firm.get(identifier) ?? '']),
                                ...(text === undefined ? [] : [text, asStored(text)])
                            ])
                        );
                        return [];
                    case 'conflict':
                    case 'notApplied':
                        return [
                            ...(is === text && firm.get(identifier) !== text ? [`${place} and is stored as sent`] : []),
                            ...(currentText === null ? [`${place} without saying what it is`] : [])
                        ];
                }
            });
        },
        checkStored() {
            const now = stored();
            return [...firm].flatMap(([identifier, text]) =>
                (open.get(identifier) ?? new Set([text])).has(now.get(identifier) ?? '')
                    ? []
                    : [`${identifier} is nothing of what was verified, written, or told to be open`]
            );
        },
        isStoredAsPlanned: (identifier) => compare(identifier, (text, is) => text === is),
        isStoredSomehow: (identifier) => compare(identifier, (text, is) => text === is || asStored(text) === is)
    };

    function compare(identifier: string, isSame: (text: string, is: string | undefined) => boolean): boolean | null {
        const [text, ...more] = planned.get(identifier) ?? [];
        const isAlone = text !== undefined && more.length === 0 && !writtenEver.has(identifier);
        return isAlone ? isSame(text, stored().get(identifier)) : null;
    }
}
