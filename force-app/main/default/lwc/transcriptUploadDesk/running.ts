import type { ProxyClient } from 'c/transcriptProxy';
import {
    createUploadRun,
    type ItemStanding,
    type RunFacts,
    type RunItem,
    type RunPorts,
    type RunStanding
} from 'c/uploadQueue';
import type { Batch } from './batch';
import type { DeskRow } from './deskRow';

/** What has been sent from the desk, and how it stands. */
export interface Running {
    readonly batch: string;
    standing(): RunStanding;
    pause(): void;
    resume(): void;
    cancel(): void;
    /** Sends again what failed. */
    retry(): void;
}

type FailedState = 'partlyVerified' | 'notApplied' | 'refused' | 'unclear' | 'cancelled';
const FAILED: ReadonlySet<ItemStanding['state']> = new Set<FailedState>([
    'partlyVerified',
    'notApplied',
    'refused',
    'unclear',
    'cancelled'
]);

/** Whether a transcript is at an end that is not the one that was wanted. */
export function isFailed({ state }: ItemStanding): boolean {
    return FAILED.has(state);
}

/** Begins to send these transcripts of the desk. `onChange` hears whenever anything stands otherwise. */
export function startRunning(
    client: ProxyClient,
    batch: Batch,
    rows: readonly DeskRow[],
    facts: RunFacts,
    onChange: () => void
): Running {
    const run = createUploadRun(rows.flatMap(toItem), toPorts(client, batch), facts, onChange);
    void run.start();
    return {
        batch: facts.batch,
        standing: () => run.standing(),
        pause: () => run.pause(),
        resume: () => run.resume(),
        cancel: () => run.cancel(),
        retry: () => run.retry([...run.standing().items.values()].filter(isFailed).map(({ key }) => key))
    };
}

function toItem({ key, target, prepared }: DeskRow): readonly RunItem[] {
    return target && prepared
        ? [
              {
                  key,
                  voiceCallId: target.voiceCallId,
                  conversationIdentifier: target.conversationIdentifier,
                  digest: prepared.digest,
                  bytes: prepared.bytes,
                  lineCount: prepared.lineCount
              }
          ]
        : [];
}

function toPorts(client: ProxyClient, batch: Batch): RunPorts<Blob> {
    return {
        load: (key) => batch.load(key),
        send(manifest, parts, onProgress) {
            const life = new AbortController();
            return {
                answer: client.upload(manifest, parts, onProgress, life.signal),
                cut: () => life.abort()
            };
        },
        check: (changeIds) => client.checkUploads(changeIds),
        search: (digests) => client.searchUploads({ digests }),
        now: () => Date.now(),
        wait(ms) {
            let stop = (): void => undefined;
            const over = new Promise<void>((resolve) => {
                const timer = setTimeout(resolve, ms);
                stop = () => {
                    clearTimeout(timer);
                    resolve();
                };
            });
            return { over, stop: () => stop() };
        }
    };
}
