import { expect } from '@jest/globals';
import { createUploadRun, type RunItem, type RunPorts, type RunStanding, type UploadRun } from 'c/uploadQueue';
import { SimulatedClock } from './simulatedClock';
import { SimulatedProxy } from './simulatedProxy';

export const BATCH = 'b7b6f8f0-0000-4000-8000-000000000000';

/** A small transcript; `at` tells it, its call and its content from others. */
export function createItem(at: number, more: Partial<RunItem> = {}): RunItem {
    return {
        key: `k${at}`,
        voiceCallId: `0LQ${String(at).padStart(12, '0')}`,
        conversationIdentifier: `c${at}`,
        digest: `d${at}`,
        bytes: 1000,
        lineCount: 10,
        ...more
    };
}

/** A run, the proxy that it reaches, and what was heard of it. */
export interface Scene {
    readonly clock: SimulatedClock;
    readonly proxy: SimulatedProxy;
    readonly run: UploadRun;
    readonly heard: RunStanding[];
    /** Lets time go by until this is so. */
    until(isSo: (standing: RunStanding) => boolean): Promise<RunStanding>;
    states(): Readonly<Record<string, string>>;
}

export function play(
    items: readonly RunItem[],
    change: (ports: RunPorts<string>) => Partial<RunPorts<string>> = () => ({})
): Scene {
    const clock = new SimulatedClock();
    const proxy = new SimulatedProxy(clock, items);
    const heard: RunStanding[] = [];
    const ports = proxy.ports();
    const run = createUploadRun(
        items,
        { ...ports, ...change(ports) },
        { reason: 'Transcription_Error', note: 'why', batch: BATCH },
        (standing) => heard.push(standing)
    );
    return {
        clock,
        proxy,
        run,
        heard,
        async until(isSo) {
            const isReached = await clock.run(() => isSo(run.standing()));
            expect(isReached ? 'reached' : run.standing()).toBe('reached');
            return run.standing();
        },
        states: () => Object.fromEntries([...run.standing().items].map(([key, { state }]) => [key, state]))
    };
}

export const isOver = ({ phase }: RunStanding): boolean => phase === 'over';
