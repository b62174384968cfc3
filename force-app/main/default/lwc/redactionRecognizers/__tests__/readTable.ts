import { readCall, type Call } from '../call';
import '../recognizers';

/** A call of lines parted by " / ", "A: " and "C: " before one name the speaker, as recognizers see it. */
export function readLines(call: string): Call {
    return readCall(
        call.split(' / ').map((text) => {
            const [, speaker, rest = ''] = /^([AC]): (.*)$/.exec(text) ?? [];
            return speaker === undefined ? { text } : { text: rest, speaker };
        })
    );
}

/** The first token that reads so. */
export function tokenOf({ tokens, lines }: Call, word: string): number {
    for (let token = 0; token < tokens.count; token += 1) {
        const text = lines[tokens.line[token] ?? 0]?.text ?? '';
        if (text.slice(tokens.start[token], tokens.end[token]) === word) {
            return token;
        }
    }
    throw new Error(`There is no “${word}” in the call.`);
}
