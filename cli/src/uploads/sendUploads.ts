import { setTimeout as sleep } from 'node:timers/promises';
import { createUploadRun, type ItemState, type RunFacts, type RunHold, type RunStanding } from 'c/uploadQueue';
import { describeLength } from '../output/progressLine';
import type { Output } from '../output/output';
import type { StatusLine } from '../output/statusLine';
import type { Terminal } from '../terminal';
import type { Consent } from './earlierUploads';
import type { TranscriptShelf } from './transcriptShelf';
import type { UploadOrg } from './uploadOrg';
import { toRunOutcome, type UploadOutcome } from './uploadOutcome';
import type { SendableUpload } from './uploadPlan';
import { createUploadPorts } from './uploadPorts';
import { describeHold, describeStopping, type RunEnd } from './uploadWords';

/** What is sent, and how. */
export interface Sendings {
    readonly org: UploadOrg;
    readonly uploads: readonly SendableUpload[];
    readonly shelf: TranscriptShelf;
    readonly facts: RunFacts;
    readonly consent: Consent;
}

/** Who is told of it. */
export interface SendingsTold {
    readonly screen: StatusLine;
    readonly stderr: Output;
    readonly onStop: Terminal['onStop'];
    /** Told once for each transcript, when it is at an end. */
    readonly tell: (outcome: UploadOutcome) => Promise<void>;
}

/** What became of a run. */
export interface SentUploads extends RunEnd {
    readonly outcomes: ReadonlyMap<SendableUpload, UploadOutcome>;
}

/** How long a run that was stopped is waited for. What is on its way by then, its record tells. Milliseconds. */
const STOPPING_MS = 45_000;

const OPEN: ReadonlySet<ItemState> = new Set<ItemState>(['waiting', 'sending', 'checking']);

/** Sends transcripts, follows each to its end, and says so as it happens. */
export async function sendUploads(
    { org, uploads, shelf, facts, consent }: Sendings,
    { screen, stderr, onStop, tell }: SendingsTold
): Promise<SentUploads> {
    const ports = createUploadPorts(org, uploads, shelf, consent);
    const open = new Map(uploads.map((upload) => [upload.key, upload]));
    const outcomes = new Map<SendableUpload, UploadOutcome>();
    const printing: { last: Promise<void> } = { last: Promise.resolve() };
    let told: RunHold['why'] | null = null;
    let isStopped = false;
    let isSignedOut = false;
    const stopping = new AbortController();

    function take(standing: RunStanding): void {
        for (const upload of open.values()) {
            const item = standing.items.get(upload.key);
            if (item && !OPEN.has(item.state)) end(upload, toRunOutcome(upload, item, ports.refusalOf(upload.key)));
        }
        const { hold } = standing;
        if (hold && hold.why !== told) print(() => screen.print(stderr, describeHold(hold)));
        told = hold?.why ?? null;
        // Nobody can sign in again in the middle of a run.
        if (hold?.why === 'session' && !isSignedOut) {
            isSignedOut = true;
            queueMicrotask(() => run.cancel());
        }
        screen.show(toProgress(standing));
    }

    function end(upload: SendableUpload, outcome: UploadOutcome): void {
        open.delete(upload.key);
        outcomes.set(upload, outcome);
        print(() => tell(outcome));
    }

    /** One after another, in the order in which things happen. */
    function print(work: () => Promise<void>): void {
        printing.last = printing.last.then(work);
        // Told to whoever waits for it in the end.
        printing.last.catch(() => undefined);
    }

    const run = createUploadRun(
        uploads.map(({ ready }) => ready.item),
        ports,
        facts,
        take
    );
    const giveUp = onStop(() => {
        isStopped = true;
        print(() => screen.print(stderr, describeStopping()));
        run.cancel();
        void sleep(STOPPING_MS, undefined, { ref: false }).then(() => stopping.abort());
    });
    await Promise.race([run.start(), new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))]);
    giveUp();
    const { items } = run.standing();
    for (const upload of [...open.values()]) {
        const item = items.get(upload.key);
        if (item) end(upload, toRunOutcome(upload, item, ports.refusalOf(upload.key)));
    }
    await printing.last;
    await screen.end();
    return { batch: facts.batch, outcomes, isStopped, isSignedOut };
}

function toProgress({
    counts,
    items,
    sentBytes,
    allBytes,
    leftMs,
    hold
}: RunStanding): Parameters<StatusLine['show']>[0] {
    const { waiting, sending, checking, verified, stored } = counts;
    const done = items.size - waiting - sending - checking;
    const bad = done - verified - stored;
    // What was sent counts for most; the rest is reading back.
    const sentPart = allBytes === 0 ? 1 : sentBytes / allBytes;
    const donePart = items.size === 0 ? 1 : done / items.size;
    return {
        done,
        all: items.size,
        part: 0.8 * sentPart + 0.2 * donePart,
        notes: [
            ...(hold
                ? ['waiting']
                : leftMs === null || done === items.size
                  ? []
                  : [`about ${describeLength(leftMs)} left`]),
            ...(bad > 0 ? [`${bad} not stored`] : []),
            ...(checking > 0 ? [`${checking} being read back`] : [])
        ]
    };
}
