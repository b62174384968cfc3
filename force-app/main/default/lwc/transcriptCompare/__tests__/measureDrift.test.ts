import { measureDrift } from 'c/transcriptCompare';

const said = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
        identifier: `s${at}`,
        id: `f${at}`,
        text: `What is said as number ${at}`,
        startMs: 10_000 * at,
        durationMs: 1_000,
        participantId: null
    }));
const late = (count: number, msAt: (at: number) => number) =>
    said(count).map((line, at) => ({ ...line, text: `${line.text.toUpperCase()}!`, startMs: line.startMs + msAt(at) }));

it('tells a file that is later throughout', () => {
    expect(
        measureDrift(
            said(10),
            late(10, () => 2_500)
        )
    ).toEqual({
        atStartMs: 2_500,
        atEndMs: 2_500,
        middleMs: 2_500,
        lineCount: 10
    });
});

it('tells a file that runs slow', () => {
    expect(
        measureDrift(
            said(9),
            late(9, (at) => -100 * at)
        )
    ).toMatchObject({
        atStartMs: -100,
        atEndMs: -700,
        middleMs: -400
    });
});

it('does not believe one line that lies elsewhere', () => {
    const lines = late(9, (at) => (at === 0 ? 4_000 : 0));
    expect(measureDrift(said(9), lines)).toMatchObject({ atStartMs: 0, atEndMs: 0, middleMs: 0 });
});

it.each([
    ['few lines', said(2), late(2, () => 500)],
    ['other words', said(9), late(9, () => 500).map((line) => ({ ...line, text: `${line.text} and more` }))],
    ['words that are said all the time', said(9).map((line) => ({ ...line, text: 'Okay.' })), late(9, () => 500)],
    ['no times', said(9), late(9, () => 500).map((line) => ({ ...line, startMs: null }))]
])('says nothing by %s', (_, stored, lines) => {
    expect(measureDrift(stored, lines)).toBeNull();
});
