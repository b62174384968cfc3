import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import type { z } from 'zod';
import { toPlace } from '../data/dataProblem';

/** Elements that may repeat; a single one is still read as a list. */
const lists = new Set([
    'value',
    'referenceTo',
    'objectPermissions',
    'fieldPermissions',
    'customPermissions',
    'userPermissions',
    'customMetadataTypeAccesses',
    'values'
]);

const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    // Everything is text in metadata: "true", "0012" and " Yes " must come through as they are.
    parseTagValue: false,
    trimValues: true,
    isArray: (name) => lists.has(name)
});

/**
 * Reads one metadata file and checks it.
 * @param root the element the file must have, such as `CustomField`
 * @returns null after adding to `problems`, with file and reason
 */
export function readXml<T>(path: string, root: string, schema: z.ZodType<T>, problems: string[]): T | null {
    const text = readFileSync(path, 'utf8');
    let json: unknown;
    try {
        json = parser.parse(text, true);
    } catch (error) {
        problems.push(`${path}: not well-formed XML: ${error instanceof Error ? error.message : 'unreadable'}`);
        return null;
    }
    const inner: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, root) : undefined;
    if (typeof inner !== 'object' || inner === null) {
        problems.push(`${path}: the root element must be <${root}>`);
        return null;
    }
    const parsed = schema.safeParse(inner);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) problems.push(`${path}: ${toPlace(issue.path)}: ${issue.message}`);
    return null;
}
