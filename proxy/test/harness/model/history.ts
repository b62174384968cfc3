import type { SaveResponse } from 'c/proxyProtocol';
import type { Result } from '../../../src/errors';
import type { PlannedSave } from '../../../src/save/planSave';
import type { ModelEvent } from './orgModel';
import type { ModelRow } from './modelQuery';

/** A text as it was stored by somebody. `moment` as the scheduler counts. */
export interface TextWrite {
    readonly moment: number;
    /** Milliseconds since the Unix epoch, by the org's clock. */
    readonly atMs: number;
    readonly identifier: string;
    readonly before: string;
    readonly text: string;
    /** The save it belongs to; null for somebody who wrote without us. */
    readonly save: SaveStory | null;
}

/** One save from its request to its answer, if there was one. */
export interface SaveStory {
    readonly name: string;
    readonly requestId: string;
    readonly plan: PlannedSave;
    readonly startedAt: number;
    endedAt: number | null;
    answer: Result<SaveResponse> | null;
    /** What each line was when this save first read it with the lock in its hands. */
    readonly read: Map<string, { readonly moment: number; readonly text: string }>;
}

/** A change of a change row. `save`: the save whose proxy did it; null for an opening. */
export interface RowWrite {
    readonly moment: number;
    readonly before: ModelRow | null;
    readonly row: ModelRow;
    readonly save: SaveStory | null;
    /** Since when the request that did it has been going on. */
    readonly since: number;
}

/** Everything that happened in a run, for the laws to look at. */
export interface History {
    /** How old a Sending row is before others take it over. */
    readonly oldestSendingMs: number;
    readonly saves: SaveStory[];
    readonly texts: TextWrite[];
    readonly rows: RowWrite[];
    /** A listener for what the calls of one request do. */
    listen(save: SaveStory | null): (event: ModelEvent) => void;
    /** Every text that a line had at some time between two moments, both included. */
    textsBetween(identifier: string, from: number, to: number): ReadonlySet<string>;
    /** The row of a save as it is now. */
    rowOf(save: SaveStory): ModelRow | null;
    /** Sending rows now. */
    sendingRows(): readonly ModelRow[];
}

export function createHistory({
    initial,
    oldestSendingMs,
    moment,
    now
}: {
    readonly initial: ReadonlyMap<string, string>;
    readonly oldestSendingMs: number;
    readonly moment: () => number;
    readonly now: () => number;
}): History {
    const current = new Map<string, ModelRow>();
    const history: History = {
        oldestSendingMs,
        saves: [],
        texts: [],
        rows: [],
        listen(save) {
            const since = moment();
            return (event) => {
                switch (event.kind) {
                    case 'text': {
                        const { identifier, before, text } = event;
                        history.texts.push({ moment: moment(), atMs: now(), identifier, before, text, save });
                        return;
                    }
                    case 'row':
                        current.set(String(event.row['Id']), event.row);
                        history.rows.push({ moment: moment(), before: event.before, row: event.row, save, since });
                        return;
                    case 'read':
                        if (!save || !history.rowOf(save)) {
                            return;
                        }
                        for (const { identifier, messageText } of event.entries) {
                            if (!save.read.has(identifier)) {
                                save.read.set(identifier, { moment: moment(), text: messageText });
                            }
                        }
                }
            };
        },
        textsBetween(identifier, from, to) {
            const texts = new Set<string>();
            let before = initial.get(identifier) ?? '';
            for (const write of history.texts) {
                if (write.identifier !== identifier) {
                    continue;
                }
                if (write.moment >= from && write.moment <= to) {
                    texts.add(before).add(write.text);
                }
                if (write.moment > to) {
                    break;
                }
                before = write.text;
            }
            return texts.add(before);
        },
        rowOf: (save) => [...current.values()].find((row) => row['Request_Id__c'] === save.requestId) ?? null,
        sendingRows: () => [...current.values()].filter((row) => row['State__c'] === 'Sending')
    };
    return history;
}
