import { isEncodingName } from 'c/fileDecoding';
import { readableFormats, type ColumnMapping } from 'c/transcriptFormats';
import { createMisuse, type Usage } from '../commands/command';
import type { OpenOptions } from './openTranscripts';

/** The options of every command that reads transcripts, for Node's parser of arguments. */
export const TRANSCRIPT_OPTIONS = {
    from: { type: 'string' },
    encoding: { type: 'string' },
    columns: { type: 'string' }
} as const;

/** The same, for a command's help. */
export const TRANSCRIPT_OPTIONS_HELP = `  --from FORMAT     read every FILE as this, whatever it looks like
  --encoding NAME   such as windows-1250; for files that do not say it themselves
  --columns LIST    of a table: text=3,speaker=2,start=1 by their numbers from 1; also end,
                    duration, role, id`;

const COLUMN_NAMES = ['text', 'speaker', 'role', 'start', 'end', 'duration', 'id'] as const;

/** Reads those options. */
export function parseTranscriptOptions(values: {
    readonly from?: string | undefined;
    readonly encoding?: string | undefined;
    readonly columns?: string | undefined;
}): Usage<OpenOptions> {
    const { from, encoding } = values;
    if (from !== undefined && !readableFormats().includes(from)) {
        return createMisuse(`--from takes one of ${readableFormats().join(', ')}`);
    }
    if (encoding !== undefined && !isEncodingName(encoding)) {
        return createMisuse('--encoding takes the name of an encoding, such as windows-1252 or shift_jis');
    }
    const columns = parseColumns(values.columns);
    if (!columns.ok) return columns;
    return {
        ok: true,
        value: {
            ...(from === undefined ? {} : { format: from }),
            ...(encoding === undefined ? {} : { encoding }),
            ...(columns.value === undefined ? {} : { columns: columns.value })
        }
    };
}

function parseColumns(list: string | undefined): Usage<ColumnMapping | undefined> {
    if (list === undefined) return { ok: true, value: undefined };
    const places = new Map<string, number>();
    for (const part of list.split(',')) {
        const [, name = '', number = ''] = /^\s*(\w+)\s*=\s*([1-9]\d{0,3})\s*$/.exec(part) ?? [];
        if (!COLUMN_NAMES.some((known) => known === name) || places.has(name)) {
            return createMisuse(`--columns takes NAME=NUMBER once for each of ${COLUMN_NAMES.join(', ')}`);
        }
        places.set(name, Number(number) - 1);
    }
    const text = places.get('text');
    if (text === undefined) return createMisuse('--columns has to say which column is the text: text=3');
    return { ok: true, value: { ...Object.fromEntries(places), text } };
}
