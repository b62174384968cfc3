import type { AnnouncedPart, UploadTarget } from 'c/proxyProtocol';
import { prepareUpload, suggestTiming, type FileTranscript, type Preparation } from 'c/transcriptUpload';
import { digestOf, toPart } from 'c/uploadFiles';
import { chooseSpeakers } from './chooseSpeakers';
import { fromFileIssues, fromUploadIssue, type Remark } from './remark';
import type { ShelvedCall } from './transcriptShelf';
import type { PlannedUpload, ReadyUpload, UploadChoices } from './uploadPlan';

/** The upload of a transcript to its call, and all that there is to say about it. */
export async function prepareTranscript(
    { name, place, transcript }: ShelvedCall,
    target: UploadTarget,
    choices: Pick<UploadChoices, 'speakers' | 'offsetMs' | 'outside'>
): Promise<PlannedUpload> {
    const { mapping, remarks } = chooseSpeakers(name, transcript, target, choices.speakers);
    const { timing } = suggestTiming(transcript, target, null);
    const preparation: Preparation = {
        mapping,
        timing: { shiftMs: timing.shiftMs + choices.offsetMs, outside: choices.outside ?? timing.outside }
    };
    const { lines, issues } = await prepareUpload(transcript, target, preparation, digestOf);
    const all: readonly Remark[] = [
        ...fromFileIssues(name, transcript.issues),
        ...remarks,
        // Who says what is to become of these lines has decided on them.
        ...issues
            .filter(({ code }) => code !== 'TIME_OUTSIDE_CALL' || choices.outside === null)
            .map((issue) => fromUploadIssue(name, issue))
    ];
    const { voiceCallId, conversationIdentifier } = target;
    const key = `${name}:${place.text}:${place.call}`;
    const planned = {
        key,
        name,
        call: { voiceCallId, name: target.name },
        lineCount: lines.length,
        remarks: all
    };
    if (all.some(({ severity }) => severity === 'stop')) return { ...planned, ready: null };
    const format = transcript.facts.format ?? null;
    const { announced } = await toPart(lines, target, aboutPart(name, format));
    const { digest, bytes, lineCount } = announced;
    const item = { key, voiceCallId, conversationIdentifier, digest, bytes, lineCount };
    return { ...planned, ready: { item, place, target, preparation, format } };
}

/** The same upload again, just before it is sent; null where the file is no longer what it was. */
export async function prepareAgain(
    { item, target, preparation, format }: ReadyUpload,
    name: string,
    transcript: FileTranscript
): Promise<Awaited<ReturnType<typeof toPart>> | null> {
    const { lines } = await prepareUpload(transcript, target, preparation, digestOf);
    const part = await toPart(lines, target, aboutPart(name, format));
    return part.announced.digest === item.digest ? part : null;
}

function aboutPart(name: string, format: string | null): Pick<AnnouncedPart, 'fileName' | 'format' | 'restoredCount'> {
    return { fileName: name, format, restoredCount: 0 };
}
