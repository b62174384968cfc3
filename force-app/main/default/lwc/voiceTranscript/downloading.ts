import { callFileName, toCallFile, type CallFile } from 'c/callExport';
import { formatLabel } from 'c/labelText';
import type { NoticeCode } from 'c/proxyProtocol';
import { saveFile } from 'c/savedFile';
import { toSpeakerName } from 'c/speakerNames';
import TranscriptDownload from 'c/transcriptDownload';
import { findWriteFormat, Losses, type FileEntry, type FileIssue, type WriteFormat } from 'c/transcriptFormats';
import type { CallAtWork } from './callAtWork';
import { downloadLabels } from './downloadLabels';
import type { CallState } from './openCall';
import type { Reading } from './reading';
import { hasUnsaved } from './work';

/** Lines that are worked on before the page has its turn again. */
const SLICE = 500;

/** Notices of a read that left lines out, or may have. */
const MISSING: ReadonlySet<NoticeCode> = new Set(['TIMESTAMP_CROWDED', 'ENTRIES_HIDDEN', 'ENTRIES_MALFORMED']);

/** Opens the dialog that saves the transcript as a file, as Salesforce has it stored. Resolves when that is done. */
export async function download(call: CallAtWork): Promise<void> {
    const current = call.current();
    if (!current) {
        return;
    }
    const chosen: unknown = await TranscriptDownload.open({
        label: downloadLabels.title,
        size: 'small',
        lineCount: current.reading.entries.length,
        isIncomplete: isIncomplete(current.reading),
        hasUnsaved: hasUnsaved(current.work),
        findLosses: (name: string) => findLosses(current, name)
    });
    const format = typeof chosen === 'string' ? findWriteFormat(chosen) : undefined;
    if (format) {
        await save(call, format);
    }
}

/** Saves the call with all that its own format holds, without a question. */
export async function saveStored(call: CallAtWork): Promise<void> {
    const format = findWriteFormat('transcript-desk');
    if (format) {
        await save(call, format);
    }
}

/** Saves the call as it is read by now. Nothing is saved of one that has been left meanwhile, by signing out too. */
async function save(call: CallAtWork, format: WriteFormat): Promise<void> {
    const current = call.current();
    const text = current && (await toText(toFile(current), format));
    const voiceCallId = call.current()?.reading.call?.voiceCallId;
    if (text !== null && voiceCallId !== undefined) {
        const name = callFileName(voiceCallId, format);
        saveFile(name, text);
        call.say(formatLabel(downloadLabels.saved, name));
    }
}

function isIncomplete({ isReading, isCutOff, notices }: Reading): boolean {
    return isReading || isCutOff || notices.some(({ code }) => MISSING.has(code));
}

/** The call with its texts as they are stored, whatever has been done to them since. */
function toFile({ reading, work }: CallState): CallFile {
    const { entries, participants, call } = reading;
    return toCallFile({
        entries: entries.map((entry) => ({
            ...entry,
            text: work.session.stored.get(entry.identifier) ?? entry.text
        })),
        participants,
        startMs: call?.startMs ?? null,
        nameOf: (participant) => toSpeakerName(participant).speaker
    });
}

async function toText({ entries, facts }: CallFile, format: WriteFormat): Promise<string> {
    const writer = format.open(facts);
    const parts: string[] = [];
    await inSlices(entries, (entry) => parts.push(writer.add(entry)));
    return [...parts, writer.end()].join('');
}

async function findLosses(call: CallState, name: string): Promise<readonly FileIssue[]> {
    const format = findWriteFormat(name);
    if (!format) {
        return [];
    }
    const { entries, facts } = toFile(call);
    const losses = new Losses(format);
    await inSlices(entries, (entry) => losses.add(entry, facts));
    return losses.end();
}

async function inSlices(entries: readonly FileEntry[], take: (entry: FileEntry) => void): Promise<void> {
    for (const [place, entry] of entries.entries()) {
        if (place > 0 && place % SLICE === 0) {
            await new Promise((resolve) => setTimeout(resolve));
        }
        take(entry);
    }
}
