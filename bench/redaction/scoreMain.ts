import { parseArgs } from 'node:util';
import { findTables } from './config.ts';
import { familyOf } from './labels.ts';
import { detectOurs } from './ourDetector.ts';
import { countFiring, mean, percent, scoreDialogs, scoreTable, sum, type EntityScore, type SetScore } from './score.ts';
import { readSets } from './tables.ts';

// How our detector does on the evaluation sets, while one works on it; npm run bench:redaction measures everything.
// npx tsx --tsconfig tsconfig.json bench/redaction/scoreMain.ts [--set NAME] [--entity NAME] [--misses] [--pii FOLDER]

const SETS = ['presidio', 'recognizers', 'spoken', 'vcon'] as const;

const { values: options } = parseArgs({
    options: {
        set: { type: 'string' },
        entity: { type: 'string' },
        misses: { type: 'boolean', default: false },
        pii: { type: 'string' }
    }
});

const folder = findTables(options.pii);
if (folder === undefined) {
    console.error('The evaluation tables are not here: say where they are with --pii FOLDER.');
    process.exit(1);
}
if (options.set !== undefined && !SETS.some((name) => name === options.set)) {
    console.error(`--set is one of ${SETS.join(', ')}.`);
    process.exit(1);
}
const sets = readSets(folder);
for (const name of SETS.filter((one) => options.set === undefined || options.set === one)) {
    const isDialogs = name === 'spoken' || name === 'vcon';
    print(name, isDialogs ? scoreDialogs(sets[name], detectOurs) : scoreTable(sets[name], detectOurs), isDialogs);
    if (isDialogs && options.entity === undefined) {
        const { all, fired } = countFiring(sets[name], detectOurs);
        if (all > 0) console.log(`dialogs with nothing to find: ${all}, of them fire: ${fired}`);
    }
}

function print(name: string, { entities, mistakes }: SetScore, isDialogs: boolean): void {
    const shown = entities.filter(({ entity }) => isWanted(entity));
    console.log(`\n${name}`);
    console.log(row(['entity', 'gold', 'found', '%', 'any %', 'negatives', 'fire', 'findings', 'precision']));
    for (const score of shown) console.log(scoreRow(score));
    if (options.entity === undefined) {
        console.log(scoreRow(sum('all', shown)));
        if (isDialogs) {
            console.log(
                scoreRow(
                    sum(
                        'all but names',
                        shown.filter(({ entity }) => familyOf(entity) !== 'NAME')
                    )
                )
            );
        } else {
            const recall = mean(shown.map(({ found, gold }) => percent(found, gold)));
            const fires = mean(shown.map(({ fired, negatives }) => percent(fired, negatives)));
            console.log(`mean over entities: recall ${shorten(recall)}, negatives that fire ${shorten(fires)}`);
        }
    }
    if (options.misses) {
        for (const { kind, where, entity, text, saw } of mistakes.filter((one) => isWanted(one.entity))) {
            console.log(
                `${kind.padEnd(10)} ${entity} ${where}: ${JSON.stringify(text)}${saw === '' ? '' : ` <- ${saw}`}`
            );
        }
    }
}

function isWanted(entity: string): boolean {
    return (
        options.entity === undefined ||
        entity === options.entity ||
        (familyOf(entity) !== undefined && familyOf(entity) === familyOf(options.entity))
    );
}

function scoreRow(score: EntityScore): string {
    return row([
        score.entity,
        score.gold,
        score.found,
        shorten(percent(score.found, score.gold)),
        shorten(percent(score.foundAsAny, score.gold)),
        score.negatives,
        score.fired,
        score.findings,
        shorten(percent(score.right, score.findings))
    ]);
}

function row([name = '', ...cells]: readonly (string | number)[]): string {
    return `${String(name).padEnd(42)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}

function shorten(value: number | undefined): string {
    return value === undefined ? '-' : value.toFixed(1);
}
