import type { Call } from './call';
import { findValues } from './findValues';
import type { Report } from './recognizer';
import { CODE_RULES, NUMBER_RULES, RECOGNIZERS } from './recognizers';

/** Lets every recognizer look at the call, in the order of their lists. */
export function findAll(call: Call, report: Report): void {
    findValues(call, call.stretches, NUMBER_RULES, report);
    findValues(call, call.codes, CODE_RULES, report);
    for (const recognizer of RECOGNIZERS) {
        recognizer.find(call, report);
    }
}
