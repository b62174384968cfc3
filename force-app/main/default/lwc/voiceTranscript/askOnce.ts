import type { ProxyClient } from 'c/transcriptProxy';

/** What came of asking. `isLasting`: it holds for the session; else it is asked for again the next time. */
export interface Answered<Value> {
    readonly value: Value;
    readonly isLasting: boolean;
}

/** Something of the organisation, asked for once a session: all calls of a page share it. */
export interface Asking<Value> {
    /**
     * The listener hears it before this returns where it is known, else when it has come, unless the function given is called
     * before.
     */
    ask(client: ProxyClient, listener: (value: Value) => void): () => void;
    /** It may be otherwise by now: the next who asks asks anew. */
    forget(client: ProxyClient): void;
}

interface Asked<Value> {
    readonly coming: Promise<Value>;
    readonly stopListening: () => void;
    known: { readonly value: Value } | null;
}

/** Whatever `fetch` gives, which never rejects. */
export function askOnce<Value>(fetch: (client: ProxyClient) => Promise<Answered<Value>>): Asking<Value> {
    const askedOf = new WeakMap<ProxyClient, Asked<Value>>();
    const start = (client: ProxyClient): Asked<Value> => {
        const forget = (): void => {
            stopListening();
            if (askedOf.get(client) === asked) {
                askedOf.delete(client);
            }
        };
        // Whoever signs in next may have other rights, and whoever signs out leaves nothing.
        const stopListening = client.onSessionChange((change) => {
            if (change === 'signedIn' || change === 'signedOut') {
                forget();
            }
        });
        const coming = fetch(client).then(({ value, isLasting }) => {
            if (isLasting) {
                asked.known = { value };
            } else {
                forget();
            }
            return value;
        });
        const asked: Asked<Value> = { coming, stopListening, known: null };
        askedOf.set(client, asked);
        return asked;
    };
    return {
        ask(client, listener) {
            let isWanted = true;
            const asked = askedOf.get(client) ?? start(client);
            if (asked.known) {
                listener(asked.known.value);
            } else {
                void asked.coming.then((value) => {
                    if (isWanted) {
                        listener(value);
                    }
                });
            }
            return () => {
                isWanted = false;
            };
        },
        forget(client) {
            askedOf.get(client)?.stopListening();
            askedOf.delete(client);
        }
    };
}
