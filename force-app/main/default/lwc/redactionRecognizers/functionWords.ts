import { LISTENING } from 'c/spokenText';
import { FUNCTION_WORD } from './wordKind';
import { defineKind, kindOf } from './wordKinds';

defineKind(
    FUNCTION_WORD,
    'a about after all already also always am an and another any anything are as at because been before being but by can ' +
        'cant cannot could couldnt did didnt do does doesnt done dont every everything for from had has have having he her here ' +
        'hers hes him his how i id if ill im in into is isnt it its itself ive just let lets may me might mine must my never no ' +
        'none not nothing now of off on only onto or other our ours out really same she shes should since so some something ' +
        'still than that thatll thats the their them then there theres these they theyre this those though through to too under ' +
        'until us very was wasnt we well went were weve what whats when where whether which while who whos why will with within ' +
        'without wont would yet you youll your youre yours youve again almost anyone anyway both either else enough even ' +
        'however maybe more most much quite someone soon'
);

/** Whether the word holds sentences together or only shows that somebody listens: it means nothing by itself. */
export function isFunctionWord(word: number): boolean {
    return (kindOf(word) & FUNCTION_WORD) !== 0 || LISTENING.has(word);
}
