import { Loop } from './bell';
import { Checker } from './checker';
import { Course } from './course';
import type { RunFacts, RunItem, RunPorts, RunStanding, UploadRun } from './run';
import { Sender } from './sender';
import { FRESH, isFinalState, NOTHING_TOLD } from './track';

/**
 * Uploads transcripts, one request at a time, and follows each to its end. Nothing is sent before past uploads were asked for
 * it, nor while it may be stored or on its way. `onStanding` hears of every change, with all of what stands then.
 */
export function createUploadRun<Part>(
    items: readonly RunItem[],
    ports: RunPorts<Part>,
    facts: RunFacts,
    onStanding: (standing: RunStanding) => void
): UploadRun {
    const course = new Course(items, ports, facts, onStanding);
    const sender = new Sender(course);
    const checker = new Checker(course);
    const { board } = course;
    const isOver = (): boolean => board.isOver;
    const loops = [
        new Loop(course.senderBell, () => sender.step(), isOver),
        new Loop(course.checkerBell, () => checker.step(), isOver)
    ];
    let running: Promise<void> | null = null;

    const run = async (): Promise<void> => {
        course.tell();
        do {
            await Promise.all(loops.map((loop) => loop.run()));
        } while (!board.isOver);
        running = null;
    };
    const goOn = (): void => {
        course.isPaused = false;
        course.isSignedOut = false;
        board.hold = null;
        board.in('waiting').forEach((track) => (track.notBeforeMs = 0));
        checker.hurry();
    };
    return {
        start() {
            if (board.phase === 'idle') {
                board.phase = 'running';
            }
            running ??= run();
            return running;
        },
        pause() {
            course.isPaused = !course.isCancelled;
            course.tell();
        },
        resume() {
            goOn();
            course.tell();
        },
        cancel() {
            if (board.phase === 'idle') {
                board.phase = 'running';
            }
            course.isCancelled = true;
            course.isPaused = false;
            board.hold = null;
            board.in('waiting').forEach((track) => board.set(track, 'cancelled'));
            course.sending?.cut();
            course.tell();
        },
        retry(keys) {
            for (const key of keys) {
                const track = board.find(key);
                const state = track?.standing.state ?? 'stored';
                if (track && isFinalState(state) && state !== 'stored' && state !== 'verified') {
                    Object.assign(track, FRESH);
                    board.set(track, 'waiting', NOTHING_TOLD);
                }
            }
            if (board.isOver || board.phase === 'idle') {
                return;
            }
            if (course.isCancelled) {
                course.isCancelled = false;
                checker.forget();
            }
            // What only waits for a locked conversation is no reason for these to wait.
            if (board.hold?.why === 'busy') {
                board.hold = null;
            }
            running ??= run();
            loops.forEach((loop) => void loop.run());
            course.tell();
        },
        standing: () => course.standing()
    };
}
