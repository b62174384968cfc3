import { familyOf } from './labels.ts';
import { mean, percent, sum, type EntityScore, type SetScore } from './score.ts';

/** A set's scores, entity by entity, as text. */
export function formatSet(name: string, { entities }: SetScore): string {
    const rows = entities.map(toCells);
    if (entities.length > 1) {
        rows.push(toCells(sum('all', entities)));
        const others = entities.filter(({ entity }) => familyOf(entity) !== 'NAME');
        if (others.length < entities.length) rows.push(toCells(sum('all but names', others)));
        rows.push([
            'mean of the entities',
            '',
            '',
            shorten(mean(entities.map(({ found, gold }) => percent(found, gold)))),
            shorten(mean(entities.map(({ foundAsAny, gold }) => percent(foundAsAny, gold)))),
            '',
            '',
            shorten(mean(entities.map(({ fired, negatives }) => percent(fired, negatives)))),
            '',
            shorten(mean(entities.map(({ right, findings }) => percent(right, findings))))
        ]);
    }
    const head = [name, 'gold', 'found', '%', 'as any %', 'negatives', 'fire', '%', 'findings', 'precision %'];
    return formatTable([head, ...rows]);
}

/** Rows under each other: the first column to the left, the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
    const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const lines = rows.map((row) =>
        row
            .map((cell, column) =>
                column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
            )
            .join('  ')
            .trimEnd()
    );
    return lines.join('\n');
}

/** A number as people read one: one decimal, and none of a number that is not there. */
export function shorten(value: number | undefined, digits = 1): string {
    return value === undefined ? '-' : value.toFixed(digits);
}

function toCells({ entity, gold, found, foundAsAny, negatives, fired, findings, right }: EntityScore): string[] {
    return [
        entity,
        String(gold),
        String(found),
        shorten(percent(found, gold)),
        shorten(percent(foundAsAny, gold)),
        String(negatives),
        String(fired),
        shorten(percent(fired, negatives)),
        String(findings),
        shorten(percent(right, findings))
    ];
}
