import { createProblem, type ProxyProblem } from 'c/proxyProblem';
import {
    MOST_DIGESTS_A_REQUEST,
    MOST_PARTS_AN_UPLOAD,
    type AnnouncedPart,
    type UploadResponse,
    type UploadsAnswer
} from 'c/proxyProtocol';
import type { Rest } from './bell';
import type { Course } from './course';
import { judgePart } from './judgePart';
import { readPastUploads } from './pastUploads';
import { planRequest } from './planRequest';
import { POLICY } from './policy';
import { countsAsFailed, isOfTheWay, isUncertain, stopsAll } from './problems';
import { contentKey, NOTHING_TOLD, shortId, type Track } from './track';

/** A transcript that is ready to be sent. */
interface LoadedPart<Part> {
    readonly track: Track;
    readonly announced: AnnouncedPart;
    readonly part: Part;
}

/** Asks for past uploads, then sends what is not among them, one request after the other. */
export class Sender<Part> {
    readonly #course: Course<Part>;
    #mostBytes: number = POLICY.mostBytes;
    #mostDigests = MOST_DIGESTS_A_REQUEST;
    /** Requests in a row that this person was not permitted. */
    #notPermitted = 0;

    constructor(course: Course<Part>) {
        this.#course = course;
    }

    /** Does one thing. Tells how long there is nothing to do then: null, until something changes. */
    async step(): Promise<Rest> {
        const course = this.#course;
        const { board, ports } = course;
        const nowMs = ports.now();
        if (course.isPaused || course.isCancelled) {
            return null;
        }
        if (board.hold) {
            const { untilMs } = board.hold;
            if (untilMs === null || untilMs > nowMs) {
                return untilMs === null ? null : untilMs - nowMs;
            }
            board.hold = null;
            course.tell();
        }
        const waiting = board.in('waiting');
        const unknown = waiting.filter(({ isKnown, notBeforeMs }) => !isKnown && notBeforeMs <= nowMs);
        if (unknown.length > 0) {
            await this.look(unknown);
            return 'none';
        }
        const told = course.hour.at(nowMs);
        const plan = planRequest(waiting, {
            nowMs,
            mostBytes: this.#mostBytes,
            // What an hour has left, the answer to one tells.
            mostParts: told || !course.hour.isCounted ? MOST_PARTS_AN_UPLOAD : 1,
            left: told ? told.left - board.costOf('checking') : Infinity,
            busy: new Set(board.in('checking').map(({ item }) => item.conversationIdentifier))
        });
        if (plan.tracks.length > 0) {
            await this.send(plan.tracks);
            return 'none';
        }
        if (plan.isShort && told) {
            board.hold = { why: 'hourly', untilMs: told.resetsAtMs, problem: null };
            course.tell();
            return told.resetsAtMs - nowMs;
        }
        return this.rest(plan.wakeAtMs);
    }

    /** Nothing can be sent just now. Where nothing is asked after either, it says what that waits for. */
    private rest(untilMs: number | null): Rest {
        const course = this.#course;
        const { board } = course;
        if (untilMs === null) {
            return null;
        }
        if (board.counts.checking === 0) {
            const next = board.in('waiting').find(({ notBeforeMs }) => notBeforeMs === untilMs);
            board.hold = { why: 'busy', untilMs, problem: next?.standing.problem ?? null };
            course.tell();
        }
        return untilMs - course.ports.now();
    }

    /** Looks whether some of these are stored, or on their way, already. */
    private async look(unknown: readonly Track[]): Promise<void> {
        const course = this.#course;
        const group = unknown.slice(0, this.#mostDigests);
        const answer = await course.ports.search([...new Set(group.map(({ item }) => item.digest))]);
        if (!answer.ok) {
            if (stopsAll(answer.problem)) {
                course.refuseWaiting(answer.problem);
            } else {
                course.holdFor(answer.problem);
            }
        } else if (answer.value.isCutOff && group.length > 1) {
            this.#mostDigests = Math.ceil(group.length / 2);
        } else {
            this.takePast(group, answer.value);
        }
        course.tell();
    }

    private takePast(group: readonly Track[], { uploads }: UploadsAnswer): void {
        const { board, ports } = this.#course;
        const past = readPastUploads(uploads);
        for (const track of group) {
            if (track.standing.state !== 'waiting') {
                continue;
            }
            const found = past.get(contentKey(track.item.voiceCallId, track.item.digest));
            if (found?.state === 'stored') {
                board.set(track, 'stored', { changeId: found.changeId, problem: null });
            } else if (found) {
                follow(track, ports.now(), true);
                board.set(track, 'checking', { changeId: found.changeId, problem: null });
            } else if (track.failed >= POLICY.mostFailed) {
                board.set(track, 'refused', { problem: track.standing.problem ?? createProblem('PROXY_UNEXPECTED') });
            } else {
                track.isKnown = true;
            }
        }
    }

    private async send(tracks: readonly Track[]): Promise<void> {
        const course = this.#course;
        const { board, ports, facts } = course;
        const loaded = await this.load(tracks);
        if (course.isPaused || course.isCancelled || loaded.length === 0) {
            return;
        }
        const bytes = loaded.reduce((sum, { announced }) => sum + announced.bytes, 0);
        loaded.forEach(({ track }) => board.set(track, 'sending', NOTHING_TOLD));
        const beganMs = ports.now();
        // Bytes may be told of until the answer is here, and even before there is one to wait for.
        let isUnderWay = true;
        const sending = ports.send(
            { ...facts, parts: loaded.map(({ announced }) => announced) },
            loaded.map(({ part }) => part),
            (sent, all) => {
                if (isUnderWay) {
                    course.tellProgress(all > 0 ? Math.round(bytes * Math.min(1, sent / all)) : 0);
                }
            }
        );
        course.sending = sending;
        course.tell();
        const answer = await sending.answer;
        isUnderWay = false;
        course.sending = null;
        board.progressBytes = 0;
        const sent = loaded.map(({ track }) => track);
        if (answer.ok) {
            course.leftTime.addSent(sent.length, bytes, ports.now() - beganMs);
            this.takeResults(sent, answer.value);
        } else {
            await this.takeFailure(sent, answer.problem);
        }
        course.tell();
    }

    private async load(tracks: readonly Track[]): Promise<readonly LoadedPart<Part>[]> {
        const course = this.#course;
        const loaded: LoadedPart<Part>[] = [];
        for (const track of tracks) {
            // One that can't be read any more is no reason to stop the others.
            const found = await course.ports.load(track.item.key).catch(() => null);
            if (course.isPaused || course.isCancelled) {
                return [];
            }
            if (found?.announced.digest.toLowerCase() === track.item.digest.toLowerCase()) {
                loaded.push({ track, ...found });
            } else {
                course.board.set(track, 'refused', { problem: createProblem('UPLOAD_INVALID') });
                course.tell();
            }
        }
        return loaded;
    }

    private takeResults(sent: readonly Track[], { results, hourly }: UploadResponse): void {
        const course = this.#course;
        const { board } = course;
        const nowMs = course.ports.now();
        course.hour.take(hourly);
        course.endProblems();
        this.#notPermitted = 0;
        this.#mostBytes = Math.min(POLICY.mostBytes, this.#mostBytes * 2);
        let obstacle: ProxyProblem | null = null;
        for (const [at, track] of sent.entries()) {
            const result = results[at];
            const isOwn = result && shortId(result.voiceCallId) === shortId(track.item.voiceCallId);
            const changeId = isOwn ? result.changeId : null;
            board.set(track, 'sending', { changeId });
            obstacle = this.takeVerdict(track, judgePart(isOwn ? result : null, track, nowMs)) ?? obstacle;
        }
        if (obstacle && !course.isCancelled) {
            course.holdFor(obstacle);
        }
    }

    /** Returns the problem that stands in the way of all others too, if there is one. */
    private takeVerdict(track: Track, verdict: ReturnType<typeof judgePart>): ProxyProblem | null {
        const course = this.#course;
        const { board } = course;
        switch (verdict.kind) {
            case 'check':
                follow(track, course.ports.now(), verdict.isFound);
                board.set(track, 'checking');
                return null;
            case 'unclear':
                board.set(track, 'unclear', { problem: verdict.problem });
                course.endTwins(track);
                return null;
            case 'refused':
                board.set(track, 'refused', { problem: verdict.problem, errorDetail: verdict.errorDetail });
                return null;
            case 'again':
                Object.assign(track, verdict.counts);
                track.isKnown = verdict.isKnown;
                track.notBeforeMs = verdict.notBeforeMs;
                board.set(track, course.isCancelled ? 'cancelled' : 'waiting', { problem: verdict.problem });
                return verdict.hold ? verdict.problem : null;
        }
    }

    /** The request as a whole did not come through. What of it arrived all the same, past uploads tell. */
    private async takeFailure(sent: readonly Track[], problem: ProxyProblem): Promise<void> {
        const course = this.#course;
        const { board } = course;
        if (course.isCancelled) {
            await this.lookOnce(sent);
            return;
        }
        const isPermitted = problem.code !== 'NOT_PERMITTED';
        this.#notPermitted = isPermitted ? 0 : this.#notPermitted + 1;
        if (stopsAll(problem)) {
            sent.forEach((track) => board.set(track, 'refused', { problem }));
            // One call may be closed to this person. Two requests in a row say that all are.
            if (isPermitted || this.#notPermitted > 1 || sent.length > 1) {
                course.refuseWaiting(problem);
            }
            return;
        }
        const isCertain = !isOfTheWay(problem) && !isUncertain(problem);
        for (const track of sent) {
            track.isKnown = false;
            if (isCertain) {
                track.failed = Math.max(track.failed, POLICY.failedBeforeAlone);
            } else if (countsAsFailed(problem)) {
                track.failed += 1;
            }
            board.set(track, isCertain && sent.length === 1 ? 'refused' : 'waiting', { problem });
        }
        if (!isCertain) {
            course.holdFor(problem);
            if (countsAsFailed(problem)) {
                this.#mostBytes = Math.max(POLICY.fewestBytes, this.#mostBytes / 2);
            }
        }
    }

    /** After a cancelled request: past uploads are asked once, and what they don't know was not sent. */
    private async lookOnce(sent: readonly Track[]): Promise<void> {
        const { board, ports } = this.#course;
        // The proxy needs a moment to notice, too.
        await ports.wait(POLICY.firstCheckMs).over;
        const answer = await ports.search([...new Set(sent.map(({ item }) => item.digest))]);
        const past = answer.ok ? readPastUploads(answer.value.uploads) : null;
        for (const track of sent) {
            const found = past?.get(contentKey(track.item.voiceCallId, track.item.digest));
            if (found?.state === 'checking') {
                follow(track, ports.now(), false);
                board.set(track, 'checking', { changeId: found.changeId });
            } else if (found) {
                board.set(track, 'verified', { changeId: found.changeId });
            } else {
                board.set(track, answer.ok && !answer.value.isCutOff ? 'cancelled' : 'unclear', {
                    problem: answer.ok ? null : answer.problem
                });
            }
        }
    }
}

/** From now on it is asked after. `isFound`: should it be without effect, it is sent again. */
function follow(track: Track, nowMs: number, isFound: boolean): void {
    track.isFound = isFound;
    track.notFound = 0;
    track.checkFromMs = nowMs;
    track.checkAtMs = nowMs + POLICY.firstCheckMs;
}
