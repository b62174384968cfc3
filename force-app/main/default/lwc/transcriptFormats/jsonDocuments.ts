import type { JsonFormat } from './format';
import { joinPath } from './jsonFields';
import { isArray, isObject } from './jsonValues';

/** A part of a file that is one document of a known format, and where it stands. */
export interface FoundDocument {
    readonly format: JsonFormat;
    readonly value: unknown;
    readonly path: string;
}

/** What a file holds: documents, and the paths of elements beside them that are of no known format. */
export interface FoundDocuments {
    readonly documents: readonly FoundDocument[];
    readonly unknown: readonly string[];
}

/** As sure as a format has to be of something that is wrapped in something else. */
const SURE = 0.5;

/** How deep a document may be wrapped: in an answer, its data, a list, an item. */
const MAX_DEPTH = 4;

/** How many values are looked at. Recognising one costs next to nothing. */
const MAX_LOOKS = 200_000;

interface Place {
    readonly value: unknown;
    readonly path: string;
    readonly inList: boolean;
}

/**
 * Finds the documents in a parsed file: the whole of it, or what an API's answer, a database's export or a list of calls
 * wraps. All of one depth are taken, the shallowest first; what is not sure is taken only as a whole file.
 */
export function findDocuments(root: unknown, formats: readonly JsonFormat[]): FoundDocuments {
    let level: readonly Place[] = [{ value: root, path: '', inList: false }];
    let looks = 0;
    for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1) {
        looks += level.length;
        if (looks > MAX_LOOKS) break;
        const documents: FoundDocument[] = [];
        const unknown: string[] = [];
        for (const { value, path, inList } of level) {
            const best = recognise(value, formats);
            if (best !== undefined && best.likelihood >= SURE) documents.push({ format: best.format, value, path });
            else if (inList) unknown.push(path);
        }
        if (documents.length > 0) return { documents, unknown };
        level = level.flatMap(toInner);
    }
    const whole = recognise(root, formats);
    return { documents: whole === undefined ? [] : [{ format: whole.format, value: root, path: '' }], unknown: [] };
}

function toInner({ value, path }: Place): readonly Place[] {
    if (isArray(value)) return value.map((each, index) => ({ value: each, path: `${path}[${index}]`, inList: true }));
    if (!isObject(value)) return [];
    return Object.entries(value).map(([name, each]) => ({ value: each, path: joinPath(path, name), inList: false }));
}

function recognise(
    value: unknown,
    formats: readonly JsonFormat[]
): { readonly format: JsonFormat; readonly likelihood: number } | undefined {
    let best: { format: JsonFormat; likelihood: number } | undefined;
    for (const format of formats) {
        const likelihood = format.recognise(value);
        // Of two that are as sure, the first in the list is the more frequent.
        if (likelihood > (best?.likelihood ?? 0)) best = { format, likelihood };
    }
    return best;
}
