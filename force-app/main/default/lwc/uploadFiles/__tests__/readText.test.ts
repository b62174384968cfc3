import { readText } from 'c/uploadFiles';

const TABLE = 'file\tcall\nGespräch.vtt\tVC-1\n';

test.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
    ['UTF-16, as spreadsheets save it', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    ['Windows-1252', Buffer.from(TABLE, 'latin1')]
])('reads a table in %s', async (_, bytes) => {
    expect(await readText(new File([new Uint8Array(bytes)], 'table.csv'))).toEqual({ text: TABLE });
});

test('says why a file has no text', async () => {
    const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    expect(await readText(new File([image], 'table.csv'))).toEqual({ code: 'FILE_IS_IMAGE' });
    const gone = Object.assign(new File([], 'gone.csv'), {
        stream: () => {
            throw new Error('it is gone');
        }
    });
    expect(await readText(gone)).toEqual({ code: 'FILE_UNREADABLE' });
});

test('of an empty file it is empty', async () => {
    expect(await readText(new File([], 'table.csv'))).toEqual({ text: '' });
});
