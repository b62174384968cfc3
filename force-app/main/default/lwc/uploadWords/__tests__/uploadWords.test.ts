import { FILE_ISSUES, readableFormats, type FileIssueCode } from 'c/transcriptFormats';
import { UPLOAD_ISSUES, type UploadIssueCode } from 'c/transcriptUpload';
import { fileIssueText, toFileIssueTexts, toFormatText, toUploadIssueTexts } from 'c/uploadWords';

jest.mock(
    '@salesforce/label/c.Transcript_File_Issue_LINE_TOO_LONG',
    () => ({ default: 'More than {limit} characters' }),
    { virtual: true }
);
jest.mock('@salesforce/label/c.Transcript_File_Issue_At_Line', () => ({ default: 'Line {0}: {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_File_Issue_At_Path', () => ({ default: 'At {0}: {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Upload_Issue_TEXT_EMPTY', () => ({ default: '{count} lines, {no}' }), {
    virtual: true
});

const FILE_CODES = Object.keys(FILE_ISSUES).filter((code): code is FileIssueCode => code in FILE_ISSUES);
const UPLOAD_CODES = Object.keys(UPLOAD_ISSUES).filter((code): code is UploadIssueCode => code in UPLOAD_ISSUES);

it.each(FILE_CODES.filter((code) => code !== 'LINE_TOO_LONG'))('%s of a file has a label of its own', (code) => {
    expect(fileIssueText({ code })).toBe(`c.Transcript_File_Issue_${code}`);
});

it.each(UPLOAD_CODES.filter((code) => code !== 'TEXT_EMPTY'))('%s of an upload has a label of its own', (code) => {
    expect(toUploadIssueTexts([{ code, severity: 'stop', count: 1, at: null }])).toEqual([
        `c.Transcript_Upload_Issue_${code}`
    ]);
});

it.each([...readableFormats()])('the format %s has a name', (format) => {
    expect(toFormatText(format)).toMatch(/^c\.Transcript_File_Format_/);
});

it('calls a format that it does not know by its own name', () => {
    expect([toFormatText('karaoke'), toFormatText(undefined)]).toEqual(['karaoke', '?']);
});

it('says where, with numbers as the reader writes them, and the same thing once', () => {
    const values = { limit: 10_000 };
    expect(
        toFileIssueTexts([
            { code: 'LINE_TOO_LONG', severity: 'error', at: { line: 1_204 }, values },
            { code: 'LINE_TOO_LONG', severity: 'error', at: { line: 1_300 }, values },
            { code: 'TIME_INVALID', severity: 'warning', at: { path: 'Transcript[3]' } }
        ])
    ).toEqual(['Line 1,204: More than 10,000 characters', 'At Transcript[3]: c.Transcript_File_Issue_TIME_INVALID']);
});

it('leaves nothing of a place that has no value', () => {
    expect(toUploadIssueTexts([{ code: 'TEXT_EMPTY', severity: 'warning', count: 2_000, at: null }])).toEqual([
        '2,000 lines, '
    ]);
});
