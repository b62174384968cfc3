import { z } from 'zod';
import { callTimeForms, callTimePattern } from './callTime';

const callTime = z.string().regex(callTimePattern, callTimeForms).describe(`A time: ${callTimeForms}.`);
const username = z.string().min(1).describe('Username of a user in users.json.');

const participant = z
    .strictObject({
        role: z.enum(['Agent', 'EndUser', 'Chatbot', 'Supervisor', 'System', 'Router']),
        name: z.string().describe('Name to show.'),
        user: username.optional().describe('Username, when this is a user of the org.'),
        subject: z
            .string()
            .optional()
            .describe("The entry's sender.subject, given as is. By default made from the user or the call."),
        appType: z
            .enum(['telephony_integration', 'agent', 'chatbot', 'conversation'])
            .default('telephony_integration')
            .describe('As SOQL spells it.')
    })
    .describe('Someone who speaks.');

const entry = z
    .strictObject({
        at: callTime.describe(`When the line begins: ${callTimeForms}.`),
        speaker: z.string().describe('One of the names under participants.'),
        text: z.string(),
        durationMs: z.int().min(0).optional().describe('Length in ms; estimated from the text when absent.'),
        serverAt: callTime.optional().describe('When the org received it; 0.4 s after `at` when absent.'),
        relatedTo: z
            .enum(['call', 'nothing'])
            .default('call')
            .describe('Whether the line names this call in relatedRecords.'),
        identifier: z.string().min(1).optional().describe('Made from the position when absent.')
    })
    .describe('One line of the transcript.');

/** One `*.call.json` file: a VoiceCall with its part of a conversation. */
export const callFileSchema = z
    .strictObject({
        $schema: z.string().optional(),
        name: z.string().min(1).describe('Name of the VoiceCall record.'),
        description: z.string().default('').describe('What the call is good for, shown in the list of calls.'),
        conversation: z
            .string()
            .min(1)
            .optional()
            .describe('Calls with the same word here share one conversation, as transferred calls do.'),
        startedAt: callTime,
        endedAt: callTime.nullable().describe('Null while the call is in progress.'),
        callType: z.enum(['Inbound', 'Outbound', 'Transfer', 'Callback', 'InternalCall']).default('Inbound'),
        disposition: z.string().optional(),
        fromPhone: z.string().optional(),
        toPhone: z.string().optional(),
        owner: username.default('agent@example.com'),
        language: z.string().default('en_US'),
        previousCall: z.string().optional().describe('File name, without .call.json, of the call before a transfer.'),
        visibleTo: z.array(username).optional().describe('The only users who see the call; all do when absent.'),
        notes: z.string().optional().describe('What somebody wrote about the call into its record.'),
        relatedCase: z
            .strictObject({
                number: z.string().min(1),
                subject: z.string().default(''),
                description: z.string().default(''),
                visibleTo: z.array(username).optional().describe('The only users who see the case.')
            })
            .optional()
            .describe('The case that the call is about.'),
        participants: z.record(z.string(), participant),
        entries: z.array(entry).default([]),
        generate: z
            .strictObject({
                lines: z.int().min(1).max(100_000),
                seed: z.int()
            })
            .optional()
            .describe(
                'Adds this many invented lines by participants "agent" and "customer"; the same seed gives the same lines.'
            )
    })
    .describe('One call for the local org (development only).');

/** A parsed call file. */
export type CallFile = z.infer<typeof callFileSchema>;

/** `users.json`: who can sign in. */
export const usersFileSchema = z.array(
    z.strictObject({
        username: z.string().min(1),
        name: z.string().min(1),
        email: z.string().min(3),
        title: z.string().default(''),
        permissionSets: z.array(z.string()).default([]),
        /** What a profile or a licensed permission set of the user grants, beside `permissionSets`. */
        userPermissions: z.array(z.enum(['ApiEnabled', 'CanAccessCE'])).default([]),
        /** What a profile hides, by `Object.Field`. */
        hiddenFields: z.array(z.string().regex(/^\w+\.\w+$/)).default([])
    })
);

/** Parsed users. */
export type UsersFile = z.infer<typeof usersFileSchema>;
