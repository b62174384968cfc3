import { NO, valueRule } from './valueRules';

/** PINs and one-time codes. */
export const pin = valueRule({
    entityType: 'PIN',
    cues:
        'pin number|code?, passcode, pass code, one time pass? code|passcode|password|pin|number, otp code?, verification code|number|pin, ' +
        'authentication|authorization|confirmation|access|security|login|activation|unlock|secret pin|passcode, ' +
        'authentication|access|login|activation|unlock|secret|reset|texted code, verification text, code i|we just? sent|texted, ' +
        'code that? we|i just? sent|texted, digit code, six|four|five digit code|pin, code is|was, code that? we|i|you just? sent|texted|emailed, security code, text message with a code, two factor code?, telephone banking code|number, ' +
        'got|have a|the text it|that|which? says?, text it says, ~send|sent|sending another, ~sent|got a? new one',
    lengths: [3, 8],
    leastAnnounced: 0.5,
    judge: ({ isWhole, characters: digits, evidence }, { strength }) => {
        // "Security code" may be the card's, which is shorter.
        const isCards = digits.length < 5 && evidence.of('CREDIT_DEBIT_CVV').strength >= strength;
        return isWhole && !isCards ? { score: 0.5 + 0.4 * strength - (digits.length === 3 ? 0.1 : 0) } : NO;
    }
});
