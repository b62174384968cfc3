import type { Cue } from './cues';
import type { Emit } from './fileLines';
import { createOpening, type PartReader } from './fileOpening';
import { spanOf } from './fileTimes';
import type { FileEntry, SpeakerRole } from './format';
import { MAX_ENTRY_CHARACTERS } from './limits';
import { lineIssue } from './lineIssue';
import { judgePrefixes } from './speakerEvidence';
import { splitPrefix, toRole, UNKNOWN_SPEAKER, type Prefixed } from './speakerPrefix';

/** What one person says in a cue; `text` as it stands in the file, still to be decoded. */
export interface Voice {
    readonly speaker?: string;
    readonly role?: SpeakerRole;
    readonly text: string;
}

/** A cue with what its text was found to be. */
export interface SpokenCue {
    readonly cue: Cue;
    /** One or more. */
    readonly voices: readonly Voice[];
}

/**
 * Makes entries of cues. Where no voice is marked, a name before a colon is who speaks, if the opening of the file speaks
 * for that (`judgePrefixes`); who is named once goes on speaking, as a guess, until somebody else is.
 */
export function createCueEntries(decode: (text: string) => string): PartReader<SpokenCue> {
    return createOpening(
        ({ voices }) => voices.reduce((size, { text }) => size + text.length, 0),
        (opening) => {
            const marked = opening.some(({ voices }) => voices.some(({ speaker }) => speaker !== undefined));
            const isSpeaker = marked ? (): boolean => false : judgePrefixes(opening.map(prefixOf));
            let last: string | undefined;
            let carried = false;

            const toVoice = (spoken: SpokenCue): Voice & { guessed?: true } => {
                const [voice = { text: '' }] = spoken.voices;
                const prefix = marked ? undefined : prefixOf(spoken);
                if (prefix && isSpeaker(prefix)) {
                    last = prefix.speaker === UNKNOWN_SPEAKER ? undefined : decode(prefix.speaker);
                    return { ...voiceOf(last), text: prefix.text };
                }
                if (last === undefined || marked) return voice;
                carried = true;
                return { ...voiceOf(last), text: voice.text, guessed: true };
            };
            return {
                push: (spoken, emit) => {
                    const { cue, voices } = spoken;
                    if (cue.startMs === undefined || cue.endMs === undefined) {
                        emit(lineIssue('TIME_INVALID', 'warning', cue.line));
                    }
                    if (cue.tooLong) {
                        emit(lineIssue('ENTRY_TOO_LONG', 'error', cue.line, { limit: MAX_ENTRY_CHARACTERS }));
                        return;
                    }
                    if (voices.length > 1) {
                        shareTime(spoken, decode, emit);
                        return;
                    }
                    const { guessed, ...voice } = toVoice(spoken);
                    const entry = toEntry(cue, { ...voice, text: decode(voice.text) });
                    emit({ kind: 'entry', entry: guessed ? { ...entry, guessed: ['speaker'] } : entry });
                },
                end: (emit) => {
                    if (carried) emit({ kind: 'issue', issue: { code: 'SPEAKERS_CARRIED', severity: 'note' } });
                }
            };
        }
    );
}

function prefixOf({ voices }: SpokenCue): Prefixed | undefined {
    const [voice] = voices;
    return voice && voices.length === 1 ? splitPrefix(voice.text) : undefined;
}

function voiceOf(speaker: string | undefined): { speaker?: string; role?: SpeakerRole } {
    const role = speaker === undefined ? undefined : toRole(speaker);
    return { ...(speaker === undefined ? {} : { speaker }), ...(role === undefined ? {} : { role }) };
}

/** Who speaks between two times gets of them what their text has of all: nothing says more. */
function shareTime({ cue, voices }: SpokenCue, decode: (text: string) => string, emit: Emit): void {
    emit(lineIssue('VOICES_SHARE_TIME', 'note', cue.line));
    const { startMs, endMs } = cue;
    const all = voices.reduce((length, { text }) => length + text.length, 0);
    let before = 0;
    const timeAfter = (length: number): number | undefined =>
        startMs === undefined || endMs === undefined
            ? startMs
            : startMs + Math.round(((endMs - startMs) * length) / Math.max(all, 1));
    voices.forEach((voice, place) => {
        const start = timeAfter(before);
        before += voice.text.length;
        const end = endMs === undefined ? undefined : timeAfter(before);
        const entry = toEntry(
            {
                line: cue.line,
                ...(start === undefined ? {} : { startMs: start }),
                ...(end === undefined ? {} : { endMs: end })
            },
            { ...voice, text: decode(voice.text) }
        );
        // One identifier names one line: the first.
        const id = place === 0 && cue.id !== undefined ? { id: cue.id } : {};
        if (start === undefined) emit({ kind: 'entry', entry: { ...id, ...entry } });
        else
            emit({
                kind: 'entry',
                entry: { ...id, ...entry, guessed: place === 0 ? ['durationMs'] : ['startMs', 'durationMs'] }
            });
    });
}

function toEntry(cue: Pick<Cue, 'line' | 'id' | 'startMs' | 'endMs'>, voice: Voice): FileEntry {
    return {
        ...(cue.id === undefined ? {} : { id: cue.id }),
        ...spanOf(cue.startMs, cue.endMs),
        ...voice,
        at: { line: cue.line }
    };
}
