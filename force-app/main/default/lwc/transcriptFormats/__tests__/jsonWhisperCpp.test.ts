import { readDocument, toIssues, toLines } from './jsonReading';

const segment = (from: number, to: number, text: string, rest: object = {}) => ({
    timestamps: { from: '00:00:09,000', to: '00:00:09,500' },
    offsets: { from, to },
    text,
    ...rest
});

it('reads segments with their offsets', () => {
    const reading = readDocument({
        systeminfo: 'AVX = 1',
        params: { language: 'auto' },
        result: { language: 'de' },
        transcription: [
            segment(0, 1500, ' Guten Tag.', { speaker: '0' }),
            segment(1500, 2000, ' Ja.', { speaker: '?' })
        ]
    });
    expect(reading.formats).toEqual(['whisper-cpp']);
    expect(toLines(reading)).toEqual(['0+1500 Speaker 0: Guten Tag.', '1500+500 -: Ja.']);
    expect(reading.facts).toEqual({ language: 'de' });
    expect(toIssues(reading)).toEqual([]);
});

it('reads the times on a clock where there are no offsets', () => {
    const reading = readDocument({
        transcription: [{ timestamps: { from: '01:00:09,040', to: '01:00:10,500' }, text: 'Ja.' }]
    });
    expect(toLines(reading)).toEqual(['3609040+1460 -: Ja.']);
});

it('says what is amiss', () => {
    const reading = readDocument({
        transcription: [segment(0, 1, 'Ja.'), { offsets: 5, text: 'Nein.' }, { offsets: { from: '?' } }]
    });
    expect(toLines(reading)).toEqual(['0+1 -: Ja.', '-+- -: Nein.']);
    expect(toIssues(reading)).toEqual([
        'FIELD_WRONG transcription[1].offsets',
        'FIELD_MISSING transcription[2].text',
        'FIELD_WRONG transcription[2].offsets.from',
        'TIME_MISSING transcription[1]'
    ]);
});
