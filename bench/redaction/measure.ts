import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { compareWithAims, type AimResult, type Measured, type SpeedName } from './aims.ts';
import { makeCallLines, toCalls } from './callText.ts';
import { findTables, tablesFolder } from './config.ts';
import { detectOurs } from './ourDetector.ts';
import { loadOthers } from './others.mjs';
import { measureQuality, scoreSets } from './quality.ts';
import { formatSet, formatTable, shorten } from './report.ts';
import type { Detect, FoundSpan } from './score.ts';
import { loadBundledDetector, measureOurSize, measureSize } from './size.ts';
import { measureSpeeds, runToy, type Run, type Speeds } from './speed.ts';
import { readSets, type EvaluationSets } from './tables.ts';

// The detector beside its aims and beside other libraries, all in one run: npm run bench:redaction.

const SEED = 20_26;
const LINES = 6000;
const CALL_BYTES = 12_000;
const OURS = 'ours';
const TOY = 'five patterns';

type Other = Awaited<ReturnType<typeof loadOthers>>[number];

const { values: options } = parseArgs({
    options: {
        pii: { type: 'string' },
        json: { type: 'boolean', default: false },
        'no-others': { type: 'boolean', default: false }
    }
});

const folder = findTables(options.pii);
const sets = folder === undefined ? undefined : readSets(folder);
const others = options['no-others'] ? [] : await loadOthers();
const detect = await loadBundledDetector();
const speeds = await measureAllSpeeds(others, sets);
const ours: Measured = {
    name: OURS,
    quality: sets && measureQuality(sets, detectOurs),
    speed: pickSpeeds(speeds, OURS),
    size: (await measureOurSize()) / 1000
};
const measured: Measured[] = [];
for (const other of others) {
    measured.push({
        name: other.name,
        quality: sets && measureQuality(sets, await findBeforehand(other, sets)),
        speed: pickSpeeds(speeds, other.name),
        size: (await measureSize(other.source, join(import.meta.dirname, '..'), other.leftOut)) / 1000
    });
}
const toy: Measured = { name: TOY, speed: pickSpeeds(speeds, TOY) };
const results = compareWithAims(ours, toy, measured);

if (options.json) {
    const entities =
        sets &&
        Object.fromEntries(
            Object.entries(scoreSets(sets, detectOurs)).map(([name, scored]) => [name, scored.entities])
        );
    console.log(
        JSON.stringify({ tables: folder ?? null, aims: results, entities, measured: [ours, toy, ...measured] })
    );
} else {
    if (sets !== undefined) {
        for (const [name, scored] of Object.entries(scoreSets(sets, detectOurs))) {
            console.log(`${formatSet(name, scored)}\n`);
        }
    }
    console.log(formatResults(results));
    if (ours.quality !== undefined) {
        const { spoken, calls, callNames } = ours.quality;
        console.log(
            `\nPrecision: spoken dialogs ${shorten(spoken.precision)}%, calls without names ` +
                `${shorten(calls.precision)}% (recall there ${shorten(calls.recall)}%), names ${shorten(callNames.precision)}%.`
        );
    }
    if (sets === undefined) {
        console.log(
            `\nOnly speed and size were measured: there are no evaluation tables in ${tablesFolder(options.pii)}. ` +
                'Say where they are with --pii FOLDER or TRANSCRIPT_DESK_PII_DIR.'
        );
    }
}

async function measureAllSpeeds(
    compared: readonly Other[],
    tables: EvaluationSets | undefined
): Promise<Readonly<Record<SpeedName, Speeds>>> {
    const runs: Record<string, Run> = {
        [OURS]: (lines) => detect(lines.map((text) => ({ text }))),
        [TOY]: runToy
    };
    for (const { name, run } of compared) runs[name] = (lines) => run(lines.join('\n'));
    const madeUp = makeCallLines(SEED, LINES);
    const written = tables?.vcon.flatMap(({ turns }) => turns) ?? [];
    const byLine = (lines: readonly string[]) => lines.map((line) => [line]);
    return {
        lines: await measureSpeeds(runs, byLine(madeUp)),
        calls: await measureSpeeds(runs, toCalls(madeUp, CALL_BYTES)),
        vconLines: await measureSpeeds(runs, byLine(written)),
        vconCalls: await measureSpeeds(runs, toCalls(written, CALL_BYTES))
    };
}

function pickSpeeds(all: Readonly<Record<SpeedName, Speeds>>, name: string): Record<SpeedName, number | undefined> {
    return {
        lines: all.lines[name],
        calls: all.calls[name],
        vconLines: all.vconLines[name],
        vconCalls: all.vconCalls[name]
    };
}

/** Some of the others answer later: all texts are given to them first, one by one, since none looks at a whole call. */
async function findBeforehand({ find }: Other, tables: EvaluationSets): Promise<Detect> {
    const texts = [
        ...[...tables.presidio, ...tables.recognizers].map(({ text }) => text),
        ...[...tables.spoken, ...tables.vcon].flatMap(({ turns }) => turns)
    ];
    const found = new Map<string, Omit<FoundSpan, 'line'>[]>();
    for (const text of texts) found.set(text, [...(await find(text))]);
    return (turns) => turns.flatMap((text, line) => (found.get(text) ?? []).map((one) => ({ ...one, line })));
}

function formatResults(rows: readonly AimResult[]): string {
    const names = Object.keys(rows[0]?.others ?? {});
    return formatTable([
        ['', 'aim', OURS, '', ...names],
        ...rows.map(({ what, unit, aim, result, met, others: byName }) => [
            `${what}, ${unit}`,
            'atLeast' in aim ? `>= ${aim.atLeast}` : `<= ${aim.atMost}`,
            shorten(result),
            met === undefined ? 'not measured' : met ? 'met' : 'not met',
            ...names.map((name) => shorten(byName[name], unit === 'MB/s' || unit === 'times' ? 2 : 1))
        ])
    ]);
}
