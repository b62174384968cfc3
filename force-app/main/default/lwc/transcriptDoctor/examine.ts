import { checkAccumulatedTimes } from './accumulatedTimes';
import type { Check, Complaint, ExaminedCall } from './examination';
import { checkLettersLost, checkMisDecoded } from './misDecoded';
import { checkLengths, checkOutsideCall, checkTakenBeforeSaid } from './outsideCall';
import { checkLoops, checkSaidTwice } from './repeats';
import { checkEmpty, checkSilence } from './silence';
import { checkNames, checkOneSpeaker } from './speakers';

/** All checks, in the order in which they are told: what spoils most first. */
const CHECKS: readonly Check[] = [
    checkAccumulatedTimes,
    checkOutsideCall,
    checkTakenBeforeSaid,
    checkSaidTwice,
    checkMisDecoded,
    checkLettersLost,
    checkOneSpeaker,
    checkNames,
    checkLoops,
    checkSilence,
    checkEmpty,
    checkLengths
];

/** What is amiss in a call. Where times were added up, that they lie outside the call goes without saying. */
export function examine(call: ExaminedCall): readonly Complaint[] {
    const complaints = CHECKS.flatMap((check) => check(call));
    const isAddedUp = complaints.some(({ ailment }) => ailment === 'TIMES_ACCUMULATED');
    return isAddedUp
        ? complaints.filter(({ ailment }) => ailment !== 'OUTSIDE_CALL' && ailment !== 'TAKEN_BEFORE_SAID')
        : complaints;
}
