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

/** Every recognizer, in the order in which they are preferred where two are equally sure of the same text. */
export const RECOGNIZERS: readonly Recognizer[] = [
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
