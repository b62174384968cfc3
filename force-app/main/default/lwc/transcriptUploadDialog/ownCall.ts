import type { UploadTarget } from 'c/proxyProtocol';
import type { FoundCall } from 'c/uploadFiles';

/** Which of the calls in files is this one: the only one, or the only one that names it; null where that is not told. */
export function findOwnCall(calls: readonly FoundCall[], target: UploadTarget | null): number | null {
    if (calls.length < 2) {
        return calls.length === 1 ? 0 : null;
    }
    const named = calls.flatMap((call, place) => (target && namesCall(call, target) ? [place] : []));
    return named.length === 1 ? (named[0] ?? null) : null;
}

function namesCall({ name, transcript }: FoundCall, target: UploadTarget): boolean {
    return (
        transcript.facts.conversationId === target.conversationIdentifier ||
        (target.name !== null && hasWord(name, target.name)) ||
        hasWord(name, target.voiceCallId)
    );
}

/** Whether a word stands there by itself: `VC-1` is not in `VC-12`. */
function hasWord(text: string, word: string): boolean {
    const at = text.indexOf(word);
    const isOpen = (place: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(place));
    return word !== '' && at >= 0 && isOpen(at - 1) && isOpen(at + word.length);
}
