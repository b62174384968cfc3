import { fromErrorBody, isSessionProblem, type ProxyProblem } from 'c/proxyProblem';
import { MOST_CHECKED_A_REQUEST, type CheckResponse, type CheckResult } from 'c/proxyProtocol';
import type { Rest } from './bell';
import { nextCheckMs, planCheck } from './checkSchedule';
import type { Course } from './course';
import { REQUEST_COST } from './pace';
import { growingWait, POLICY } from './policy';
import { toHold } from './problems';
import { shortId, type Track } from './track';

/** Asks after what was sent, until it is over, while the sending goes on. */
export class Checker<Part> {
    readonly #course: Course<Part>;
    #most = MOST_CHECKED_A_REQUEST;
    #failed = 0;
    #notBeforeMs = 0;
    /** What was asked after since the run was cancelled. */
    readonly #askedLast = new Set<Track>();

    constructor(course: Course<Part>) {
        this.#course = course;
    }

    /** Asks at once, whatever went wrong before. */
    hurry(): void {
        this.#notBeforeMs = 0;
        this.#failed = 0;
        this.#course.checkHold = null;
    }

    /** A run that was over, or cancelled, goes on. */
    forget(): void {
        this.#askedLast.clear();
    }

    /** Does one thing. */
    async step(): Promise<Rest> {
        const course = this.#course;
        const { board, ports, hour } = course;
        const checking = board.in('checking');
        if (course.isCancelled) {
            return this.askLast(checking);
        }
        if (course.isSignedOut || checking.length === 0) {
            return null;
        }
        const nowMs = ports.now();
        if (this.#notBeforeMs > nowMs) {
            return this.#notBeforeMs - nowMs;
        }
        const told = hour.at(nowMs);
        const plan = planCheck(checking, {
            nowMs,
            left: told ? told.left - board.costOf('sending') - REQUEST_COST : Infinity,
            most: told || !hour.isCounted ? this.#most : 1
        });
        if (plan.tracks.length > 0) {
            await this.ask(plan.tracks);
            return 'none';
        }
        return plan.isShort && told ? told.resetsAtMs - nowMs : plan.wakeAtMs === null ? null : plan.wakeAtMs - nowMs;
    }

    private async ask(tracks: readonly Track[]): Promise<void> {
        const course = this.#course;
        const answer = await course.ports.check(tracks.flatMap(({ standing }) => standing.changeId ?? []));
        if (answer.ok) {
            this.#failed = 0;
            course.checkHold = null;
            this.#most = Math.min(MOST_CHECKED_A_REQUEST, this.#most * 2);
            this.takeResults(tracks, answer.value);
        } else {
            this.takeFailure(answer.problem);
        }
        course.tell();
    }

    private takeFailure(problem: ProxyProblem): void {
        const course = this.#course;
        const nowMs = course.ports.now();
        if (isSessionProblem(problem)) {
            course.holdFor(problem);
            return;
        }
        this.#failed += 1;
        this.#most = Math.max(1, Math.floor(this.#most / 2));
        this.#notBeforeMs = Math.max(
            nowMs + growingWait(this.#failed, POLICY.firstCheckMs, POLICY.slowestCheckMs),
            problem.retryAtMs ?? 0
        );
        course.checkHold = { ...toHold(problem, nowMs, this.#failed), untilMs: this.#notBeforeMs };
        this.noticeLimit(problem);
    }

    private noticeLimit({ limit, retryAtMs }: ProxyProblem): void {
        if (limit === 'hourly' && retryAtMs !== null) {
            this.#course.hour.exhaust(retryAtMs);
        }
    }

    private takeResults(tracks: readonly Track[], { results, hourly }: CheckResponse): void {
        const course = this.#course;
        course.hour.take(hourly);
        for (const [at, track] of tracks.entries()) {
            const result = results[at];
            if (result && shortId(result.changeId) === shortId(track.standing.changeId ?? '')) {
                this.takeResult(track, result);
            } else {
                track.checkAtMs = nextCheckMs(course.ports.now(), track);
            }
        }
    }

    private takeResult(track: Track, result: CheckResult): void {
        const course = this.#course;
        const { board } = course;
        const nowMs = course.ports.now();
        const problem = result.problem && fromErrorBody(result.problem);
        const { status, errorDetail, failedIds, storedCount, entryCount, state } = result;
        const told = { status, errorDetail, failedIds, storedCount, entryCount, problem };
        if (problem && isSessionProblem(problem)) {
            course.holdFor(problem);
        }
        if (state === 'underWay') {
            track.notFound += problem?.code === 'UPLOAD_NOT_FOUND' ? 1 : 0;
            track.checkAtMs = Math.max(nextCheckMs(nowMs, track), problem?.retryAtMs ?? 0);
            board.set(track, track.notFound >= POLICY.mostNotFound ? 'unclear' : 'checking', told);
            if (problem) {
                this.noticeLimit(problem);
            }
        } else if (
            state === 'notApplied' &&
            track.isFound &&
            track.sentAgain < POLICY.mostSentAgain &&
            !course.isCancelled
        ) {
            track.sentAgain += 1;
            track.isKnown = false;
            board.set(track, 'waiting', told);
        } else {
            course.leftTime.addChecked(nowMs - track.checkFromMs);
            board.set(track, state, told);
        }
        course.endTwins(track);
    }

    /** After a run was cancelled: one question more for each, and then it is over, whatever is known. */
    private async askLast(checking: readonly Track[]): Promise<Rest> {
        const course = this.#course;
        const { board, hour, ports } = course;
        checking.filter((track) => this.#askedLast.has(track)).forEach((track) => board.set(track, 'unclear', {}));
        const left = checking.filter((track) => !this.#askedLast.has(track));
        if (left.length === 0) {
            if (checking.length > 0) {
                course.tell();
            }
            return null;
        }
        const nowMs = ports.now();
        left.forEach((track) => (track.checkAtMs = Math.min(track.checkAtMs, nowMs)));
        const { tracks } = planCheck(left, { nowMs, left: hour.at(nowMs)?.left ?? Infinity, most: this.#most });
        // Where the hour has nothing left, nothing can be asked.
        (tracks.length > 0 ? tracks : left).forEach((track) => this.#askedLast.add(track));
        if (tracks.length > 0 && !course.isSignedOut) {
            await this.ask(tracks);
        }
        return 'none';
    }
}
