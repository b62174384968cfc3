import fc from 'fast-check';
import { applyStep, displayedText, rebaseLine, tokenize, type LineState, type Step } from 'c/transcriptModel';
import { baseText, changed, changesOf, conflictOf, line, lineAfter, redacted } from './variants';

const id = 'entry-1';

function applyAll(start: LineState, steps: readonly Step[]): LineState {
    return steps.reduce((current, step) => {
        const result = applyStep(current, step);
        if (!result.ok) {
            throw new Error(result.code);
        }
        return result.value;
    }, start);
}

const covered = ({ text, redactions }: LineState): readonly string[] =>
    redactions.map(({ start, end }) => text.slice(start, end));

/** A base text, theirs with a change that is mine too, and a line of mine with redactions. */
const texts = fc
    .record({
        base: baseText,
        mine: changesOf('M'),
        theirs: changesOf('T'),
        both: changesOf('B', 1),
        spans: fc.array(fc.nat(99), { minLength: 4, maxLength: 4 })
    })
    .map(({ base, mine, theirs, both, spans }) => ({
        base,
        theirs: changed(base, [...both, ...theirs]),
        mine: line(changed(base, [...both, ...mine])),
        redactedMine: redacted(changed(base, [...both, ...mine]), spans)
    }));

describe('any two changes of one line', () => {
    it('come to the same, whichever was first', () => {
        const tally = { conflicts: 0, merged: 0 };
        fc.assert(
            fc.property(texts, ({ base, theirs, mine }) => {
                const one = rebaseLine(id, base, theirs, mine);
                const other = rebaseLine(id, base, mine.text, line(theirs));
                tally[one.outcome === 'conflict' ? 'conflicts' : 'merged'] += 1;
                expect(lineAfter(one, theirs)).toEqual(lineAfter(other, mine.text));
                const swapped = conflictOf(other)?.places.map((place) => ({
                    base: place.base,
                    theirs: place.mine,
                    mine: place.theirs
                }));
                expect(conflictOf(one)?.places).toEqual(swapped);
            }),
            { seed: 31, numRuns: 800 }
        );
        // Both happen often enough to have been tried.
        expect(Math.min(tally.conflicts, tally.merged)).toBeGreaterThan(150);
    });

    it('hold what both put in, and all that neither took away, in its order', () => {
        fc.assert(
            fc.property(texts, ({ base, theirs, mine }) => {
                const merged = lineAfter(rebaseLine(id, base, theirs, mine), theirs)?.text;
                if (merged === undefined) {
                    return;
                }
                const put = (text: string): readonly string[] => text.match(/[BMT]\d/g) ?? [];
                expect(new Set(put(merged))).toEqual(new Set([...put(mine.text), ...put(theirs)]));
                const kept = tokenize(base).filter(
                    (word) =>
                        word.trim() !== '' &&
                        base.split(word).length === 2 &&
                        mine.text.includes(word) &&
                        theirs.includes(word)
                );
                const places = kept.map((word) => merged.indexOf(word));
                expect(places).not.toContain(-1);
                expect(places).toEqual([...places].sort((a, b) => a - b));
            }),
            { seed: 32, numRuns: 500 }
        );
    });

    it('leave what is redacted exactly as it was, or ask', () => {
        fc.assert(
            fc.property(texts, ({ base, theirs, redactedMine }) => {
                const after = lineAfter(rebaseLine(id, base, theirs, redactedMine), theirs);
                if (after && displayedText(redactedMine) !== theirs) {
                    expect(covered(after)).toEqual(covered(redactedMine));
                    expect(after.redactions.map(({ mask, entityType }) => [mask, entityType])).toEqual(
                        redactedMine.redactions.map(({ mask, entityType }) => [mask, entityType])
                    );
                }
            }),
            { seed: 33, numRuns: 500 }
        );
    });

    it('are led to from their text by the steps given, which JSON keeps', () => {
        fc.assert(
            fc.property(texts, ({ base, theirs, redactedMine }) => {
                const result = rebaseLine(id, base, theirs, redactedMine);
                expect(JSON.parse(JSON.stringify(result))).toEqual(result);
                if (result.outcome === 'rebased') {
                    expect(applyAll(line(theirs), result.steps)).toEqual(result.line);
                }
            }),
            { seed: 34, numRuns: 500 }
        );
    });

    it('change nothing where one of them is none', () => {
        fc.assert(
            fc.property(texts, ({ base, theirs, redactedMine }) => {
                expect(lineAfter(rebaseLine(id, base, base, redactedMine), base)).toEqual(redactedMine);
                expect(lineAfter(rebaseLine(id, base, theirs, line(base)), theirs)).toEqual(line(theirs));
            }),
            { seed: 35, numRuns: 500 }
        );
    });

    it('never cut a character, whatever it is made of', () => {
        const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
        const edges = (text: string): ReadonlySet<number> =>
            new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
        fc.assert(
            fc.property(texts, ({ base, theirs, mine }) => {
                const result = rebaseLine(id, base, theirs, mine);
                const conflict = conflictOf(result);
                for (const place of conflict?.places ?? []) {
                    expect(edges(base)).toContain(place.base.start);
                    expect(edges(base)).toContain(place.base.end);
                    expect(edges(theirs)).toContain(place.theirs.start);
                    expect(edges(theirs)).toContain(place.theirs.end);
                    expect(edges(mine.text)).toContain(place.mine.start);
                    expect(edges(mine.text)).toContain(place.mine.end);
                }
                let text = theirs;
                for (const step of result.outcome === 'rebased' ? result.steps : []) {
                    if (step.kind === 'replaceText') {
                        expect(edges(text)).toContain(step.start);
                        expect(edges(text)).toContain(step.start + step.removed.length);
                        text = text.slice(0, step.start) + step.inserted + text.slice(step.start + step.removed.length);
                    }
                }
            }),
            { seed: 36, numRuns: 500 }
        );
    });

    it('clash at the places given and nowhere else', () => {
        fc.assert(
            fc.property(texts, ({ base, theirs, mine }) => {
                const places = conflictOf(rebaseLine(id, base, theirs, mine))?.places ?? [];
                const settled = (text: string, side: 'base' | 'theirs' | 'mine'): string =>
                    [...places]
                        .reverse()
                        .reduce(
                            (all, place, index) =>
                                all.slice(0, place[side].start) + `‹${index}›` + all.slice(place[side].end),
                            text
                        );
                const result = rebaseLine(
                    id,
                    settled(base, 'base'),
                    settled(theirs, 'theirs'),
                    line(settled(mine.text, 'mine'))
                );
                expect(result.outcome).not.toBe('conflict');
            }),
            { seed: 37, numRuns: 500 }
        );
    });

    it('never fail, whatever the texts', () => {
        const any = fc.string({ unit: 'binary', maxLength: 30 });
        fc.assert(
            fc.property(
                any,
                any,
                any,
                fc.array(fc.nat(99), { minLength: 4, maxLength: 4 }),
                (base, theirs, mine, spans) => {
                    const after = lineAfter(rebaseLine(id, base, theirs, redacted(mine, spans)), theirs);
                    expect(after === null || typeof after.text === 'string').toBe(true);
                }
            ),
            { seed: 38, numRuns: 500 }
        );
    });
});
