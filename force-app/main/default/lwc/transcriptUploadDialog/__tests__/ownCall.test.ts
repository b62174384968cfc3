import type { UploadTarget } from 'c/proxyProtocol';
import type { FoundCall } from 'c/uploadFiles';
import { findOwnCall } from '../ownCall';

const TARGET = { voiceCallId: '0LQ000000000001', name: 'VC-1', conversationIdentifier: 'c1' } as UploadTarget;
const call = (name: string, conversationId?: string): FoundCall => ({
    name,
    transcript: { facts: conversationId === undefined ? {} : { conversationId }, entries: [], issues: [] }
});

it.each<[string, readonly FoundCall[], number | null]>([
    ['none', [], null],
    ['the only one, whatever it names', [call('a', 'c9')], 0],
    ['the one that names the conversation', [call('a', 'c9'), call('b', 'c1')], 1],
    ['the one whose name has that of the call', [call('zip/VC-12.vtt'), call('zip/VC-1.vtt')], 1],
    ['the one whose name has the record', [call('a'), call('b_0LQ000000000001.vtt')], 1],
    ['none of two that name it', [call('VC-1.vtt'), call('VC-1.srt')], null],
    ['none where nothing names it', [call('a'), call('b')], null]
])('chooses %s', (_, calls, expected) => {
    expect(findOwnCall(calls, TARGET)).toBe(expected);
});

it('waits for the call where there are several', () => {
    expect(findOwnCall([call('VC-1.vtt'), call('b')], null)).toBeNull();
});
