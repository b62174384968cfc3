import { MOST_REJECTIONS_A_REQUEST, type KeptRejection, type RejectedPlace, type ReviewRequest } from 'c/proxyProtocol';
import type { Entry } from 'c/transcriptModel';

type Change = { readonly kind: 'rejected' | 'takenBack'; readonly rejection: KeptRejection };

/** What of the rejections is not stored yet, over those that are. */
export interface PendingPlaces {
    /** What is to be stored in the end. */
    effective(stored: readonly KeptRejection[]): readonly KeptRejection[];
    reject(rejection: KeptRejection): void;
    takeBack(rejection: KeptRejection): void;
    isEmpty(): boolean;
    /** The next request's part of it; `sent` forgets what of it has not changed since. */
    next(entries: readonly Entry[]): Pick<ReviewRequest, 'rejected' | 'takenBack'> & { readonly sent: () => void };
}

/** Nothing is pending. */
export function createPendingPlaces(): PendingPlaces {
    const changes = new Map<string, Change>();
    return {
        effective(stored) {
            const places = new Map(stored.map((rejection) => [toKey(rejection), rejection]));
            for (const [key, { kind, rejection }] of changes) {
                if (kind === 'rejected') {
                    places.set(key, rejection);
                } else {
                    places.delete(key);
                }
            }
            return [...places.values()];
        },
        reject: (rejection) => void changes.set(toKey(rejection), { kind: 'rejected', rejection }),
        takeBack: (rejection) => void changes.set(toKey(rejection), { kind: 'takenBack', rejection }),
        isEmpty: () => changes.size === 0,
        next(entries) {
            const part = [...changes].slice(0, MOST_REJECTIONS_A_REQUEST);
            const of = (wanted: Change['kind']): readonly KeptRejection[] =>
                part.flatMap(([, { kind, rejection }]) => (kind === wanted ? [rejection] : []));
            const times = new Map(entries.map((entry) => [entry.identifier, entry]));
            return {
                rejected: of('rejected').map((rejection) => {
                    const entry = times.get(rejection.identifier);
                    return { ...rejection, startMs: entry?.startMs ?? null, receivedMs: entry?.receivedMs ?? null };
                }),
                takenBack: of('takenBack').map(toPlace),
                sent: () =>
                    part.forEach(([key, change]) => {
                        if (changes.get(key) === change) {
                            changes.delete(key);
                        }
                    })
            };
        }
    };
}

function toPlace({ identifier, start, end, entityType }: RejectedPlace): RejectedPlace {
    return { identifier, start, end, entityType };
}

function toKey({ identifier, start, end, entityType }: RejectedPlace): string {
    return JSON.stringify([identifier, start, end, entityType]);
}
