import type { SpokenLine } from 'c/transcriptRedaction';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import type { SpokenPassage } from '../input/format';
import type { FindingReport } from '../output/findingReport';
import { OutputClosed } from '../output/output';
import { describeNotice, isMissingLines } from '../salesforce/describeNotice';
import { openCalls } from '../salesforce/openCalls';
import type { StoredCall } from '../salesforce/readCall';
import type { Work } from './runTask';
import type { VoiceCalls } from './voiceCallOptions';

/** Looks at stored calls as at files: a call is a passage. Lines that are missing are said, and the exit status tells it. */
export async function detectInCalls(
    calls: VoiceCalls,
    report: FindingReport,
    { stdout, stderr, find, complain }: Work
): Promise<ExitCode> {
    const opened = await openCalls(calls);
    if (!opened.ok) {
        await complain(opened.problem);
        return EXIT_CODE.badInput;
    }
    let found = 0;
    let isWhole = true;
    try {
        await stdout.write(report.opening);
        for await (const read of opened.value) {
            if (read.kind === 'unread') {
                await complain(read.problem);
                continue;
            }
            const { id, stored } = read;
            for (const notice of stored.notices) await stderr.write(describeNotice(id, notice));
            isWhole &&= !stored.notices.some(isMissingLines);
            const passage = toPassage(stored);
            const findings = find(passage);
            found += findings.length;
            await stdout.write(report.onPassage(id, passage, findings));
        }
        await stdout.write(report.closing());
    } catch (error) {
        if (!(error instanceof OutputClosed)) throw error;
    }
    if (!isWhole) return EXIT_CODE.badInput;
    return found > 0 ? EXIT_CODE.found : EXIT_CODE.nothingFound;
}

function toPassage({ entries, participants }: StoredCall): SpokenPassage {
    const roles = new Map(participants.map(({ id, role }) => [id, role]));
    return {
        lines: entries.map(({ text, participantId }): SpokenLine => {
            const role = roles.get(participantId ?? '');
            return {
                text,
                ...(participantId === null ? {} : { speaker: participantId }),
                ...(role === 'agent' || role === 'customer' ? { role } : {})
            };
        }),
        firstEntry: 0,
        own: { start: 0, end: entries.length },
        placeOf: (line, offset) => ({ identifier: toPrintable(entries[line]?.identifier ?? ''), column: offset + 1 })
    };
}

/** An identifier is whatever its maker wrote: no control character of it may reach the terminal. */
function toPrintable(identifier: string): string {
    return /^[\w-]+$/.test(identifier) ? identifier : JSON.stringify(identifier);
}
