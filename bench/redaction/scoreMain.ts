import { parseArgs } from 'node:util';
import { findTables, tablesFolder } from './config.ts';
import { familyOf } from './labels.ts';
import { detectOurs } from './ourDetector.ts';
import { scoreSets } from './quality.ts';
import { formatSet } from './report.ts';
import { countFiring } from './score.ts';
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
    console.error(
        `There are no evaluation tables in ${tablesFolder(options.pii)}: say where they are with --pii FOLDER.`
    );
    process.exit(1);
}
if (options.set !== undefined && !SETS.some((name) => name === options.set)) {
    console.error(`--set is one of ${SETS.join(', ')}.`);
    process.exit(1);
}
const sets = readSets(folder);
const scores = scoreSets(sets, detectOurs);
for (const name of SETS.filter((one) => options.set === undefined || options.set === one)) {
    const { entities, mistakes } = scores[name];
    const wanted = {
        entities: entities.filter(({ entity }) => isWanted(entity)),
        mistakes: mistakes.filter(({ entity }) => isWanted(entity))
    };
    console.log(`\n${formatSet(name, wanted)}`);
    if (name === 'spoken' && options.entity === undefined) {
        const { all, fired } = countFiring(sets[name], detectOurs);
        console.log(`dialogs with nothing to find: ${all}, of them fire: ${fired}`);
    }
    for (const { kind, where, entity, text, saw } of options.misses ? wanted.mistakes : []) {
        console.log(`${kind.padEnd(10)} ${entity} ${where}: ${JSON.stringify(text)}${saw === '' ? '' : ` <- ${saw}`}`);
    }
}

/** Whether it is the entity that was asked for, by the set's name or ours, or one that counts as it. */
function isWanted(entity: string): boolean {
    const { entity: asked } = options;
    return (
        asked === undefined ||
        entity === asked ||
        (familyOf(asked) !== undefined && familyOf(entity) === familyOf(asked))
    );
}
