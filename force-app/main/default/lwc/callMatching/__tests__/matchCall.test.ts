import { describe, expect, it } from '@jest/globals';
import {
    listAllKeyClues,
    listKeyClues,
    matchCall,
    parseNamePattern,
    readMappingTable,
    type CallMatch
} from 'c/callMatching';
import type { KeyedCall } from 'c/proxyProtocol';

const { mapping } = readMappingTable('file,call\na.vtt,VC-1\ntwice.vtt,VC-1\ntwice.vtt,VC-2\n');

function call(voiceCallId: string): KeyedCall {
    return { voiceCallId, name: null, by: 'name', startMs: null, endMs: null };
}

const A = call('0LQ000000000001');
const B = call('0LQ000000000002');

describe('a name pattern', () => {
    it.each([
        ['{call}.vtt', 'x/VC-1.VTT', ['VC-1']],
        ['{call}', 'VC-1.vtt', ['VC-1']],
        ['{CALL}', 'VC-1.json.gz', ['VC-1']],
        ['call_{call}.*', 'Call_VC-1.json', ['VC-1']],
        ['*_{call}_*.json', 'june_VC-1_en.json', ['VC-1']],
        ['*_{call}', 'a_b_c.vtt', ['b_c', 'c']],
        ['{call}.vtt', 'VC-1.srt', []],
        ['x_{call}', 'x_.vtt', []],
        ['*_*_*_*_*_{call}_*_*_*_*', `${'_'.repeat(250)}x`, []],
        ['{call}.vtt', `${'x'.repeat(400)}.vtt`, []]
    ])('%s reads %s', (text, path, keys) => {
        expect(parseNamePattern(text)?.keysIn(path)).toEqual(keys);
    });

    it.each(['', '*.vtt', '{call}{call}', '*{call}', '{call}*', 'x/{call}'])('%s is none', (text) => {
        expect(parseNamePattern(text)).toBeNull();
    });
});

describe('clues', () => {
    const pattern = parseNamePattern('x_{call}');

    it('of a file that the table names are those of the table alone', () => {
        expect(listKeyClues({ path: 'z.zip/A.vtt', conversationId: 'c1' }, mapping, pattern)).toEqual([
            { key: 'VC-1', why: 'mapping' }
        ]);
    });

    it('of another are its own, those of the pattern, and its name', () => {
        expect(listKeyClues({ path: 'z.zip/x_VC-9.vtt', conversationId: ' c1 ' }, mapping, pattern)).toEqual([
            { key: 'c1', why: 'file' },
            { key: 'VC-9', why: 'pattern' },
            { key: 'x_VC-9', why: 'name' }
        ]);
    });

    it('are named once, and never empty or too long', () => {
        expect(listKeyClues({ path: 'c1.vtt', conversationId: 'c1' }, null, null)).toEqual([
            { key: 'c1', why: 'file' }
        ]);
        expect(listKeyClues({ path: `${'x'.repeat(300)}.vtt`, conversationId: '  ' }, null, null)).toEqual([]);
    });

    it('of a file with several calls are only their own: one line or name can not stand for all of them', () => {
        const path = 'a.vtt';
        const all = listAllKeyClues(
            [
                { path, conversationId: 'c1' },
                { path: 'A.VTT', conversationId: null },
                { path: 'other/a.vtt', conversationId: 'c3' }
            ],
            mapping,
            pattern
        );
        expect(all).toEqual([[{ key: 'c1', why: 'file' }], [], [{ key: 'VC-1', why: 'mapping' }]]);
    });
});

describe('a match', () => {
    const clues = [
        { key: 'c1', why: 'file' },
        { key: 'VC-1', why: 'name' }
    ] as const;

    it.each<[string, readonly (readonly [string, readonly KeyedCall[]])[], CallMatch]>([
        ['nothing is found', [], { kind: 'unknown', keys: ['c1', 'VC-1'] }],
        ['keys have no calls', [['c1', []]], { kind: 'unknown', keys: ['c1', 'VC-1'] }],
        ['one clue names a call', [['VC-1', [A]]], { kind: 'matched', call: A, why: 'name' }],
        [
            'all name the same, whichever form its id has',
            [
                ['c1', [A]],
                ['VC-1', [call(`${A.voiceCallId}AAA`)]]
            ],
            { kind: 'matched', call: A, why: 'file' }
        ],
        [
            'they name different ones',
            [
                ['c1', [A]],
                ['VC-1', [B]]
            ],
            { kind: 'ambiguous', calls: [A, B] }
        ],
        ['a key has several', [['c1', [A, B]]], { kind: 'ambiguous', calls: [A, B] }],
        [
            'a key has several, and another names one of them',
            [
                ['c1', [A, B]],
                ['VC-1', [B]]
            ],
            { kind: 'ambiguous', calls: [A, B] }
        ]
    ])('where %s', (_, found, expected) => {
        expect(matchCall(clues, new Map(found))).toEqual(expected);
    });

    it('where the table contradicts itself is for a person', () => {
        const told = listKeyClues({ path: 'twice.vtt', conversationId: null }, mapping, null);
        const found = new Map([
            ['VC-1', [A]],
            ['VC-2', [B]]
        ]);
        expect(matchCall(told, found)).toEqual({ kind: 'ambiguous', calls: [A, B] });
    });
});
