import { toCallFile } from 'c/callExport';
import { findLosses, WRITE_FORMATS } from 'c/transcriptFormats';
import type { Entry } from 'c/transcriptModel';
import { toLossTexts } from '../lossWords';

const entry = (identifier: string, text: string, part: Partial<Entry>): Entry => ({
    identifier,
    text,
    startMs: 1_000_000,
    durationMs: 500,
    receivedMs: null,
    participantId: 'p1',
    voiceCallIds: ['0LQ000000000001'],
    ...part
});

describe('toLossTexts', () => {
    it.each(WRITE_FORMATS.map((format) => [format.name, format] as const))(
        'has words for all that %s can lose of a stored call',
        (_name, format) => {
            const { entries, facts } = toCallFile({
                startMs: 2_000_000,
                participants: [{ id: 'p1', role: 'supervisor', name: '!? <x>: http://' }],
                nameOf: ({ name }) => name ?? '',
                entries: [
                    entry('a', 'Before the call,\nin two\u0000 lines', {}),
                    entry('-->', '', { startMs: null, durationMs: null, participantId: null }),
                    entry('c', 'Agent: 00:00:01 --> 00:00:02', { durationMs: null, participantId: null })
                ]
            });
            const losses = findLosses(entries, facts, format);
            toLossTexts(losses, entries.length).forEach((text) => expect(text).toContain('c.Transcript_Download_'));
        }
    );
});
