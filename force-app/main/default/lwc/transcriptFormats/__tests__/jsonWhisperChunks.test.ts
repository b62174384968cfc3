import { readDocument, toIssues, toLines } from './jsonReading';

it('reads chunks with their pairs of times', () => {
    const reading = readDocument({
        text: ' Hello there. Bye.',
        chunks: [
            { timestamp: [0, 1.5], text: ' Hello there.' },
            { timestamp: [2, null], text: ' Bye.' }
        ]
    });
    expect(reading.formats).toEqual(['whisper-chunks']);
    expect(toLines(reading)).toEqual(['0+1500 -: Hello there.', '2000+- -: Bye.']);
    expect(toIssues(reading)).toEqual([]);
});

it('reads the chunks of speakers where they were told apart', () => {
    const chunk = { timestamp: [0, 1.5], text: 'Hello there.' };
    const reading = readDocument({ text: '', chunks: [chunk], speakers: [{ ...chunk, speaker: 'SPEAKER_01' }] });
    expect(toLines(reading)).toEqual(['0+1500 SPEAKER_01: Hello there.']);
});

it('joins chunks that are words', () => {
    const chunks = ['One', ' two', ' three.', ' Four'].map((text, index) => ({
        text,
        timestamp: [index * 2, index * 2 + 1]
    }));
    chunks[3] = { text: ' Four', timestamp: [9, 10] };
    expect(toLines(readDocument({ chunks }))).toEqual(['0+5000 -: One two three.', '9000+1000 -: Four']);
});
