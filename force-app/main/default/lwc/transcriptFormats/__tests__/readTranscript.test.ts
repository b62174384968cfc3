import { FILE_ISSUES, readableFormats, readTranscriptFile } from 'c/transcriptFormats';
import { codesOf, inParts, readText } from './readText';

const foreign: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'FILE_EMPTY'],
    ['only space', ' \r\n\t\n', 'FILE_EMPTY'],
    ['only a mark of byte order', '\ufeff', 'FILE_EMPTY'],
    ['a PDF', '%PDF-1.7\n%\ufffd\ufffd', 'FILE_IS_PDF'],
    ['a Word document', 'PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml', 'FILE_IS_OFFICE'],
    ['an old Word document', '\ufffd\ufffd\u0011\ufffd\ufffd\u001a\ufffd\0', 'FILE_IS_OFFICE'],
    ['rich text', '{\\rtf1\\ansi hello}', 'FILE_IS_OFFICE'],
    ['a zip file', 'PK\u0003\u0004\u0014\0call.vtt', 'FILE_IS_ARCHIVE'],
    ['a gzip file', '\u001f\ufffd\u0008\0', 'FILE_IS_ARCHIVE'],
    ['a WAVE file', 'RIFF\ufffd\0\u0001\0WAVEfmt ', 'FILE_IS_AUDIO'],
    ['an MP3 file', 'ID3\u0004\0\0', 'FILE_IS_AUDIO'],
    ['an MP4 file', '\0\0\0 ftypM4A ', 'FILE_IS_AUDIO'],
    ['text in another encoding', 'A\0g\0e\0n\0t\0:\0', 'FILE_IS_BINARY'],
    ['a web page', '<!DOCTYPE html><p>Agent: hello</p>', 'FORMAT_UNKNOWN'],
    ['an XML file', '<?xml version="1.0"?><tt></tt>', 'FORMAT_UNKNOWN']
];

it.each(foreign)('says of %s what it is', async (_name, text, code) => {
    const read = await readText(text);
    expect(codesOf(read)).toEqual([code]);
    expect(read.entries).toEqual([]);
});

const recognised: readonly (readonly [string, string])[] = [
    ['{"type":"conversation","payload":{"conversationId":"c"}}\n', 'salesforce-ndjson'],
    ['WEBVTT', 'webvtt'],
    ['00:01.000 --> 00:02.000\nhi', 'webvtt'],
    ['1\n00:00:01.000 --> 00:00:02.000\nhi', 'srt'],
    ['start\tend\ttext\n0\t1\thi', 'whisper-tsv'],
    ['speaker\tstart\ttext\nA\t1\thi', 'csv'],
    ['1,2.5,hello\n2,3.5,there\n', 'csv'],
    ['{"format":"transcript-desk","version":1,"entries":[]}', 'transcript-desk'],
    ['[00:15] Grace: hello', 'text'],
    ['Agent: one, two\nCustomer: three, four\n', 'text'],
    ['hello', 'text']
];

it.each(recognised)('recognises %j', async (text, format) => {
    expect((await readText(text)).facts.format).toBe(format);
});

it('believes who says which format it is', async () => {
    const text = 'speaker,text\nAgent,hello\n';
    const read = await readText(text, { format: 'text' });
    expect(read.facts.format).toBe('text');
    expect(read.entries).toHaveLength(2);
    expect(codesOf(await readText(text, { format: 'none' }))).toEqual(['FORMAT_UNKNOWN']);
    expect((await readText('', { format: 'webvtt' })).issues).toMatchObject([{ code: 'FILE_EMPTY' }]);
});

it('names every format', () => {
    expect(readableFormats()).toEqual(expect.arrayContaining(['salesforce-ndjson', 'webvtt', 'srt', 'csv', 'text']));
});

it('lets go of a file that nobody reads to its end', async () => {
    let isOpen = true;
    async function* source(): AsyncGenerator<string> {
        try {
            for (;;) yield 'Agent: hello\n'.repeat(1000);
        } finally {
            isOpen = false;
        }
    }
    for await (const item of readTranscriptFile(source())) if (item.kind === 'entry') break;
    expect(isOpen).toBe(false);
});

it('holds no more of a long file than it has to', async () => {
    let given = 0;
    async function* source(): AsyncGenerator<string> {
        for (; given < 3_000; given += 1) yield `${given + 1}\n00:00:01,000 --> 00:00:02,000\nAgent: x\n\n`.repeat(20);
    }
    let entries = 0;
    let most = 0;
    for await (const item of readTranscriptFile(source())) {
        if (item.kind === 'entry') entries += 1;
        most = Math.max(most, given * 20 - entries);
    }
    expect(entries).toBe(60_000);
    expect(most).toBeLessThan(3_000);
});

it('throws what the file’s own source throws', async () => {
    async function* source(): AsyncGenerator<string> {
        yield* inParts('Agent: hello\n', 5);
        throw new Error('the disk is gone');
    }
    await expect(async () => {
        for await (const _item of readTranscriptFile(source())) void _item;
    }).rejects.toThrow('the disk is gone');
});

it('has words and a remedy for every issue', () => {
    for (const { what, remedy } of Object.values(FILE_ISSUES)) {
        expect(what).toMatch(/^\S.*[^.]$/);
        expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
});
