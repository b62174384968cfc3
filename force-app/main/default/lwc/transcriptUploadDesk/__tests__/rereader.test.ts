import { createRereader } from '../rereader';
import { file, vtt } from './fakeDesk';

/** A file of three calls that counts how often it is opened. */
function counted() {
    const opened: number[] = [];
    const text = JSON.stringify({ calls: 0 });
    const threeCalls = file('x.vtt', text);
    Object.assign(threeCalls, {
        stream: () => {
            opened.push(1);
            return file('x.vtt', vtt('a')).stream();
        }
    });
    return { threeCalls, opened };
}

test('what was read last stays open until it is at its end', async () => {
    const { threeCalls, opened } = counted();
    const rereader = createRereader();
    const [first, beyond] = await Promise.all([
        rereader.read({ file: threeCalls, path: 'x.vtt', place: 0 }),
        rereader.read({ file: threeCalls, path: 'x.vtt', place: 1 })
    ]);
    expect(first?.entries).toHaveLength(1);
    expect(beyond).toBeNull();
    expect(opened).toHaveLength(1);
    expect((await rereader.read({ file: threeCalls, path: 'x.vtt', place: 0 }))?.entries).toHaveLength(1);
    expect(opened).toHaveLength(2);
});
