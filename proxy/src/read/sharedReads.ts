import { createHash } from 'node:crypto';
import { isRecordId, shortRecordId } from '../salesforce/recordId';

/** Who reads what. A read is shared only where all of it is the same: one person, signed in once, one call. */
export interface ReadKey {
    readonly orgId: string;
    readonly userId: string;
    /** Salesforce's token of the session: what it may see decides what is read. */
    readonly accessToken: string;
    readonly voiceCallId: string;
}

/** One reader's part in a read. */
export interface JoinedRead<Message> {
    /** Whether it was under way already. */
    readonly isJoined: boolean;
    /** All its messages, those said before this reader came included. To be gone through once. */
    messages(): AsyncGenerator<Message>;
    /** The reader is gone; may be called twice. The read stops with its last reader. */
    leave(): void;
}

/** Reads under way, each made once for all who ask for the same. Nothing outlives its read. */
export interface SharedReads<Message> {
    /** Takes part in the read that is under way, or starts one. `signal` tells it that nobody is left. */
    join(key: ReadKey, start: (signal: AbortSignal) => AsyncGenerator<Message>): JoinedRead<Message>;
    /**
     * Lets nobody join an org's reads that are under way any more; those who have joined go on. For a save: what was read
     * before it is old, and which calls share its conversation only the reads themselves know. One read too many costs a
     * few requests, an old one would cost trust.
     */
    forget(orgId: string): void;
}

/**
 * A read goes on when its fastest reader wants more, so that a slow one holds nobody up and a read that nobody takes from
 * rests. What was said is kept for slow and late readers until the read and its readers are through: one transcript at
 * most, once for all of them.
 */
export function createSharedReads<Message>(): SharedReads<Message> {
    const running = new Map<string, SharedRead<Message>>();
    return {
        join(key, start) {
            const name = nameOf(key);
            const known = running.get(name);
            const read = known ?? createSharedRead(start, key.orgId, () => drop(name, read));
            if (!known) {
                running.set(name, read);
            }
            return { isJoined: known !== undefined, ...read.addReader() };
        },
        forget(orgId) {
            for (const [name, read] of running) {
                if (shortRecordId(read.orgId) === shortRecordId(orgId)) {
                    running.delete(name);
                }
            }
        }
    };

    function drop(name: string, read: SharedRead<Message>): void {
        if (running.get(name) === read) {
            running.delete(name);
        }
    }
}

interface SharedRead<Message> {
    readonly orgId: string;
    addReader(): Omit<JoinedRead<Message>, 'isJoined'>;
}

function createSharedRead<Message>(
    start: (signal: AbortSignal) => AsyncGenerator<Message>,
    orgId: string,
    handleOver: () => void
): SharedRead<Message> {
    const nobodyLeft = new AbortController();
    const source = start(nobodyLeft.signal);
    const said: Message[] = [];
    let end: { readonly defect?: unknown } | null = null;
    let underWay: Promise<void> | null = null;
    let readers = 0;

    /** Takes the next message. All readers who have come this far wait for the same one. */
    function advance(): Promise<void> {
        underWay ??= takeNext().finally(() => {
            underWay = null;
        });
        return underWay;
    }

    async function takeNext(): Promise<void> {
        try {
            const next = await source.next();
            if (next.done) {
                end = {};
            } else {
                said.push(next.value);
            }
        } catch (defect) {
            end = { defect };
        }
        if (end) {
            handleOver();
        }
    }

    return {
        orgId,
        addReader() {
            let isHere = true;
            readers += 1;
            return {
                async *messages() {
                    for (let at = 0; ; at += 1) {
                        while (at >= said.length && !end) {
                            await advance();
                        }
                        const message = said[at];
                        if (message === undefined) {
                            break;
                        }
                        yield message;
                    }
                    if (end && 'defect' in end) {
                        throw end.defect;
                    }
                },
                leave() {
                    readers -= isHere ? 1 : 0;
                    isHere = false;
                    if (readers === 0 && !end) {
                        handleOver();
                        nobodyLeft.abort();
                    }
                }
            };
        }
    };
}

function nameOf({ orgId, userId, accessToken, voiceCallId }: ReadKey): string {
    return JSON.stringify([
        shortRecordId(orgId),
        shortRecordId(userId),
        createHash('sha256').update(accessToken).digest('base64url'),
        isRecordId(voiceCallId) ? shortRecordId(voiceCallId) : voiceCallId
    ]);
}
