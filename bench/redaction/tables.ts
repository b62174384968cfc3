import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A text of a table and where one entity stands in it; `spans` null: only how often is known. */
export interface TableCase {
    readonly entity: string;
    readonly text: string;
    readonly spans: readonly (readonly [number, number])[] | null;
    readonly count: number;
}

/** A part of a dialog: turn, start, end (UTF-16 units) and the set's own name for what it is. */
export type GoldSpan = readonly [number, number, number, string];

/** A call and all there is to find in it. `ignore` counts neither way. */
export interface Dialog {
    readonly id: string;
    readonly turns: readonly string[];
    readonly speakers?: readonly string[] | undefined;
    readonly spans: readonly GoldSpan[];
    readonly ignore: readonly GoldSpan[];
}

/** Everything that is measured on; see the folder's own SOURCES.md. */
export interface EvaluationSets {
    readonly presidio: readonly TableCase[];
    readonly recognizers: readonly TableCase[];
    readonly spoken: readonly Dialog[];
    readonly vcon: readonly Dialog[];
}

const offset = z.number().int().nonnegative();
const tableCase = z.object({
    entity: z.string(),
    text: z.string(),
    spans: z.array(z.tuple([offset, offset])).nullable(),
    count: z.number().int().nonnegative()
});
const goldSpan = z.tuple([offset, offset, offset, z.string()]);
const dialog = z.object({
    id: z.string(),
    turns: z.array(z.string()),
    speakers: z.array(z.string()).optional(),
    spans: z.array(goldSpan),
    ignore: z.array(goldSpan).default([])
});

/** Reads the sets from their folder; a row of another shape stops it. */
export function readSets(folder: string): EvaluationSets {
    return {
        presidio: readRows(join(folder, 'presidio-cases.jsonl'), tableCase),
        recognizers: readRows(join(folder, 'recognizers-cases.jsonl'), tableCase),
        spoken: readRows(join(folder, 'spoken-dev.jsonl'), dialog),
        vcon: readRows(join(folder, 'vcon-dev.jsonl'), dialog)
    };
}

function readRows<Row>(file: string, row: z.ZodType<Row>): readonly Row[] {
    return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => row.parse(JSON.parse(line)));
}
