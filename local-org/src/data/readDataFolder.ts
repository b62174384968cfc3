import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { callFileSchema, usersFileSchema, type CallFile, type UsersFile } from './callFile';
import { DataProblem, toProblems } from './dataProblem';

/** The files of a data folder, each checked against its schema. */
export interface DataFolder {
    calls: { key: string; file: string; call: CallFile }[];
    users: UsersFile;
}

const callSuffix = '.call.json';

function readJson<T>(path: string, file: string, schema: z.ZodType<T>, problems: string[]): T | null {
    let json: unknown;
    try {
        json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    } catch (error) {
        const reason = error instanceof Error ? error.message : 'unreadable';
        problems.push(`${file}: the file: not valid JSON (${reason}). Correct it or take it out of the folder.`);
        return null;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    problems.push(...toProblems(file, parsed.error));
    return null;
}

/**
 * Reads every `*.call.json` and `users.json` of a folder; users come from the default folder when it has none.
 * @throws DataProblem with one line per problem, naming file and field
 */
export function readDataFolder(folder: string, defaultFolder: string): DataFolder {
    const problems: string[] = [];
    let names: string[];
    try {
        names = readdirSync(folder).sort();
    } catch {
        throw new DataProblem([`${folder}: no such folder. Give --data a folder that holds *.call.json files.`]);
    }
    const calls = names
        .filter((name) => name.endsWith(callSuffix))
        .flatMap((file) => {
            const call = readJson(join(folder, file), file, callFileSchema, problems);
            return call ? [{ key: file.slice(0, -callSuffix.length), file, call }] : [];
        });
    if (calls.length === 0 && problems.length === 0)
        problems.push(`${folder}: no *.call.json file in it. See call.schema.json in the default folder for the form.`);
    const usersFolder = names.includes('users.json') ? folder : defaultFolder;
    const users = readJson(join(usersFolder, 'users.json'), 'users.json', usersFileSchema, problems) ?? [];
    if (problems.length > 0) throw new DataProblem(problems);
    return { calls, users };
}
