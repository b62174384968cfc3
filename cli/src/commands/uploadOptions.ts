import { readFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { parseNamePattern, readMappingTable, type CallMapping, type NamePattern } from 'c/callMatching';
import { CHANGE_REASONS, type ChangeReason } from 'c/proxyProtocol';
import type { Problem } from '../problems';
import { isSystemError, systemReason } from '../systemError';
import type { SpeakerWish } from '../uploads/chooseSpeakers';
import { createMisuse, type Usage } from './command';

/** What a change record holds of a note. */
const LONGEST_NOTE = 255;

/** A day: no offset of a recording is longer. */
const MOST_OFFSET_SECONDS = 86_400;

const MOST_HOURLY = 1_000_000;

/** Reasons as they are given here: `transcription-error`. */
export const REASON_NAMES: readonly string[] = CHANGE_REASONS.map((reason) =>
    reason.toLowerCase().replaceAll('_', '-')
);

/** Reads `--reason`, which only a dry run can do without. */
export function parseReason(text: string | undefined, isDryRun: boolean): Usage<ChangeReason | undefined> {
    if (text === undefined) {
        return isDryRun
            ? { ok: true, value: undefined }
            : createMisuse(`upload needs --reason, one of ${REASON_NAMES.join(', ')}`);
    }
    const reason = CHANGE_REASONS[REASON_NAMES.indexOf(text.trim().toLowerCase().replaceAll('_', '-'))];
    return reason ? { ok: true, value: reason } : createMisuse(`--reason takes one of ${REASON_NAMES.join(', ')}`);
}

/** Reads `--note`. */
export function parseNote(text: string | undefined): Usage<string | undefined> {
    const note = text?.trim();
    return note !== undefined && (note.length > LONGEST_NOTE || /\p{Surrogate}/u.test(note))
        ? createMisuse(`--note takes at most ${LONGEST_NOTE} characters`)
        : { ok: true, value: note === '' ? undefined : note };
}

/** Reads `--speaker LABEL=WHO`, each. The last `=` parts them: roles and names have none. */
export function parseSpeakers(texts: readonly string[]): Usage<readonly SpeakerWish[]> {
    const wishes = texts.map((text): SpeakerWish | null => {
        const at = text.lastIndexOf('=');
        const who = text.slice(at + 1).trim();
        return at < 0 || who === '' ? null : { label: text.slice(0, at).trim(), who };
    });
    const known = wishes.flatMap((wish) => wish ?? []);
    if (known.length < texts.length) return createMisuse('--speaker takes LABEL=ROLE, such as "Speaker 1=agent"');
    const labels = known.map(({ label }) => label.toLowerCase());
    return new Set(labels).size < labels.length
        ? createMisuse('--speaker names a speaker twice')
        : { ok: true, value: known };
}

/** Reads `--offset SECONDS`, as milliseconds. */
export function parseOffset(text: string | undefined): Usage<number> {
    const seconds = text === undefined ? 0 : /^[+-]?\d+(?:\.\d{1,3})?$/.test(text.trim()) ? Number(text) : NaN;
    return Math.abs(seconds) <= MOST_OFFSET_SECONDS
        ? { ok: true, value: Math.round(seconds * 1000) }
        : createMisuse('--offset takes seconds, such as 12.5 or -3');
}

/** Reads `--outside`; null where nobody has said. */
export function parseOutside(text: string | undefined): Usage<'keep' | 'clip' | null> {
    switch (text) {
        case undefined:
            return { ok: true, value: null };
        case 'leave-out':
            return { ok: true, value: 'keep' };
        case 'clip':
            return { ok: true, value: 'clip' };
        default:
            return createMisuse('--outside takes leave-out or clip');
    }
}

/** Reads `--hourly-limit N`. */
export function parseHourlyLimit(text: string | undefined): Usage<number | undefined> {
    if (text === undefined) return { ok: true, value: undefined };
    const limit = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    return limit >= 1 && limit <= MOST_HOURLY
        ? { ok: true, value: limit }
        : createMisuse('--hourly-limit takes a whole number of requests, such as 500');
}

/** Reads `--name-pattern`. */
export function parsePattern(text: string | undefined): Usage<NamePattern | null> {
    const pattern = text === undefined ? null : parseNamePattern(text);
    return text !== undefined && pattern === null
        ? createMisuse('--name-pattern says where the call is in a name, as {call}: such as "*_{call}.vtt"')
        : { ok: true, value: pattern };
}

/** Reads the table of `--mapping`. By half a table nothing is sent, so all that is amiss is told. */
export async function readMapping(
    file: string | undefined
): Promise<{ readonly mapping: CallMapping | null; readonly complaints: readonly (Problem | string)[] }> {
    if (file === undefined) return { mapping: null, complaints: [] };
    let bytes: Buffer;
    try {
        bytes = await readFile(file);
    } catch (error) {
        if (!isSystemError(error)) throw error;
        const what = `the file can’t be read (${systemReason(error)})`;
        return { mapping: null, complaints: [{ code: 'FILE_UNREADABLE', file, what }] };
    }
    if (!isUtf8(bytes)) return { mapping: null, complaints: [{ code: 'TEXT_NOT_UTF8', file }] };
    const { mapping, issues } = readMappingTable(bytes.toString('utf8'));
    const lines = issues.map(({ code, line, field, what, remedy }) => {
        const where = field === null ? '' : `${JSON.stringify(field)}: `;
        return `${file}:${line}: ${code}: ${where}${what}. ${remedy}\n`;
    });
    return { mapping, complaints: lines.length === 0 ? [] : [...lines, { code: 'MAPPING_INVALID', file }] };
}
