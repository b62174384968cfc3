import type { Call } from './call';
import { findNumbers } from './numbers';
import type { Report } from './recognizer';
import { NUMBER_RULES, RECOGNIZERS } from './recognizers';

/** Lets every recognizer look at the call, in the order of their lists. */
export function findAll(call: Call, report: Report): void {
    findNumbers(call, NUMBER_RULES, report);
    for (const recognizer of RECOGNIZERS) {
        recognizer.find(call, report);
    }
}
