import { readDocument, toIssues, toLines } from './jsonReading';

const best = (display: string) => [{ confidence: 0.9, lexical: display.toLowerCase(), itn: display, display }];
const phrase = (rest: object) => ({ recognitionStatus: 'Success', channel: 0, ...rest });

it.each([
    ['as ISO 8601', { offset: 'PT1M0.07S', duration: 'PT1.59S' }],
    ['in ticks', { offset: 'x', offsetInTicks: 600700000.0, durationInTicks: 15900000.0 }],
    ['in milliseconds', { offsetMilliseconds: 60070, durationMilliseconds: 1590, offsetInTicks: 1, offset: 'PT1S' }]
])('reads batch transcription of version 3 with times %s', (_what, times) => {
    const reading = readDocument({
        source: 'https://example.com/a.wav',
        combinedRecognizedPhrases: [],
        recognizedPhrases: [phrase({ ...times, speaker: 1, locale: 'de-DE', nBest: best('Guten Tag.') })]
    });
    expect(reading.formats).toEqual(['azure-speech']);
    expect(toLines(reading)).toEqual(['60070+1590 Speaker 1: Guten Tag.']);
    expect(reading.facts).toEqual({ language: 'de-DE' });
    expect(toIssues(reading)).toEqual([]);
});

it('reads batch transcription of version 2', () => {
    const segment = {
        RecognitionStatus: 'Success',
        ChannelNumber: null,
        SpeakerId: '2',
        Offset: 5400000,
        Duration: 2060000,
        OffsetInSeconds: 0.54,
        DurationInSeconds: 0.206
    };
    const reading = readDocument({
        AudioFileResults: [
            { AudioFileName: 'a.wav', SegmentResults: [{ ...segment, NBest: [{ Lexical: 'hi', Display: 'Hi.' }] }] }
        ]
    });
    expect(toLines(reading)).toEqual(['540+206 Speaker 2: Hi.']);
    expect(reading.facts).toEqual({ conversationId: 'a.wav' });
});

it('reads fast transcription', () => {
    const reading = readDocument({
        durationMilliseconds: 5000,
        combinedPhrases: [{ channel: 0, text: 'Hello. Hi.' }],
        phrases: [
            {
                channel: 0,
                speaker: 1,
                offsetMilliseconds: 80,
                durationMilliseconds: 900,
                text: 'Hello.',
                locale: 'en-US'
            },
            { channel: 0, offset: 1000, duration: 200, text: 'Hi.' }
        ]
    });
    expect(toLines(reading)).toEqual(['80+900 Speaker 1: Hello.', '1000+200 -: Hi.']);
});

it('puts channels, which come one after the other, in the order of their times', () => {
    const at = (channel: number, seconds: number, text: string) =>
        phrase({ channel, offset: `PT${seconds}S`, duration: 'PT1S', nBest: best(text) });
    const reading = readDocument({ recognizedPhrases: [at(0, 1, 'One.'), at(0, 5, 'Three.'), at(1, 2, 'Two.')] });
    expect(toLines(reading)).toEqual([
        '1000+1000 Channel 0: One.',
        '2000+1000 Channel 1: Two.',
        '5000+1000 Channel 0: Three.'
    ]);
});

it('says what could not be made out, and takes what there is', () => {
    const reading = readDocument({
        recognizedPhrases: [
            phrase({ nBest: [{ lexical: 'only this' }], offset: 'PT0S' }),
            phrase({ recognitionStatus: 'InitialSilenceTimeout', offset: 'PT5S', nBest: [] }),
            phrase({ offset: 'soon' })
        ]
    });
    expect(toLines(reading)).toEqual(['0+- -: only this']);
    expect(toIssues(reading)).toEqual([
        'ENTRY_NOT_RECOGNISED recognizedPhrases[1]',
        'FIELD_MISSING recognizedPhrases[2].nBest'
    ]);
    const combined = readDocument({
        combinedRecognizedPhrases: [{ channel: 0, display: 'All of it.' }],
        recognizedPhrases: []
    });
    expect(toLines(combined)).toEqual(['-+- -: All of it.']);
});
