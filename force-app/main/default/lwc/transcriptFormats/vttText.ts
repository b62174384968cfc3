import type { Voice } from './cueEntries';
import type { SpeakerRole } from './format';

/** The tags that WebVTT and what writes it know; anything else between angle brackets is text. */
const TAG = /<(?:(\/)?(v|c|i|b|u|ruby|rt|lang|font)((?:\.[^\s<>.]+)*)(?:\s([^<>]*))?|\d[\d:.]*)>/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', '\u00a0'],
    ['lrm', '\u200e'],
    ['rlm', '\u200f']
]);

/** The text of a cue by who speaks, in its order; without the tags, still with its entities. At least one. */
export function readVoices(text: string): readonly Voice[] {
    if (!text.includes('<')) return [{ text }];
    const voices: { speaker?: string; role?: SpeakerRole; text: string }[] = [{ text: '' }];
    let from = 0;
    for (const match of text.matchAll(TAG)) {
        const [tag, closing, name = '', classes = '', annotation = ''] = match;
        const voice = voices[voices.length - 1];
        if (voice) voice.text += text.slice(from, match.index);
        from = match.index + tag.length;
        if (name.toLowerCase() === 'v')
            voices.push(closing === undefined ? startVoice(classes, annotation) : { text: '' });
    }
    const last = voices[voices.length - 1];
    if (last) last.text += text.slice(from);
    return joinVoices(voices);
}

function startVoice(classes: string, annotation: string): Voice {
    const speaker = decodeEntities(annotation.trim().replace(/\s+/g, ' '));
    const role = /\.(agent|customer|system)(?![^.])/.exec(classes)?.[1];
    return {
        ...(speaker === '' ? {} : { speaker }),
        ...(role === 'agent' || role === 'customer' || role === 'system' ? { role } : {}),
        text: ''
    };
}

/** Without those who say nothing, and with what one person says in a row as one. */
function joinVoices(voices: readonly Voice[]): readonly Voice[] {
    const joined: Voice[] = [];
    for (const voice of voices.map((it) => ({ ...it, text: it.text.trim() }))) {
        const last = joined[joined.length - 1];
        if (voice.text === '') continue;
        if (last && last.speaker === voice.speaker && last.role === voice.role) {
            joined[joined.length - 1] = { ...last, text: `${last.text} ${voice.text}` };
        } else {
            joined.push(voice);
        }
    }
    if (joined.length > 0) return joined;
    return [voices.find(({ speaker, role }) => speaker !== undefined || role !== undefined) ?? { text: '' }];
}

/** The text with its character references read: those of WebVTT by name, all by number. */
export function decodeEntities(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
        if (typeof name === 'string') return NAMED.get(name.toLowerCase()) ?? all;
        const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}
