import {
    ERROR_CODES,
    parseErrorBody,
    parseReadMessage,
    parseSaveResponse,
    type ChangeSummary,
    type LineToSave,
    type ReadMessage,
    type SaveResponse
} from 'c/proxyProtocol';
import type { LocalOrg } from '../../../../local-org/src/startLocalOrg';
import { CANARY } from './contractData';
import type { ContractBench } from './contractBench';

type Call = LocalOrg['calls'][number];

/** What a save asks for, and what it is to store. */
export interface Asked {
    readonly changes: readonly LineToSave[];
    /** By identifier. */
    readonly planned: ReadonlyMap<string, string>;
}

let words = 0;

/**
 * Changes of so many lines as a page would send them: with the texts it was shown, or else those that are stored. The
 * first ones hold what an org may store otherwise: characters that are escaped, white space at the end, accents apart
 * from their letters, a very long text; and redactions, but for the second person, who may not.
 */
export function toChanges(
    org: LocalOrg,
    call: Call,
    shown: ReadonlyMap<string, string>,
    count: number,
    name: string
): Asked {
    const planned = new Map<string, string>();
    const lines = org.entries(call.conversationIdentifier).slice(1, 1 + count);
    const changes = lines.map((entry, index): LineToSave => {
        words += 1;
        const baseText = shown.get(entry.identifier) ?? entry.messageText;
        const base = {
            identifier: entry.identifier,
            baseText,
            startMs: entry.clientTimestamp,
            receivedMs: entry.serverReceivedTimestamp
        };
        const mark = `${name} ${CANARY} ${words}`;
        if (name === 'mine' && index === 1) {
            planned.set(entry.identifier, `[NAME]${baseText.slice(1)}`);
            return { ...base, redactions: [{ start: 0, end: 1, entityType: 'NAME', mask: '[NAME]' }] };
        }
        const texts = [
            `${mark}: <b>"it's" &amp; \\ more</b>`,
            mark,
            `${mark}: Cafe\u0301 `,
            `${mark}: ${'long '.repeat(900)}.`
        ];
        const editedText = texts[name === 'mine' ? index : 1] ?? mark;
        planned.set(entry.identifier, editedText);
        return { ...base, editedText };
    });
    return { changes, planned };
}

/** What a request was answered with, and what is wrong with that. */
interface Answered {
    readonly told: string;
    readonly problems: readonly string[];
}

/** Codes that say the proxy or the test is broken, not the org. */
const DEFECTS: readonly string[] = ['INTERNAL', 'REQUEST_INVALID', 'ROUTE_UNKNOWN', 'RATE_LIMITED', 'SESSION_INVALID'];

function toFailed(status: number, body: unknown): Answered {
    const error = parseErrorBody(body);
    const code = error?.code ?? 'nothing that is known';
    const isKnown = ERROR_CODES.some((known) => known === code) && !DEFECTS.includes(code) && status >= 400;
    return { told: code, problems: isKnown ? [] : [`answered ${status} with ${code}`] };
}

/** Opens a call as somebody. `texts`: the lines shown; `changes`: null where none were told. */
export async function openCall(
    { proxy }: ContractBench,
    call: Call,
    username: string
): Promise<
    Answered & { readonly texts: ReadonlyMap<string, string>; readonly changes: readonly ChangeSummary[] | null }
> {
    const token = await proxy.tokenFor(username);
    const answer = await proxy.request(`/v1/voice-calls/${call.voiceCallId}/transcript`, { token });
    const nothing = { texts: new Map<string, string>(), changes: null };
    if (answer.status !== 200) {
        return { ...toFailed(answer.status, await answer.json()), ...nothing };
    }
    const messages = (await answer.text())
        .trim()
        .split('\n')
        .map((line) => parseReadMessage(JSON.parse(line)));
    const texts = new Map<string, string>();
    let changes: readonly ChangeSummary[] | null = null;
    let hidden = 0;
    for (const message of messages) {
        if (message?.type === 'entries') {
            message.entries.forEach(({ identifier, text }) => texts.set(identifier, text));
        } else if (message?.type === 'changes') {
            changes = message.changes;
        } else if (message?.type === 'end') {
            hidden = message.notices.find(({ code }) => code === 'ENTRIES_HIDDEN')?.count ?? 0;
        }
    }
    const last = messages.at(-1);
    if (messages.includes(null) || (last?.type !== 'end' && last?.type !== 'error')) {
        return { told: 'broken off', problems: ['the read is broken off'], texts, changes };
    }
    if (last.type === 'error') {
        return { ...toFailed(400, last.error), texts, changes };
    }
    return { ...checkRead(proxy.org, call, last, texts, hidden), texts, changes };
}

/** A whole read shows every line, as it is stored, or says what it does not. */
function checkRead(
    org: LocalOrg,
    call: Call,
    end: Extract<ReadMessage, { type: 'end' }>,
    texts: ReadonlyMap<string, string>,
    hidden: number
): Answered {
    const codes = end.notices.map(({ code }) => code);
    const entries = org.entries(call.conversationIdentifier);
    const isEmpty = org.behaviour.freshTranscript === 'empty' && texts.size === 0;
    const isLate = org.behaviour.writesShown !== 'atOnce';
    const problems: string[] = [];
    if (!isEmpty && texts.size + hidden !== entries.length) {
        problems.push(`${texts.size} of ${entries.length} lines are shown, and ${hidden} said to be hidden`);
    }
    const isOther = entries.some(
        ({ identifier, messageText }) => (texts.get(identifier) ?? messageText) !== messageText
    );
    if (isOther && !isLate && !codes.includes('TEXT_ESCAPED')) {
        problems.push('a line is shown otherwise than it is stored, and nothing says so');
    }
    return { told: ['end', ...codes].join(' '), problems };
}

/** Saves changes as somebody. */
export async function saveChanges(
    { proxy }: ContractBench,
    call: Call,
    username: string,
    { changes }: Asked
): Promise<Answered & { readonly response: SaveResponse | null; readonly requests: number }> {
    const token = await proxy.tokenFor(username);
    const from = proxy.org.requests.length;
    const answer = await proxy.request(`/v1/voice-calls/${call.voiceCallId}/entries`, {
        method: 'PATCH',
        token,
        body: JSON.stringify({ reason: 'Other', changes })
    });
    const body: unknown = await answer.json();
    const requests = proxy.org.requests.length - from;
    if (answer.status !== 200) {
        return { ...toFailed(answer.status, body), response: null, requests };
    }
    const response = parseSaveResponse(body);
    const isWhole =
        response?.results.map(({ identifier }) => identifier).join() ===
        changes.map(({ identifier }) => identifier).join();
    if (!response || !isWhole) {
        return {
            told: 'no answer',
            problems: ['a save is answered without one result for every line'],
            response,
            requests
        };
    }
    const outcomes = [...new Set(response.results.map(({ outcome }) => outcome))].sort();
    return {
        told: [response.state, ...outcomes, ...(response.problem ? [response.problem.code] : [])].join(' '),
        problems: checkState(response),
        response,
        requests
    };
}

/** The state is what the lines add up to, and what is left open has a reason or a line that is open. */
function checkState({ state, results, problem }: SaveResponse): readonly string[] {
    const outcomes = results.map(({ outcome }) => outcome);
    const problems: string[] = [];
    if (state === 'verified' && outcomes.some((outcome) => outcome !== 'verified')) {
        problems.push(`a save is called verified with ${outcomes.join(', ')}`);
    }
    if (state === 'notApplied' && outcomes.some((outcome) => outcome !== 'notApplied' && outcome !== 'conflict')) {
        problems.push(`a save is called notApplied with ${outcomes.join(', ')}`);
    }
    if (state === 'sending' && !outcomes.includes('unconfirmed') && !problem) {
        problems.push('a save is open, and nothing says why');
    }
    if (outcomes.includes('notApplied') && !problem) {
        problems.push('a line is not applied, and nothing says why');
    }
    return problems;
}
