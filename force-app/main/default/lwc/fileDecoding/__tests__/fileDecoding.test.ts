import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { openAll, zip } from './files';

const utf16 = (text: string, isBig = false): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
};
const utf32 = (text: string, isLittle: boolean): Uint8Array => {
    const points = [...text].map((character) => character.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(points.length * 4));
    points.forEach((point, at) => view.setUint32(at * 4, point, isLittle));
    return new Uint8Array(view.buffer);
};
const bytesOf = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const TALK = 'Agent: Grüß Gott, ça va? 😀\r\nCaller: naïve café\n';

describe('encodings', () => {
    it.each<[string, Uint8Array, string]>([
        ['UTF-8', bytesOf(TALK), 'utf-8 content'],
        ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], TALK), 'utf-8 mark'],
        ['UTF-16, little end first, with a mark', bytesOf([0xff, 0xfe], utf16(TALK)), 'utf-16le mark'],
        ['UTF-16, big end first, with a mark', bytesOf([0xfe, 0xff], utf16(TALK, true)), 'utf-16be mark'],
        ['UTF-16 without a mark', utf16(TALK), 'utf-16le content'],
        ['UTF-16, big end first, without a mark', utf16(TALK, true), 'utf-16be content'],
        ['UTF-32 with a mark', bytesOf([0xff, 0xfe, 0, 0], utf32(TALK, true)), 'utf-32le mark'],
        ['UTF-32, big end first, with a mark', bytesOf([0, 0, 0xfe, 0xff], utf32(TALK, false)), 'utf-32be mark'],
        ['UTF-32 without a mark', utf32(TALK, true), 'utf-32le content']
    ])('%s, in parts of any size', async (_name, bytes, encoding) => {
        for (const size of [1, 3, 7, 100_000]) {
            const opened = await openAll('call.txt', bytes, { size });
            expect(opened).toEqual([{ name: 'call.txt', encoding, text: TALK }]);
        }
    });

    it.each<[string, string, string]>([
        [
            'windows-1252',
            'Où êtes-vous né, s’il vous plaît? À Besançon, en août. Très bien, à bientôt, mademoiselle.',
            'fr'
        ],
        ['windows-1250', 'Proszę podać numer karty. Dziękuję, już sprawdzam. Żółta łódź płynie przez zatokę.', 'pl'],
        ['windows-1251', 'Добрый день, чем я могу вам помочь? Назовите, пожалуйста, номер вашей карты.', 'ru'],
        ['shift_jis', 'お電話ありがとうございます。お名前をお願いいたします。', 'ja']
    ])('guesses %s', async (name, text) => {
        const [opened] = await openAll('call.srt', encode(text, name));
        expect(opened).toMatchObject({ encoding: `${name} guess`, text });
    });

    it('takes UTF-8 for what it is, though a byte is spoilt or the last one missing', async () => {
        const cut = bytesOf('お電話ありがとう').subarray(0, -1);
        expect(await openAll('a.vtt', cut)).toMatchObject([{ encoding: 'utf-8 guess', text: 'お電話ありがと\uFFFD' }]);
        const spoilt = bytesOf('désolé, ', [0xe9], ' voilà');
        expect(await openAll('a.vtt', spoilt)).toMatchObject([
            { encoding: 'utf-8 guess', text: 'désolé, \uFFFD voilà' }
        ]);
    });

    it('reads as it is told, unless a mark says otherwise', async () => {
        const bytes = encode('Đino, dođavola', 'windows-1250');
        expect(await openAll('a.srt', bytes, { encoding: 'cp1250' })).toMatchObject([
            { encoding: 'windows-1250 choice', text: 'Đino, dođavola' }
        ]);
        const marked = bytesOf([0xef, 0xbb, 0xbf], 'ok');
        expect(await openAll('a.srt', marked, { encoding: 'cp1250' })).toMatchObject([
            { encoding: 'utf-8 mark', text: 'ok' }
        ]);
    });

    it('counts what it can’t decode, past the beginning too', async () => {
        const bytes = bytesOf('good line\n'.repeat(40_000), 'bad ', [0xff, 0xe9], ' line\n', 'rest');
        const [opened] = await openAll('a.txt', bytes, { size: 65_536 });
        expect(opened).toMatchObject({ encoding: 'utf-8 content', undecoded: 2 });
        expect(opened?.text?.endsWith('bad \uFFFD\uFFFD line\nrest')).toBe(true);
    });

    it('does not cut a character at the end of what it looks at first', async () => {
        const text = `${'a'.repeat(256 * 1024 - 1)}é and on`;
        expect(await openAll('a.txt', bytesOf(text), { size: 4096 })).toMatchObject([
            { encoding: 'utf-8 content', text }
        ]);
    });
});

describe('what is no text is said for what it is', () => {
    it.each<[string, readonly number[] | string, string]>([
        ['a recording (WAV)', 'RIFF\u0001\u0002\u0003\u0004WAVEfmt ', 'FILE_IS_AUDIO'],
        ['a recording (MP3)', 'ID3\u0004\u0000', 'FILE_IS_AUDIO'],
        ['a recording (M4A)', [0, 0, 0, 32, 0x66, 0x74, 0x79, 0x70, 0x4d, 0x34, 0x41], 'FILE_IS_AUDIO'],
        ['a PDF', '%PDF-1.7\n', 'FILE_IS_PDF'],
        ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'FILE_IS_OFFICE'],
        ['rich text', '{\\rtf1\\ansi', 'FILE_IS_OFFICE'],
        ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'FILE_IS_IMAGE'],
        ['anything else with zeros', [1, 2, 3, 0, 0, 9, 200, 0], 'FILE_IS_BINARY']
    ])('%s', async (_name, bytes, code) => {
        expect(await openAll('a.vtt', bytesOf(bytes))).toEqual([{ name: 'a.vtt', code }]);
    });

    it.each(['BZhang: hello', 'ID3: hello'])('but a text is a text: %s', async (text) => {
        expect(await openAll('a.txt', bytesOf(text))).toMatchObject([{ text }]);
    });

    it('a Word file of today, which is a zip file', async () => {
        const bytes = await zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
        expect(await openAll('a.docx', bytes)).toEqual([{ name: 'a.docx', code: 'FILE_IS_OFFICE' }]);
    });

    it('an empty file is a text without words', async () => {
        expect(await openAll('a.txt', bytesOf(''))).toEqual([{ name: 'a.txt', encoding: 'utf-8 content', text: '' }]);
    });
});

describe('packed files', () => {
    it('gzip', async () => {
        const bytes = gzipSync(TALK);
        expect(await openAll('a.txt.gz', bytes, { size: 5 })).toEqual([
            { name: 'a.txt', encoding: 'utf-8 content', text: TALK }
        ]);
    });

    it.each([true, false])('zip, read from a disk: %s', async (blob) => {
        const files = { 'a.txt': TALK, 'deep/b.txt': 'x'.repeat(300_000), 'c.txt.gz': gzipSync('c') };
        const noise = { '__MACOSX/._a.txt': 'no', '.DS_Store': 'no' };
        const bytes = await zip({ ...files, ...noise });
        const opened = await openAll('calls.zip', bytes, { blob });
        expect(opened.map(({ name, text }) => [name, text?.length])).toEqual([
            ['calls.zip/a.txt', TALK.length],
            ['calls.zip/deep/b.txt', 300_000],
            ['calls.zip/c.txt', 1]
        ]);
    });

    it('one that can’t be read does not stop the others', async () => {
        const bytes = await zip({
            'good.txt': 'one',
            '../../etc/passwd': 'out',
            'C:\\x.txt': 'out',
            'inner.zip': await zip({ 'x.txt': 'x' }),
            'call.mp3': bytesOf('ID3\u0004'),
            'last.txt': 'two'
        });
        expect(await openAll('a.zip', bytes)).toEqual([
            { name: 'a.zip/good.txt', encoding: 'utf-8 content', text: 'one' },
            { name: 'a.zip/a file', code: 'PACKED_NAME_UNSAFE' },
            { name: 'a.zip/a file', code: 'PACKED_NAME_UNSAFE' },
            { name: 'a.zip/inner.zip', code: 'PACKED_INSIDE_PACKED' },
            { name: 'a.zip/call.mp3', code: 'FILE_IS_AUDIO' },
            { name: 'a.zip/last.txt', encoding: 'utf-8 content', text: 'two' }
        ]);
    });

    it('files with a password are named', async () => {
        const bytes = await zip({ 'a.txt': 'secret' }, { password: 'p' });
        expect(await openAll('a.zip', bytes)).toEqual([{ name: 'a.zip/a.txt', code: 'PACKED_ENCRYPTED' }]);
    });

    it('damage is said, and what came before it is kept', async () => {
        const gz = gzipSync(Array.from({ length: 200_000 }, (_, at) => String(at)).join(' '));
        const [cut] = await openAll('a.gz', gz.subarray(0, gz.length / 2), { size: 4096 });
        expect(cut).toMatchObject({ code: 'PACKED_DAMAGED' });
        expect(cut?.text?.startsWith('0 1 2 3')).toBe(true);
        const archive = await zip({ 'a.txt': 'x'.repeat(5000), 'b.txt': 'fine' });
        archive[60] = (archive[60] ?? 0) ^ 0xff;
        expect(await openAll('a.zip', archive)).toMatchObject([{ code: 'PACKED_DAMAGED' }, { text: 'fine' }]);
        expect(await openAll('a.zip', archive.subarray(0, 200))).toEqual([{ name: 'a.zip', code: 'PACKED_DAMAGED' }]);
        expect(await openAll('a.zip', await zip({}))).toEqual([{ name: 'a.zip', code: 'PACKED_EMPTY' }]);
    });

    it('a bomb goes off nowhere', async () => {
        const bomb = gzipSync(Buffer.alloc(18 * 2 ** 20));
        const zeros = Buffer.from('0'.repeat(18 * 2 ** 20));
        expect(await openAll('a.gz', bomb)).toMatchObject([{ code: 'FILE_IS_BINARY' }]);
        const [read] = await openAll('a.gz', gzipSync(zeros));
        expect(read).toMatchObject({ code: 'PACKED_TOO_LARGE' });
        const [packed] = await openAll('a.zip', await zip({ 'a.txt': zeros }));
        expect(packed).toMatchObject({ code: 'PACKED_TOO_LARGE' });
    });
});

const samples = join(import.meta.dirname, '../../../../../../../shared/samples/srt');
(existsSync(samples) ? describe : describe.skip)('other people’s files (../shared/samples)', () => {
    it.each([
        ['edge_se_auto_detect_windows-1250.srt', 'windows-1250 guess', 'đavola'],
        ['edge_utf16.srt', 'utf-16le mark', '-->']
    ])('%s', async (name, encoding, words) => {
        const [opened] = await openAll(name, readFileSync(join(samples, name)));
        expect(opened).toMatchObject({ encoding });
        expect(opened?.text).toContain(words);
    });
});

/** Text in an encoding that Node only reads: each character looked up. */
function encode(text: string, name: string): Uint8Array {
    const decoder = new TextDecoder(name);
    const bytes = new Map<string, number[]>();
    for (let first = 0; first < 256; first++) {
        bytes.set(decoder.decode(Uint8Array.of(first)), [first]);
        for (let second = 0x40; name === 'shift_jis' && second < 256; second++) {
            const read = decoder.decode(Uint8Array.of(first, second));
            if ([...read].length === 1) bytes.set(read, [first, second]);
        }
    }
    return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? [0x3f]));
}
