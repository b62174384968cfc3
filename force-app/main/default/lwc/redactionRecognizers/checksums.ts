/** ISO/IEC 7812-1, annex B: the sum over all digits, every second one doubled from the right, ends in 0. */
export function isLuhn(digits: string): boolean {
    let sum = 0;
    for (let at = 0; at < digits.length; at += 1) {
        const digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
        sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
    }
    return sum % 10 === 0;
}

/** The sum of the digits, each times the weight at its place (the weights begin anew when they run out). */
export function weightedSum(digits: string, weights: readonly number[]): number {
    let sum = 0;
    for (let at = 0; at < digits.length; at += 1) {
        sum += (digits.charCodeAt(at) - 0x30) * (weights[at % weights.length] ?? 0);
    }
    return sum;
}

/** ISO/IEC 7064, MOD 97-10, as ISO 13616 uses it: the first four characters go last, letters count from 10. */
export function isMod97(code: string): boolean {
    let rest = 0;
    for (const character of code.slice(4) + code.slice(0, 4)) {
        const value = parseInt(character, 36);
        rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest === 1;
}

/** Whether all digits are the same one. */
export function isOneDigit(digits: string): boolean {
    const first = digits.charCodeAt(0);
    for (let at = 1; at < digits.length; at += 1) {
        if (digits.charCodeAt(at) !== first) {
            return false;
        }
    }
    return true;
}

/** Whether the digits go up by one, as in what people make up: "12345678". */
export function isCounting(digits: string): boolean {
    return '01234567890123456789'.includes(digits);
}
