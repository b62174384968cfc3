import { parseNamePattern, readMappingTable } from 'c/callMatching';
import { createProblem } from 'c/proxyProblem';
import { createBatch, type Batch } from '../batch';
import { callOf, type DeskRow } from '../deskRow';
import { createJudge } from '../judgeRows';
import { createLookups } from '../lookups';
import { call, fakeOrg, file, record, START_MS, vtt, type FakeOrg } from './fakeDesk';

async function idle(batch: Batch): Promise<void> {
    for (let turn = 0; turn < 2_000 && batch.state().isBusy; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(batch.state().isBusy).toBe(false);
}

function setUp(org: FakeOrg = fakeOrg()) {
    const breathed: number[] = [];
    const batch = createBatch(
        createLookups(org.ports),
        () => {
            breathed.push(1);
            return Promise.resolve();
        },
        () => undefined
    );
    const judge = createJudge();
    const add = async (...files: readonly (readonly [name: string, text: string])[]): Promise<void> => {
        batch.add(files.map(([name, text]) => ({ path: `folder/${name}`, file: file(name, text) })));
        await idle(batch);
    };
    const row = (name: string): DeskRow => batch.state().rows.find(({ path }) => path.endsWith(name))!;
    const standing = (name: string): string => judge(batch.state().rows).get(row(name).key)!.standing;
    return { org, batch, add, row, standing, breathed };
}

describe('files on the desk', () => {
    test('are read, matched and prepared, with nothing kept of their lines', async () => {
        const { org, batch, add, row, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        await add(['VC-1.vtt', vtt('A secret word.', 'Yes.')]);
        expect(standing('VC-1.vtt')).toBe('ready');
        expect(callOf(row('VC-1.vtt'))?.voiceCallId).toBe('1');
        expect(row('VC-1.vtt').prepared).toMatchObject({ lineCount: 2, firstMs: START_MS, issues: [] });
        const { speakers, ...kept } = row('VC-1.vtt').summary!;
        expect(JSON.stringify(kept)).not.toContain('secret');
        expect(speakers).toHaveLength(2);
        expect(batch.state()).toMatchObject({ left: 0, problem: null });
    });

    test('are asked after in groups of a hundred, each key once', async () => {
        const { org, add, breathed } = setUp();
        const names = Array.from({ length: 130 }, (_, at) => `VC-${at}`);
        names.forEach((name, at) => org.calls.set(name, [call(String(at))]));
        await add(...names.map((name) => [`${name}.vtt`, vtt(name)] as const));
        expect(org.asked).toEqual(['calls 100', 'targets 100', 'digests 100', 'calls 30', 'targets 30', 'digests 30']);
        expect(breathed.length).toBeGreaterThanOrEqual(130);
    });

    test.each([
        ['no call has its name', 'VC-9.vtt', vtt(), 'unknown'],
        ['it has no lines', 'VC-1.vtt', 'WEBVTT\n', undefined],
        ['several calls fit', 'VC-2.vtt', vtt(), 'ambiguous']
    ])('can’t be sent where %s', async (_, name, text, kind) => {
        const { org, add, row, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        org.calls.set('VC-2', [call('2'), call('3')]);
        await add([name, text]);
        expect(standing(name)).toBe('stopped');
        expect(row(name).match?.kind).toBe(kind);
    });

    test('can’t be sent to a conversation that is not closed', async () => {
        const { org, add, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        org.closed.add('1');
        await add(['VC-1.vtt', vtt()]);
        expect(standing('VC-1.vtt')).toBe('stopped');
    });

    test('say what left all of their lines out', async () => {
        const { org, batch, add, row } = setUp();
        org.calls.set('VC-1', [call('1')]);
        await add(['VC-1.vtt', vtt().replaceAll('00:00:', '17:00:')]);
        const { standing, reasons } = createJudge()(batch.state().rows).get(row('VC-1.vtt').key)!;
        expect(standing).toBe('stopped');
        expect(reasons).toEqual([
            expect.stringContaining('TIME_OUTSIDE_CALL'),
            expect.stringContaining('NOTHING_TO_SEND')
        ]);
    });

    test('are looked up anew where no call was there, or it was not over', async () => {
        const { org, batch, add, row, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        org.closed.add('1');
        await add(['VC-1.vtt', vtt('a')], ['VC-2.vtt', vtt('b')]);
        expect([standing('VC-1.vtt'), standing('VC-2.vtt')]).toEqual(['stopped', 'stopped']);
        org.closed.clear();
        org.calls.set('VC-2', [call('2')]);
        batch.leaveOut(['VC-1.vtt', 'VC-2.vtt'].map((name) => row(name).key));
        await add(['VC-1.vtt', vtt('a')], ['VC-2.vtt', vtt('b')]);
        expect([standing('VC-1.vtt'), standing('VC-2.vtt')]).toEqual(['ready', 'ready']);
        await add(['VC-1.srt', vtt('c')]);
        expect(org.asked.slice(-2)).toEqual(['digests 2', 'digests 1']);
    });

    test('stop each other where they are for one call, until one is left out', async () => {
        const { org, batch, add, row, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        await add(['VC-1.vtt', vtt('a')], ['VC-1.srt', vtt('b')]);
        expect([standing('VC-1.vtt'), standing('VC-1.srt')]).toEqual(['stopped', 'stopped']);
        batch.leaveOut([row('VC-1.srt').key]);
        expect(standing('VC-1.vtt')).toBe('ready');
    });

    test('are there once, however often they are dropped, as long as they are the same', async () => {
        const { org, batch, add, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        await add(['VC-1.vtt', vtt('a')]);
        await add(['VC-1.vtt', vtt('a')]);
        expect([batch.state().rows.length, standing('VC-1.vtt')]).toEqual([1, 'ready']);
        await add(['VC-1.vtt', vtt('a', 'b')]);
        expect([batch.state().rows.length, standing('VC-1.vtt')]).toEqual([2, 'stopped']);
    });

    test('are known again by their content, where it was for this call and its record can be relied on', async () => {
        const { org, add, row, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        await add(['VC-1.vtt', vtt()]);
        const { digest } = row('VC-1.vtt').prepared!;
        for (const [earlier, expected] of [
            [record(digest, '1'), 'stored'],
            [record(digest, '2'), 'ready'],
            [record(digest, '1', { seal: 'broken' }), 'ready']
        ] as const) {
            const again = setUp(org);
            org.earlier.splice(0, 1, earlier);
            await again.add(['VC-1.vtt', vtt()]);
            expect(again.standing('VC-1.vtt')).toBe(expected);
        }
        expect(standing('VC-1.vtt')).toBe('ready');
    });

    test('wait where calls can’t be looked up, and go on once they can', async () => {
        const { org, batch, add, standing } = setUp();
        org.calls.set('VC-1', [call('1')]);
        org.problem = createProblem('PROXY_UNREACHABLE');
        await add(['VC-1.vtt', vtt()]);
        expect([standing('VC-1.vtt'), batch.state().problem?.code]).toEqual(['waiting', 'PROXY_UNREACHABLE']);
        org.problem = null;
        batch.retry();
        await idle(batch);
        expect([standing('VC-1.vtt'), batch.state().problem]).toEqual(['ready', null]);
    });
});

describe('what a person decides', () => {
    test('a table and a pattern name calls anew; what was chosen stays', async () => {
        const { org, batch, add, row } = setUp();
        org.calls.set('7', [call('7')]);
        org.calls.set('8', [call('8')]);
        await add(['call_7_x.vtt', vtt('a')], ['b.vtt', vtt('b')], ['c.vtt', vtt('c')]);
        batch.chooseCall(row('c.vtt').key, call('9'));
        batch.setNaming(
            readMappingTable('file,call\nb.vtt,8\nc.vtt,8\n').mapping,
            parseNamePattern('call_{call}_*.vtt')
        );
        await idle(batch);
        expect(['call_7_x.vtt', 'b.vtt', 'c.vtt'].map((name) => callOf(row(name))?.voiceCallId)).toEqual([
            '7',
            '8',
            '9'
        ]);
    });

    test('speakers of one are taken over for all of the same source, by their roles', async () => {
        const { org, batch, add, row, standing } = setUp();
        const names = (text: string): string => text.replaceAll('Agent', 'Tom').replaceAll('Customer', 'Ana');
        org.calls.set('1', [call('1')]);
        org.calls.set('2', [call('2')]);
        await add(['1.vtt', names(vtt('a', 'b'))], ['2.vtt', names(vtt('c', 'd'))]);
        expect([standing('1.vtt'), standing('2.vtt')]).toEqual(['stopped', 'stopped']);
        batch.chooseSpeaker(row('1.vtt').key, 'Tom', 'a');
        batch.chooseSpeaker(row('1.vtt').key, 'Ana', 'c');
        batch.shareSpeakers(row('1.vtt').key);
        await idle(batch);
        expect([standing('1.vtt'), standing('2.vtt')]).toEqual(['ready', 'ready']);
        expect([...row('2.vtt').speakers!.chosen]).toEqual([
            ['Tom', 'a'],
            ['Ana', 'c']
        ]);
        org.calls.set('3', [call('3')]);
        await add(['3.vtt', names(vtt('e', 'f'))]);
        expect(standing('3.vtt')).toBe('ready');
    });

    test('times are shifted', async () => {
        const { org, batch, add, row } = setUp();
        org.calls.set('1', [call('1')]);
        await add(['1.vtt', vtt()]);
        batch.setTiming(row('1.vtt').key, { shiftMs: START_MS + 5_000, outside: 'keep' });
        await idle(batch);
        expect(row('1.vtt').prepared?.firstMs).toBe(START_MS + 5_000);
        expect(row('1.vtt').timing?.why).toBeNull();
    });

    test('a call is looked for by whatever it is called', async () => {
        const { org, batch } = setUp();
        org.calls.set('vendor-key', [call('1')]);
        expect(await batch.findCall('vendor-key')).toEqual([call('1')]);
        expect(await batch.findCall('none')).toEqual([]);
    });
});

describe('what is sent', () => {
    test('is made anew from the file, to the byte', async () => {
        const { org, batch, add, row } = setUp();
        org.calls.set('1', [call('1')]);
        await add(['1.vtt', vtt()]);
        const loaded = await batch.load(row('1.vtt').key);
        expect(loaded?.announced).toMatchObject({
            voiceCallId: '1',
            fileName: '1.vtt',
            format: 'webvtt',
            restoredCount: 0,
            digest: row('1.vtt').prepared?.digest
        });
    });

    test('is nothing where the file has changed', async () => {
        const { org, batch, row } = setUp();
        org.calls.set('1', [call('1')]);
        const texts = [vtt('a'), vtt('b')];
        const changing = file('1.vtt', '');
        Object.assign(changing, { stream: () => file('1.vtt', texts.shift() ?? '').stream() });
        batch.add([{ path: '1.vtt', file: changing }]);
        await idle(batch);
        expect(await batch.load(row('1.vtt').key)).toBeNull();
    });
});

test('nothing comes back once the desk is cleared', async () => {
    const { org, batch } = setUp();
    org.calls.set('1', [call('1')]);
    batch.add([{ path: '1.vtt', file: file('1.vtt', vtt()) }]);
    batch.clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(batch.state()).toMatchObject({ rows: [], isBusy: false, left: 0 });
});
