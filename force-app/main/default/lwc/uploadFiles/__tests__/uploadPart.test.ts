import type { UploadTarget } from 'c/proxyProtocol';
import { toPart } from 'c/uploadFiles';

const target: UploadTarget = {
    voiceCallId: '0LQ000000000001',
    name: 'VC-1',
    conversationIdentifier: 'conversation',
    startMs: 0,
    endMs: 1000,
    participants: [],
    unusable: 0,
    legs: []
};

test.each([
    ['a name', 'call.vtt', 'call.vtt'],
    ['folders, which may be named after people', 'Ana Ruiz/monday/call.vtt', 'call.vtt'],
    ['folders of Windows', 'C:\\Users\\ana\\call.vtt', 'call.vtt'],
    ['more than a record holds', `${'a'.repeat(300)}.vtt`, `${'a'.repeat(251)}.vtt`],
    ['a cut through a pair', `😀${'a'.repeat(254)}`, 'a'.repeat(254)],
    ['half of a character', 'call\ud83d.vtt', 'call.vtt'],
    ['characters that can’t be printed', 'ca\u0000ll\n.vtt', 'call.vtt'],
    ['no file', null, null]
])('announces of the file its own name, as a record can hold it: %s', async (_, fileName, expected) => {
    const { announced } = await toPart([], target, { fileName, format: 'webvtt', restoredCount: 0 });
    expect(announced).toMatchObject({ fileName: expected, format: 'webvtt', restoredCount: 0 });
});
