import { describe, expect, it } from '@jest/globals';
import { readMappingTable } from 'c/callMatching';

function keysFor(table: string, path: string): readonly string[] {
    return readMappingTable(table)
        .mapping.linesFor(path)
        .map(({ key }) => key);
}

describe('a mapping table', () => {
    it.each([
        ['commas and a header', 'file,call\na.vtt,VC-1\n'],
        ['columns the other way around', 'VoiceCall,File Name\nVC-1,a.vtt\n'],
        ['semicolons', 'Filename;Voice Call ID\na.vtt;VC-1\n'],
        ['tabs', 'path\tcontact_id\na.vtt\tVC-1\n'],
        ['bars', 'Transcript file|VendorCallKey\na.vtt|VC-1'],
        ['no header', 'a.vtt,VC-1\nb.vtt,VC-2'],
        ['no header, the call first', 'VC-1,a.vtt\nVC-2,b.vtt'],
        ['columns nobody asked for', 'agent,file,date,call\nJane,a.vtt,1/2,VC-1\n'],
        ['one known name of two', 'Recording,Ticket\na.vtt,VC-1\n'],
        ['name for the file', 'Name,Call\na.vtt,VC-1\n'],
        ['name for the call', 'File,Name\na.vtt,VC-1\n'],
        ['two columns for the call, the better one empty', 'file,contact id,voice call id\na.vtt,VC-1,\n'],
        ['two columns for the call', 'file,contact id,voice call id\na.vtt,c-77,VC-1\n'],
        ['quotes', '"file","call"\r\n"a.vtt","VC-1"\r\n'],
        ['a mark at its beginning', '\ufefffile,call\na.vtt,VC-1'],
        ['a line that says the separator', 'sep=;\r\nfile;call\r\na.vtt;VC-1\r\n'],
        ['empty lines and cells', '\nfile,call,,\n\n a.vtt , VC-1 ,,\n,,\n'],
        ['carriage returns', 'file,call\ra.vtt,VC-1\r']
    ])('is read with %s', (_, table) => {
        const { mapping, issues } = readMappingTable(table);
        expect(issues).toEqual([]);
        expect(mapping.linesFor('a.vtt').map(({ key }) => key)).toEqual(['VC-1']);
    });

    it('keeps separators, quotation marks and line ends within quotes', () => {
        const table = 'file,call\n"June, ""good"" calls\nand more.vtt","VC,1"\nb.vtt,VC-2\n';
        expect(keysFor(table, 'June, "good" calls\nand more.vtt')).toEqual(['VC,1']);
        expect(keysFor(table, 'b.vtt')).toEqual(['VC-2']);
    });

    it.each([
        ['nothing', '', [['TABLE_EMPTY', 1, null]]],
        ['only empty lines', '\n,,\n', [['TABLE_EMPTY', 1, null]]],
        ['three columns without names', 'x,y,z\na,b,c\n', [['COLUMNS_UNKNOWN', 1, null]]],
        ['one column', 'a.vtt\nb.vtt\n', [['COLUMNS_UNKNOWN', 1, null]]],
        ['a header without a call', 'file,agent,date\na,b,c\n', [['COLUMNS_UNKNOWN', 1, null]]],
        ['a line without a call', 'file,call\na.vtt,\nb.vtt,VC-1', [['CALL_EMPTY', 2, 'call']]],
        ['a line without a file', 'Path,Call\n,VC-1\nb.vtt,VC-1', [['FILE_EMPTY', 2, 'Path']]],
        ['a line of one field', 'file,call\n\na.vtt\nb.vtt,VC-1', [['LINE_SHORT', 3, null]]],
        ['a file twice', 'file,call\na.vtt,VC-1\nA.VTT,VC-2', [['FILE_REPEATED', 3, 'file']]],
        ['a file twice in the same way', 'file,call\na.vtt,VC-1\na.vtt,VC-1', []],
        ['an open quotation mark', 'file,call\n"a.vtt,VC-1\nb.vtt,VC-2', [['QUOTE_OPEN', 2, null]]]
    ])('says what is amiss: %s', (_, table, expected) => {
        const { issues } = readMappingTable(table);
        expect(issues.map(({ code, line, field }) => [code, line, field])).toEqual(expected);
        expect(issues.every(({ what, remedy }) => what !== '' && remedy.endsWith('.'))).toBe(true);
    });

    it('uses the lines that are right', () => {
        expect(keysFor('file,call\na.vtt,\nb.vtt,VC-1', 'b.vtt')).toEqual(['VC-1']);
    });

    it.each([
        ['the same path', 'june/a.vtt', 'june/a.vtt', true],
        ['other folders around it', 'june/a.vtt', 'calls.zip/2024/june/a.vtt', true],
        ['a bare name', 'a.vtt', 'calls.zip/june/a.vtt', true],
        ['a longer path in the table', 'C:\\Recordings\\june\\a.vtt', 'a.vtt', true],
        ['other letters', 'JUNE\\A.Vtt', './june/a.vtt', true],
        ['no extension in the table', 'june/a', 'june/a.vtt', true],
        ['no extension of the file', 'a.vtt', 'a', true],
        ['the recording', 'a.wav', 'a.vtt', true],
        ['a packed file', 'a.json', 'a.json.gz', true],
        ['composed letters', 'Anrufu\u0308bersicht.vtt', 'Anruf\u00fcbersicht.vtt', true],
        ['another folder', 'june/a.vtt', 'july/a.vtt', false],
        ['the end of another name', 'a.vtt', 'ba.vtt', false],
        ['a name with a dot', 'VC-1.2', 'VC-1', false]
    ])('is about a file by %s', (_, named, path, isFound) => {
        expect(keysFor(`file,call\n"${named}",VC-1\n`, path)).toEqual(isFound ? ['VC-1'] : []);
    });

    it('takes the line that says most', () => {
        const table = 'file,call\na.vtt,VC-1\njune/a.vtt,VC-2\na.json,VC-3\njuly/b.vtt,VC-4\njune/b.vtt,VC-5\n';
        expect(keysFor(table, 'x/june/a.vtt')).toEqual(['VC-2']);
        expect(keysFor(table, 'x/july/a.vtt')).toEqual(['VC-1']);
        expect(keysFor(table, 'a.json')).toEqual(['VC-3']);
        expect(keysFor(table, 'b.vtt')).toEqual(['VC-4', 'VC-5']);
    });
});
