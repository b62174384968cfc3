import type { FileEntry, FileFacts, ReadOptions } from '../format';
import type { FileIssue } from '../issue';
import { readJsonText } from '../readJson';

/** All that a file holds, sorted by kind. */
export interface Reading {
    readonly formats: readonly string[];
    /** Of all documents; what comes later stands. */
    readonly facts: FileFacts;
    readonly entries: readonly FileEntry[];
    readonly issues: readonly FileIssue[];
}

/** Reads JSON text. */
export function readText(text: string, options?: ReadOptions): Reading {
    const items = [...readJsonText(text, options)];
    const allFacts = items.flatMap((item) => (item.kind === 'facts' ? [item.facts] : []));
    const { format: _format, ...facts }: FileFacts = Object.assign({}, ...allFacts);
    return {
        formats: allFacts.flatMap(({ format }) => format ?? []),
        facts,
        entries: items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])),
        issues: items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []))
    };
}

/** Reads a document. */
export function readDocument(document: unknown, options?: ReadOptions): Reading {
    return readText(JSON.stringify(document), options);
}

/** Who said what when, a line an entry: `1000+500 AGENT: Hello.`; what is not known is a dash, a guess has a question mark. */
export function toLines({ entries }: Reading): readonly string[] {
    return entries.map(({ startMs, durationMs, speaker, text, guessed = [] }) => {
        const mark = (field: 'startMs' | 'durationMs' | 'speaker') => (guessed.includes(field) ? '?' : '');
        const time = `${startMs ?? '-'}${mark('startMs')}+${durationMs ?? '-'}${mark('durationMs')}`;
        return `${time} ${speaker ?? '-'}${mark('speaker')}: ${text}`;
    });
}

/** What is amiss where: `FIELD_MISSING Transcript[0].Content`, or `JSON_INVALID 2:7`. */
export function toIssues({ issues }: Reading): readonly string[] {
    return issues.map(({ code, at }) => {
        if (at === undefined) return code;
        return 'path' in at ? `${code} ${at.path}` : `${code} ${at.line}:${at.column ?? '-'}`;
    });
}
