import { wordsFor } from 'c/problemWords';
import { fromErrorBody, type ProxyProblem } from 'c/proxyProblem';
import type { AnnouncedPart, CheckResult, UploadManifest, UploadTarget } from 'c/proxyProtocol';
import type { PreparedLine } from 'c/transcriptUpload';
import type { UploadStanding } from 'c/transcriptUploadProgress';
import { toPart } from 'c/uploadFiles';
import { judgeSent } from './besideStored';
import { labels } from './labels';
import type { StoredLine, UploadDesk } from './uploadDesk';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** So often the call is read for a change record: the proxy may be just about to make it. */
const MOST_LOOKS = 2;

/** Nothing sent yet. */
export const NOT_SENT: UploadStanding = {
    phase: 'before',
    sentBytes: 0,
    allBytes: 0,
    status: null,
    detail: null,
    trouble: null,
    end: null
};

/** What is sent, and what of it is told beside the lines. */
export interface Sending {
    readonly lines: readonly PreparedLine[];
    readonly target: UploadTarget;
    readonly about: Pick<UploadManifest, 'reason' | 'note'>;
    readonly part: Pick<AnnouncedPart, 'fileName' | 'format' | 'restoredCount'>;
}

/** One upload, from sending to reading back. */
export interface UploadRun {
    /** Sends the lines, once, and follows what becomes of them. */
    send(sending: Sending): Promise<void>;
    /** Cuts the sending off, and finds out what became of it. */
    cancel(): void;
    /** Asks at once how it stands. */
    check(): Promise<void>;
    /** Asks no more. */
    stop(): void;
}

/** `onStanding` hears where the upload stands whenever that changes. */
export function createUploadRun(desk: UploadDesk, onStanding: (standing: UploadStanding) => void): UploadRun {
    const life = new AbortController();
    let standing = NOT_SENT;
    let sent: readonly PreparedLine[] = [];
    let before: readonly StoredLine[] = [];
    let known: ReadonlySet<string> | null = null;
    let changeId: string | null = null;
    let looks = 0;
    let pauseMs = FIRST_PAUSE_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let isAsking = false;

    const enter = (change: Partial<UploadStanding>): void => {
        standing = { ...standing, ...change };
        onStanding(standing);
    };
    const askLater = (): void => {
        clearTimeout(timer);
        if (!isStopped) {
            timer = setTimeout(() => void ask(), pauseMs);
            pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
        }
    };
    const finish = async ({ status, errorDetail: detail, failedIds }: CheckResult): Promise<void> => {
        const after = await desk.readAgain();
        const failed = new Set(failedIds);
        const end = after && judgeSent(sent, before, after, failed);
        const trouble = after ? null : labels.notReadAgain;
        enter({ phase: 'over', status, detail, trouble, end });
    };
    /** Whether a change record was made of what was cut off. */
    const findChange = async (): Promise<void> => {
        const lines = await desk.readAgain();
        const uploads = desk.ownUploads();
        if (!lines || !uploads || !known) {
            return;
        }
        const old = known;
        changeId = uploads.find((id) => !old.has(id)) ?? null;
        if (changeId !== null) {
            enter({ phase: 'checking' });
            return;
        }
        looks += 1;
        if (looks >= MOST_LOOKS) {
            enter({ phase: 'refused', trouble: labels.nothingSent });
        }
    };
    const askOnce = async (): Promise<void> => {
        if (changeId === null) {
            await findChange();
        }
        if (changeId === null) {
            return;
        }
        const answer = await desk.check(changeId);
        if (!answer.ok) {
            enter({ trouble: troubleText(answer.problem) });
        } else if (answer.value.state === 'underWay') {
            const { status, problem } = answer.value;
            enter({ status, trouble: problem ? troubleText(fromErrorBody(problem)) : null });
        } else {
            await finish(answer.value);
        }
    };
    const isOpen = (): boolean => standing.phase === 'asking' || standing.phase === 'checking';
    const ask = async (): Promise<void> => {
        if (isAsking || !isOpen()) {
            return;
        }
        isAsking = true;
        await askOnce();
        isAsking = false;
        if (isOpen()) {
            askLater();
        }
    };
    const followFailed = (problem: ProxyProblem): void => {
        if (life.signal.aborted) {
            enter({ phase: 'asking', trouble: labels.cutOff });
        } else if (isCutOff(problem)) {
            enter({ phase: 'asking', trouble: `${troubleText(problem)} ${labels.outcomeUnclear}` });
        } else {
            enter({ phase: 'refused', trouble: troubleText(problem) });
        }
        if (isOpen()) {
            askLater();
        }
    };
    return {
        async send({ lines, target, about, part }) {
            if (standing.phase !== 'before') {
                return;
            }
            enter({ phase: 'sending' });
            sent = lines;
            before = desk.stored();
            const uploads = desk.ownUploads();
            known = uploads && new Set(uploads);
            const { blob, announced } = await toPart(lines, target, part);
            const onProgress = (sentBytes: number, allBytes: number): void => enter({ sentBytes, allBytes });
            const answer = await desk.send({ ...about, parts: [announced] }, blob, onProgress, life.signal);
            if (!answer.ok) {
                followFailed(answer.problem);
                return;
            }
            const { outcome, problem } = answer.value;
            changeId = answer.value.changeId;
            const words = problem ? troubleText(fromErrorBody(problem)) : null;
            if (outcome === 'notSent') {
                enter({ phase: 'refused', trouble: words ?? labels.nothingSent });
                return;
            }
            const trouble = outcome === 'unclear' ? labels.outcomeUnclear : null;
            enter({ phase: changeId === null ? 'asking' : 'checking', trouble });
            askLater();
        },
        cancel() {
            if (standing.phase === 'sending') {
                life.abort();
            }
        },
        check: ask,
        stop() {
            isStopped = true;
            clearTimeout(timer);
        }
    };
}

/** What happened, and what to do about it. */
export function troubleText(problem: ProxyProblem): string {
    const { title, text } = wordsFor(problem);
    return `${title} ${text}`;
}

/** Whether the proxy may have taken it all the same. */
function isCutOff({ code }: ProxyProblem): boolean {
    return code === 'PROXY_UNREACHABLE' || code === 'OFFLINE' || code === 'PROXY_UNEXPECTED' || code === 'INTERNAL';
}
