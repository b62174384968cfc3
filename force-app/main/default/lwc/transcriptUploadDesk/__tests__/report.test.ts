import { createProblem } from 'c/proxyProblem';
import type { ItemStanding } from 'c/uploadQueue';
import { createRow, type DeskRow } from '../deskRow';
import { toReport, type ReportLine } from '../report';
import { call, file } from './fakeDesk';

const item: ItemStanding = {
    key: 'k',
    state: 'partlyVerified',
    changeId: 'a01',
    status: 'CompletedWithFailures',
    errorDetail: 'the secret line was refused',
    failedIds: ['l1'],
    lineCount: 4,
    storedCount: 3,
    entryCount: 9,
    problem: createProblem('UPLOAD_INVALID')
};

const line = (path: string, change: Partial<ReportLine> = {}): ReportLine => ({
    row: { ...createRow('k', path, { file: file('x', ''), path: 'x', place: 0 }), chosenCall: call('1') },
    judgement: { standing: 'ready', reasons: [] },
    item: null,
    changeName: null,
    ...change
});

const rowsOf = (report: string): readonly string[] => report.split('\r\n').slice(1);

test('a line for each transcript, with what became of it and nothing that was said', () => {
    const report = toReport([line('a.vtt', { item, changeName: 'TC-1' })]);
    expect(report).toMatch(/^\ufeffc\.Transcript_Desk_Column_File,.*\r\n.*\r\n$/);
    expect(rowsOf(report)[0]).toContain(
        'a.vtt,VC-1,1,c.Transcript_Desk_Result_Partly_Verified,4,3,9,CompletedWithFailures,UPLOAD_INVALID,'
    );
    expect(rowsOf(report)[0]).toMatch(/,TC-1$/);
    expect(report).not.toContain('secret');
});

test('what was not sent says why', () => {
    const stopped = line('a.vtt', { judgement: { standing: 'stopped', reasons: ['No call fits.', 'Really.'] } });
    expect(rowsOf(toReport([stopped]))[0]).toBe(
        'a.vtt,VC-1,1,c.Transcript_Desk_Result_Stopped,,,,,,No call fits. Really.,'
    );
});

test('what is stored says how much the call has, where that is more than was sent', () => {
    const stored = { ...item, state: 'verified', storedCount: 4, problem: null } as const;
    const [more, same] = rowsOf(
        toReport([line('a', { item: stored }), line('b', { item: { ...stored, entryCount: 4 } })])
    );
    expect(more).toContain(',4,4,9,CompletedWithFailures,,c.Transcript_Desk_Reason_Entry_Count,');
    expect(same).toContain(',4,4,4,CompletedWithFailures,,,');
});

test('where no line could be sent, it says how many the file has', () => {
    const { row } = line('a');
    const counted = {
        prepared: { lineCount: 0 } as DeskRow['prepared'],
        summary: { lineCount: 6 } as DeskRow['summary']
    };
    expect(rowsOf(toReport([line('a', { row: { ...row, ...counted } })]))[0]).toContain('_Result_Ready,6,');
});

test('characters that keep names apart in the page are left out', () => {
    const rival = line('a', {
        judgement: { standing: 'stopped', reasons: ['\u2068b.vtt\u2069 is for the same call.'] }
    });
    expect(rowsOf(toReport([rival]))[0]).toContain(',b.vtt is for the same call.,');
});

test.each([
    ['a comma', 'a,b.vtt', '"a,b.vtt",'],
    ['a quotation mark', 'a"b.vtt', '"a""b.vtt",'],
    ['a line break', 'a\nb.vtt', '"a\nb.vtt",'],
    ['a formula', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")",'],
    ['a formula behind blanks', '  +1', "'  +1,"],
    ['a minus', '-1.vtt', "'-1.vtt,"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1),"],
    ['a tab', '\t=1', "'\t=1,"]
])('%s in a name stays text', (_, path, start) => {
    expect(
        toReport([line(path)])
            .split('\r\n')
            .slice(1)
            .join('\r\n')
            .startsWith(start)
    ).toBe(true);
});
