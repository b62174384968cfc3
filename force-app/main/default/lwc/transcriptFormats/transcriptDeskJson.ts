import type { FileEntry, FileFacts, FileItem, GuessedField, JsonFormat, SalesforcePart } from './format';
import type { WriteFormat } from './writeFormat';

/** What the document calls itself. */
const NAME = 'transcript-desk';

/** Goes up when something is added that an older reader would get wrong. */
const VERSION = 1;

/**
 * This product's own document, which holds all of the model: `{format, version, conversationId?, startedAtMs?, language?,
 * clock?, entries: [{id?, startMs?, durationMs?, speaker?, role?, text, guessed?, salesforce?}]}`, with the meanings of
 * `FileFacts` and `FileEntry`. Members that it does not know are passed over.
 */
export const transcriptDeskJson: JsonFormat = {
    name: NAME,
    recognise: (document) => (isRecord(document) && document['format'] === NAME ? 1 : 0),
    read: readDocument
};

/** Writes it, an entry a line. */
export const writeTranscriptDeskJson: WriteFormat = {
    name: NAME,
    extension: 'json',
    mediaType: 'application/json',
    open({ conversationId, startedAtMs, language, clock }) {
        const facts = { format: NAME, version: VERSION, conversationId, startedAtMs, language, clock };
        const head = `${JSON.stringify(facts).slice(0, -1)},"entries":[`;
        let mark = `${head}\n`;
        return {
            add({ at: _at, ...entry }) {
                const line = `${mark}${JSON.stringify(entry)}`;
                mark = ',\n';
                return line;
            },
            end: () => (mark === ',\n' ? '\n]}\n' : `${head}\n]}\n`)
        };
    },
    read: (parts) => readDocument(JSON.parse([...parts].join('')))
};

function* readDocument(document: unknown): Generator<FileItem> {
    if (!isRecord(document)) {
        yield wrongField('entries', 'a list');
        return;
    }
    const { version, entries } = document;
    if (typeof version === 'number' && version > VERSION) {
        yield { kind: 'issue', issue: { code: 'VERSION_NEWER', severity: 'warning', values: { version } } };
    }
    const facts = readFacts(document);
    if (Object.keys(facts).length > 0) yield { kind: 'facts', facts };
    if (!Array.isArray(entries)) {
        yield wrongField('entries', 'a list');
        return;
    }
    for (const [place, value] of entries.entries()) yield* readEntry(value, `entries[${String(place)}]`);
}

function readFacts(document: Fields): FileFacts {
    const { clock } = document;
    return {
        ...textOf(document, 'conversationId'),
        ...numberOf(document, 'startedAtMs'),
        ...textOf(document, 'language'),
        ...(clock === 'epoch' || clock === 'callStart' ? { clock } : {})
    };
}

function* readEntry(value: unknown, path: string): Generator<FileItem> {
    const text = isRecord(value) ? value['text'] : undefined;
    if (!isRecord(value) || typeof text !== 'string') {
        yield isRecord(value) ? wrongField(`${path}.text`, 'a text') : wrongField(path, 'an object');
        return;
    }
    for (const name of ['startMs', 'durationMs']) {
        if (value[name] !== undefined && typeof value[name] !== 'number') {
            yield wrongField(`${path}.${name}`, 'a number', 'warning');
        }
    }
    const { role, guessed, speaker } = value;
    const fields = Array.isArray(guessed) ? guessed.filter(isGuessedField) : [];
    const salesforce = readSalesforce(value['salesforce']);
    const entry: FileEntry = {
        ...textOf(value, 'id'),
        ...numberOf(value, 'startMs'),
        ...numberOf(value, 'durationMs'),
        ...(speaker === '' ? {} : textOf(value, 'speaker')),
        ...(role === 'agent' || role === 'customer' || role === 'system' ? { role } : {}),
        text,
        ...(salesforce ? { salesforce } : {}),
        ...(fields.length === 0 ? {} : { guessed: fields }),
        at: { path }
    };
    yield { kind: 'entry', entry };
}

function readSalesforce(value: unknown): SalesforcePart | undefined {
    if (!isRecord(value)) return undefined;
    const records = value['relatedRecords'];
    return {
        ...textOf(value, 'appType'),
        ...textOf(value, 'role'),
        ...(Array.isArray(records) ? { relatedRecords: records.filter((id) => typeof id === 'string') } : {})
    };
}

type Fields = Readonly<Record<string, unknown>>;

function textOf<Name extends string>(fields: Fields, name: Name): { readonly [Key in Name]?: string } {
    const value = fields[name];
    return typeof value === 'string' ? only(name, value) : {};
}

function numberOf<Name extends string>(fields: Fields, name: Name): { readonly [Key in Name]?: number } {
    const value = fields[name];
    return typeof value === 'number' ? only(name, value) : {};
}

function only<Name extends string, Value>(name: Name, value: Value): { readonly [Key in Name]?: Value } {
    const field: { [Key in Name]?: Value } = {};
    field[name] = value;
    return field;
}

function isGuessedField(value: unknown): value is GuessedField {
    return value === 'startMs' || value === 'durationMs' || value === 'speaker';
}

function isRecord(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongField(path: string, expected: string, severity: 'error' | 'warning' = 'error'): FileItem {
    return { kind: 'issue', issue: { code: 'FIELD_WRONG', severity, at: { path }, values: { expected } } };
}
