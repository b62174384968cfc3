import { createHash } from 'node:crypto';
import { buildUploadHead, buildUploadLine } from 'c/conversationEntries';
import type { AnnouncedPart } from 'c/proxyProtocol';

/** When every made-up call began and ended, in milliseconds since the Unix epoch. */
export const STARTS_MS = Date.UTC(2026, 0, 5, 9);
export const ENDS_MS = STARTS_MS + 8 * 60 * 60_000;

/** Who speaks, in the words of uploads. */
export const SENDERS = [
    { appType: 'TELEPHONY_INTEGRATION', role: 'END_USER', subject: '+14155550100' },
    { appType: 'TELEPHONY_INTEGRATION', role: 'AGENT', subject: '005000000000001' }
] as const;

const CALL_PREFIX = '0LQ';
const CONVERSATION_PREFIX = '0dY';
const toSerial = (index: number): string => String(index).padStart(12, '0');

/** The ids of a made-up call, each of which leads to the others. */
export const toCallId = (index: number): string => `${CALL_PREFIX}${toSerial(index)}`;
export const toConversationId = (callId: string): string => `${CONVERSATION_PREFIX}${callId.slice(3)}`;
export const toCallIdOf = (conversationId: string): string => `${CALL_PREFIX}${conversationId.slice(3)}`;
export const toIdentifier = (callId: string): string => `00000000-0000-4000-8000-${callId.slice(3)}`;

/** A transcript as a page has it ready. */
export interface MadeUpPart {
    readonly announced: AnnouncedPart;
    readonly conversationIdentifier: string;
    readonly bytes: Buffer;
}

const WORDS = (
    'the order that came on friday was not what we had asked for so could you please look at the invoice again and ' +
    'tell me whether the second parcel has left your house yet because nobody here knows and it is urgent thank you'
).split(' ');

/** The same words at every run. */
function createTalk(seed: number): (length: number) => string {
    let state = seed;
    return (length) => {
        let text = '';
        while (text.length < length) {
            state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
            text += `${text === '' ? '' : ' '}${WORDS[state % WORDS.length] ?? ''}`;
        }
        return text;
    };
}

/** The transcript of a call: so many lines, each with a text of so many characters. */
export function makeUpPart(index: number, lineCount: number, textLength: number): MadeUpPart {
    const voiceCallId = toCallId(index);
    const conversationIdentifier = toIdentifier(voiceCallId);
    const talk = createTalk(index + 1);
    const lines = Array.from({ length: lineCount }, (_, at) =>
        buildUploadLine(conversationIdentifier, {
            id: `${voiceCallId}-${at}`,
            startMs: STARTS_MS + at * 1_000,
            durationMs: 900,
            text: talk(textLength),
            sender: SENDERS[at % 2 === 0 ? 0 : 1],
            voiceCallIds: [voiceCallId]
        })
    );
    const bytes = Buffer.from([buildUploadHead(conversationIdentifier), ...lines].join(''));
    return {
        conversationIdentifier,
        bytes,
        announced: {
            voiceCallId,
            fileName: `${voiceCallId}.vtt`,
            format: 'webvtt',
            bytes: bytes.byteLength,
            lineCount,
            digest: createHash('sha256').update(bytes).digest('hex'),
            restoredCount: 0
        }
    };
}
