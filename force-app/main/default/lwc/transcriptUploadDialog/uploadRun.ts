import { wordsFor } from 'c/problemWords';
import { fromErrorBody, type ProxyProblem } from 'c/proxyProblem';
import type { AnnouncedPart, ChangeReason, UploadTarget } from 'c/proxyProtocol';
import type { PreparedLine } from 'c/transcriptUpload';
import type { UploadStanding } from 'c/transcriptUploadProgress';
import { judgeSent } from './besideStored';
import { labels } from './labels';
import type { StoredLine, UploadDesk } from './uploadDesk';
import { toPart } from 'c/uploadFiles';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** Nothing sent yet. */
export const NOT_SENT: UploadStanding = {
    phase: 'before',
    sentBytes: 0,
    allBytes: 0,
    status: null,
    trouble: null,
    end: null
};

/** One upload, from sending to reading back. */
export interface UploadRun {
    /** Sends the lines, once, and follows what becomes of them. */
    send(lines: readonly PreparedLine[], target: UploadTarget, reason: ChangeReason, about: PartFacts): Promise<void>;
    /** Asks at once how it stands. */
    check(): Promise<void>;
    /** Asks no more. */
    stop(): void;
}

type PartFacts = Pick<AnnouncedPart, 'fileName' | 'format' | 'restoredCount'>;

/** `onStanding` hears where the upload stands whenever that changes. */
export function createUploadRun(desk: UploadDesk, onStanding: (standing: UploadStanding) => void): UploadRun {
    let standing = NOT_SENT;
    let sent: readonly PreparedLine[] = [];
    let before: readonly StoredLine[] = [];
    let changeId: string | null = null;
    let pauseMs = FIRST_PAUSE_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let isChecking = false;

    const enter = (change: Partial<UploadStanding>): void => {
        standing = { ...standing, ...change };
        onStanding(standing);
    };
    const checkLater = (): void => {
        clearTimeout(timer);
        if (!isStopped) {
            timer = setTimeout(() => void check(), pauseMs);
            pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
        }
    };
    const check = async (): Promise<void> => {
        if (changeId === null || isChecking || standing.phase !== 'checking') {
            return;
        }
        isChecking = true;
        const answer = await desk.check(changeId);
        isChecking = false;
        if (answer.ok && answer.value.state !== 'underWay') {
            const after = await desk.readAgain();
            const end = after && judgeSent(sent, before, after);
            const trouble = after ? null : labels.notReadAgain;
            enter({ phase: 'over', status: answer.value.status, trouble, end });
            return;
        }
        if (answer.ok) {
            const { status, problem } = answer.value;
            enter({ status, trouble: problem ? troubleText(fromErrorBody(problem)) : null });
        } else {
            enter({ trouble: troubleText(answer.problem) });
        }
        checkLater();
    };
    return {
        async send(lines, target, reason, about) {
            if (standing.phase !== 'before') {
                return;
            }
            enter({ phase: 'sending' });
            sent = lines;
            before = desk.stored();
            const { blob, announced } = await toPart(lines, target, about);
            const answer = await desk.send({ reason, parts: [announced] }, blob, (sentBytes, allBytes) =>
                enter({ sentBytes, allBytes })
            );
            if (!answer.ok) {
                const words = troubleText(answer.problem);
                enter({
                    phase: 'over',
                    trouble: isCutOff(answer.problem) ? `${words} ${labels.outcomeUnclear}` : words
                });
                return;
            }
            const { outcome, problem } = answer.value;
            changeId = answer.value.changeId;
            const words = problem ? troubleText(fromErrorBody(problem)) : null;
            if (changeId === null || outcome === 'notSent') {
                enter({ phase: 'over', trouble: words ?? labels.outcomeUnclear });
                return;
            }
            enter({ phase: 'checking', trouble: outcome === 'unclear' ? labels.outcomeUnclear : null });
            checkLater();
        },
        check,
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
    return code === 'PROXY_UNREACHABLE' || code === 'OFFLINE' || code === 'PROXY_UNEXPECTED';
}
