import type { NumberRule } from './numbers';
import type { Recognizer } from './recognizer';
import { bankAccountNumber } from './bankAccountNumber';
import { bankRouting } from './bankRouting';
import { creditDebitCvv } from './creditDebitCvv';
import { creditDebitExpiry } from './creditDebitExpiry';
import { creditDebitNumber } from './creditDebitNumber';
import { numberSequence } from './numberSequence';
import { phone } from './phone';
import { pin } from './pin';
import { ssn } from './ssn';

/** What is told by digits alone, in the order in which kinds are preferred where two are equally sure of a text. */
export const NUMBER_RULES: readonly NumberRule[] = [
    creditDebitNumber,
    ssn,
    phone,
    bankRouting,
    creditDebitCvv,
    creditDebitExpiry,
    pin,
    bankAccountNumber,
    numberSequence
];

/** Everything else that is recognized; numbers are preferred to it. */
export const RECOGNIZERS: readonly Recognizer[] = [];
