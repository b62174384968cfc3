import { createKeyRing } from '../src/auth/keyRing';
import { countProven, createUploadDigests, type LineToProve } from '../src/changes/uploadDigests';

const ring = createKeyRing([new Uint8Array(32).fill(1)]);
const line = (text: string, more: Partial<LineToProve> = {}): LineToProve => ({
    startMs: 1000,
    role: 'END_USER',
    text,
    voiceCallIds: ['0LQ000000000001'],
    ...more
});

function digest(lines: readonly LineToProve[], before: readonly LineToProve[] = []): string {
    const digests = createUploadDigests(ring, before);
    lines.forEach((each) => digests.add(each));
    return digests.toText();
}

describe('the digests of an upload', () => {
    it('prove each line that is stored as it was sent, whatever spelling its role comes back in', () => {
        const text = digest([line('a'), line('b'), line('c')]);
        expect(countProven(ring, text, [line('c', { role: 'EndUser' }), line('a')])).toEqual({
            lineCount: 3,
            beforeCount: 0,
            storedCount: 2
        });
    });

    it('keep how many of the lines were stored before, each as often as it was', () => {
        const text = digest([line('a'), line('yes'), line('yes'), line('b')], [line('yes'), line('b'), line('c')]);
        expect(countProven(ring, text, [])).toEqual({ lineCount: 4, beforeCount: 2, storedCount: 0 });
    });

    it.each([
        ['text', line('A')],
        ['time', line('a', { startMs: 1001 })],
        ['no time', line('a', { startMs: null })],
        ['role', line('a', { role: 'AGENT' })],
        ['call', line('a', { voiceCallIds: ['0LQ000000000002'] })],
        ['call more', line('a', { voiceCallIds: ['0LQ000000000001', '0LQ000000000002'] })],
        ['no call, so all of them', line('a', { voiceCallIds: [] })]
    ])('prove nothing by a line of another %s', (_what, stored) => {
        expect(countProven(ring, digest([line('a')]), [stored])?.storedCount).toBe(0);
    });

    it('prove a line whatever order its calls come back in', () => {
        const voiceCallIds = ['0LQ000000000002', '0LQ000000000001'];
        const text = digest([line('a', { voiceCallIds })]);
        expect(countProven(ring, text, [line('a', { voiceCallIds: voiceCallIds.toReversed() })])?.storedCount).toBe(1);
    });

    it('take a line that reads without its calls for one that was stored before', () => {
        const text = digest([line('a')], [line('a', { voiceCallIds: [] })]);
        expect(countProven(ring, text, [])?.beforeCount).toBe(1);
    });

    it('want two stored lines for two that are the same', () => {
        const text = digest([line('yes'), line('yes')]);
        expect(countProven(ring, text, [line('yes')])?.storedCount).toBe(1);
        expect(countProven(ring, text, [line('yes'), line('yes'), line('yes')])?.storedCount).toBe(2);
    });

    it('of ten thousand lines fit in the field, and hold no text', () => {
        const text = digest(Array.from({ length: 10_000 }, (_, at) => line(`canary ${String(at)}`)));
        expect(text.length).toBeLessThan(131_072);
        expect(text).not.toContain('canary');
    });

    it.each([
        [null],
        [''],
        ['{}'],
        ['{"key":"k","before":0,"lines":"short"}'],
        ['{"key":"gone","before":0,"lines":""}']
    ])('say nothing where they are %j', (text) => {
        expect(countProven(ring, text, [])).toBeNull();
    });
});
