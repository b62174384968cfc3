import { execFile } from 'node:child_process';
import type { Usage } from '../commands/command';
import type { Problem } from '../problems';
import { isSystemError } from '../systemError';
import type { OrgSession } from './orgSession';

/** The CLI starts slowly, and may refresh a session first. Milliseconds. */
const TIMEOUT_MS = 60_000;

/**
 * The session that the Salesforce CLI has with an org. Since May 2026 `org display` says a placeholder for the token, and a
 * command of its own says it; CLIs from before don't know that command. Its own words are not passed on: they may quote
 * what is secret.
 */
export async function askSalesforceCli(targetOrg: string): Promise<Usage<OrgSession>> {
    const shown = await run(['org', 'display', '--target-org', targetOrg, '--json']);
    if (!shown.ok) return shown;
    const instanceUrl = textOf(shown.value, 'instanceUrl');
    const displayed = textOf(shown.value, 'accessToken');
    if (instanceUrl === undefined) return toUnknown(targetOrg);
    if (displayed !== undefined && !/[\s[\]]/.test(displayed)) {
        return { ok: true, value: { instanceUrl, accessToken: displayed } };
    }
    const told = await run(['org', 'auth', 'show-access-token', '--target-org', targetOrg, '--no-prompt', '--json']);
    if (!told.ok) return told;
    const accessToken = textOf(told.value, 'accessToken');
    return accessToken === undefined ? toUnknown(targetOrg) : { ok: true, value: { instanceUrl, accessToken } };

    /** The `result` of a command's answer; `undefined` where there is none. */
    function run(args: readonly string[]): Promise<Usage<unknown>> {
        return new Promise((resolve) => {
            // No shell: an alias is a word of the person's, and stays one.
            execFile('sf', args, { timeout: TIMEOUT_MS, encoding: 'utf8' }, (error, stdout) => {
                if (error === null) resolve({ ok: true, value: resultOf(stdout) });
                else if (isSystemError(error)) resolve({ ok: false, problem: toMissing(error.code) });
                else resolve(toUnknown(targetOrg));
            });
        });
    }
}

function toMissing(code: string): Problem {
    const what = `the Salesforce CLI (sf) can’t be run (${code})`;
    return { code: 'SALESFORCE_CLI_MISSING', what };
}

function toUnknown(targetOrg: string): { readonly ok: false; readonly problem: Problem } {
    const what = `the Salesforce CLI has no session with ${JSON.stringify(targetOrg)}`;
    return { ok: false, problem: { code: 'SALESFORCE_CLI_SIGNED_OUT', what } };
}

function resultOf(json: string): unknown {
    try {
        const answer: unknown = JSON.parse(json);
        return typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined;
    } catch {
        return undefined;
    }
}

function textOf(value: unknown, field: string): string | undefined {
    const fields: ReadonlyMap<string, unknown> = new Map(
        typeof value === 'object' && value !== null ? Object.entries(value) : []
    );
    const text = fields.get(field);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
