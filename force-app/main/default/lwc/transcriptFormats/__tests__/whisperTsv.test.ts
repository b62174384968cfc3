import { codesOf, readText, show } from './readText';

it('reads times in milliseconds and text that is never quoted', async () => {
    const read = await readText('start\tend\ttext\n0\t1500\tHe said "hi\n1500\t2000\t there\n2000\tx\tlost\n');
    expect(read.facts.format).toBe('whisper-tsv');
    expect(show(read)).toEqual(['0-1.5 He said "hi', '1.5-2 there']);
    expect(codesOf(read)).toEqual(['ROW_SHORT 4', 'NO_SPEAKERS']);
});
