import { findTables } from '../redaction/config.ts';
import { detectOurs } from '../redaction/ourDetector.ts';
import { measureQuality, type Quality } from '../redaction/quality.ts';
import { readSets } from '../redaction/tables.ts';

// What the detector must not fall below, nor rise above, on other people's tables. They are not part of this project:
// where their folder is missing, nothing is checked (npm run bench:redaction says where it is looked for).

const folder = findTables();

const atLeast: readonly (readonly [string, number, (quality: Quality) => number | undefined])[] = [
    ['Presidio’s tables, recall', 90, ({ presidio }) => presidio.recall],
    ['the phone table, recall', 96, ({ phones }) => phones.recall],
    ['spoken dialogs, recall', 99, ({ spoken }) => spoken.recall],
    ['written-out calls without names, recall where precise', 97, ({ calls }) => calls.recallWherePrecise],
    ['names in written-out calls, recall', 98, ({ callNames }) => callNames.recall]
];

const atMost: readonly (readonly [string, number, (quality: Quality) => number | undefined])[] = [
    ['Presidio’s tables, false positives', 0.5, ({ presidio }) => presidio.falsePositives],
    ['the phone table, false positives', 2.1, ({ phones }) => phones.falsePositives],
    ['spoken dialogs with nothing to find that fire', 1, ({ spoken }) => spoken.firing]
];

const describeWithTables = folder === undefined ? describe.skip : describe;

describeWithTables('the detector on the evaluation tables (their folder is needed)', () => {
    let quality: Quality;
    beforeAll(() => {
        quality = measureQuality(readSets(folder ?? ''), detectOurs);
    });

    it.each(atLeast)('%s: at least %d%%', (_name, floor, read) => {
        expect(read(quality)).toBeGreaterThanOrEqual(floor);
    });

    it.each(atMost)('%s: at most %d%%', (_name, ceiling, read) => {
        expect(read(quality)).toBeLessThanOrEqual(ceiling);
    });
});
