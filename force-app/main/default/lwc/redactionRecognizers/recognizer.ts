import type { EntityType } from 'c/entityTypes';
import type { Call } from './call';
import type { Finding } from './finding';

/**
 * Takes what a recognizer found; the pipeline keeps the best of what overlaps. `value` is what the finding stands for, so
 * that it is known where it is said again.
 */
export type Report = (finding: Finding, value?: string) => void;

/** Finds one kind of thing. Its cues are made known where its file is loaded (`defineCues`). */
export interface Recognizer {
    readonly entityType: EntityType;
    readonly find: (call: Call, report: Report) => void;
}
