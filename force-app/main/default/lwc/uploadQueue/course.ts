import type { ProxyProblem } from 'c/proxyProblem';
import { Bell } from './bell';
import { Board } from './board';
import { LeftTime } from './leftTime';
import { Hour } from './pace';
import { toHold } from './problems';
import type { RunFacts, RunHold, RunItem, RunPorts, RunStanding, Sending } from './run';
import type { Track } from './track';

/** What sending and checking share: where all stands, what the hour has left, and who has stopped what. */
export class Course<Part> {
    readonly board: Board;
    readonly hour = new Hour();
    readonly leftTime = new LeftTime();
    readonly senderBell: Bell;
    readonly checkerBell: Bell;
    isPaused = false;
    isCancelled = false;
    /** Nobody is signed in, so nothing can be asked either. */
    isSignedOut = false;
    sending: Sending | null = null;
    /** Why what was sent can't be asked after just now. */
    checkHold: RunHold | null = null;
    readonly ports: RunPorts<Part>;
    readonly facts: RunFacts;
    readonly #onStanding: (standing: RunStanding) => void;
    #problemsInRow = 0;

    constructor(
        items: readonly RunItem[],
        ports: RunPorts<Part>,
        facts: RunFacts,
        onStanding: (standing: RunStanding) => void
    ) {
        this.board = new Board(items);
        this.ports = ports;
        this.facts = facts;
        this.#onStanding = onStanding;
        this.senderBell = new Bell((ms) => ports.wait(ms));
        this.checkerBell = new Bell((ms) => ports.wait(ms));
    }

    standing(): RunStanding {
        const { board } = this;
        const nowMs = this.ports.now();
        return {
            phase: board.phase,
            hold: this.holdNow(),
            items: board.items(),
            counts: { ...board.counts },
            sentBytes: board.sentBytes,
            allBytes: board.allBytes,
            leftMs: this.leftTime.estimate(
                {
                    nowMs,
                    items: board.counts.waiting + board.counts.sending,
                    bytes: board.bytesOf('waiting') + board.bytesOf('sending') - board.progressBytes,
                    cost: board.costOf('waiting') + board.costOf('sending') + board.costOf('checking'),
                    checking: board.counts.checking,
                    untilMs: board.hold?.untilMs ?? null
                },
                this.hour
            )
        };
    }

    /** Tells how all stands, once for each step, and wakes who may go on by it. */
    tell(): void {
        if (this.board.isOver) {
            this.board.hold = null;
            this.checkHold = null;
            this.isPaused = false;
            this.isSignedOut = false;
        }
        this.board.phase = this.phaseNow();
        this.#onStanding(this.standing());
        this.senderBell.ring();
        this.checkerBell.ring();
    }

    /** The same without waking anybody: bytes are on their way. */
    tellProgress(bytes: number): void {
        this.board.progressBytes = bytes;
        this.#onStanding(this.standing());
    }

    /** Sends nothing for a while; with a session problem nothing at all happens until somebody goes on. */
    holdFor(problem: ProxyProblem): void {
        if (this.isPaused && this.isSignedOut) {
            return;
        }
        this.#problemsInRow += 1;
        const hold = toHold(problem, this.ports.now(), this.#problemsInRow);
        this.board.hold = hold;
        if (hold.why === 'session') {
            this.isPaused = true;
            this.isSignedOut = true;
        }
        if (hold.why === 'hourly' && hold.untilMs !== null) {
            this.hour.exhaust(hold.untilMs);
        }
    }

    /** A request came through. */
    endProblems(): void {
        this.#problemsInRow = 0;
    }

    /** Ends all that wait. */
    refuseWaiting(problem: ProxyProblem): void {
        this.board.in('waiting').forEach((track) => this.board.set(track, 'refused', { problem }));
    }

    /** A transcript is over: what else is the very same upload, and still waits, is over by it. */
    endTwins(track: Track): void {
        const { state, changeId } = track.standing;
        const isSame = state === 'verified' || state === 'stored';
        if (!isSame && state !== 'partlyVerified' && state !== 'unclear') {
            return;
        }
        for (const twin of this.board.twinsOf(track)) {
            if (twin.standing.state === 'waiting') {
                this.board.set(twin, isSame ? 'stored' : state, { changeId });
            }
        }
    }

    /** Questions that fail hold up nothing while there is something to send, which meets the same trouble soon enough. */
    private holdNow(): RunHold | null {
        const { hold, counts } = this.board;
        return hold ?? (counts.waiting + counts.sending === 0 ? this.checkHold : null);
    }

    private phaseNow(): RunStanding['phase'] {
        const { board } = this;
        if (board.phase === 'idle') {
            return 'idle';
        }
        if (board.isOver) {
            return 'over';
        }
        return this.isPaused ? (board.counts.sending > 0 ? 'pausing' : 'paused') : 'running';
    }
}
