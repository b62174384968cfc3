import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A stored line of a call that ships with the local org. */
export interface RealLine {
    readonly identifier: string;
    readonly text: string;
    readonly startMs: number;
    readonly durationMs: number;
    readonly participantId: string;
}

const folder = resolve(import.meta.dirname, '../../../../../../local-org/data');

/** The calls of the local org that have lines of their own, in the order of their times. */
export function realCalls(): readonly { readonly name: string; readonly lines: readonly RealLine[] }[] {
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.call.json')) : [];
    return files.flatMap((file) => {
        const lines = linesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')));
        return lines.length === 0 ? [] : [{ name: file, lines }];
    });
}

function linesOf(call: unknown): readonly RealLine[] {
    const entries = isFields(call) && Array.isArray(call['entries']) ? call['entries'].filter(isFields) : [];
    return (
        entries
            .map(({ text, at, durationMs, speaker }) => ({
                text: String(text),
                startMs: 1_700_000_000_000 + toMs(String(at)),
                durationMs: Number(durationMs ?? 0),
                participantId: String(speaker)
            }))
            // One line says when it is relative to now.
            .filter(({ startMs }) => !Number.isNaN(startMs))
            .sort((a, b) => a.startMs - b.startMs)
            .map((line, index) => ({ ...line, identifier: `${index}` }))
    );
}

/** `1:02.5` is 62,500. */
function toMs(at: string): number {
    return at.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null;
}
