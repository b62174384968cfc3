import { createMisuse, type Usage } from './command';

/** The options of every command that reads stored calls, for Node's parser of arguments. */
export const VOICE_CALL_OPTIONS = {
    'voice-call': { type: 'string', multiple: true },
    'target-org': { type: 'string' }
} as const;

/** The same, for a command's help. */
export const VOICE_CALL_OPTIONS_HELP = `  --voice-call ID   the transcript of this VoiceCall as Salesforce has it stored; any number
                    of ids may follow. You see what you may see in Salesforce. Signs in with
                    SF_ACCESS_TOKEN and SF_INSTANCE_URL
  --target-org ORG  sign in as the Salesforce CLI (sf) is signed in to this org, by alias or
                    user name, instead`;

/** Which stored calls, and in which org. */
export interface VoiceCalls {
    /** As the person gave them, each call once. */
    readonly ids: readonly string[];
    /** Undefined: the environment says it. */
    readonly targetOrg: string | undefined;
}

/** Reads those options. With `--voice-call`, what stands alone is an id too; undefined without it. */
export function parseVoiceCalls(
    values: { readonly 'voice-call'?: string[] | undefined; readonly 'target-org'?: string | undefined },
    positionals: readonly string[]
): Usage<VoiceCalls | undefined> {
    const { 'voice-call': named, 'target-org': targetOrg } = values;
    if (named === undefined) {
        return targetOrg === undefined
            ? { ok: true, value: undefined }
            : createMisuse('--target-org is for --voice-call');
    }
    if (targetOrg?.trim() === '') return createMisuse('--target-org takes an alias or a user name');
    // The last three of 18 characters only guard the case of the others.
    const ids = new Map([...named, ...positionals].map((id) => [id.slice(0, 15), id]));
    return { ok: true, value: { ids: [...ids.values()], targetOrg } };
}
