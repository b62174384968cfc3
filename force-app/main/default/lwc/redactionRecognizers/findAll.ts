import type { Call } from './call';
import { findValues } from './findValues';
import type { Report } from './recognizer';
import { CODE_RULES, NUMBER_RULES, RECOGNIZERS } from './recognizers';

/** Whether the words hold nothing that any recognizer looks at, as most short lines do. */
function isPlain({ tokens: { numberStarts, marked }, marks }: Call): boolean {
    return numberStarts.count + marked.count + marks.chunks.length === 0;
}

/** Lets every recognizer look at the call, in the order of their lists. */
export function findAll(call: Call, report: Report): void {
    if (isPlain(call)) {
        return;
    }
    findValues(call, call.stretches, NUMBER_RULES, report);
    findValues(call, call.codes, CODE_RULES, report);
    for (const recognizer of RECOGNIZERS) {
        recognizer.find(call, report);
    }
}
