import { formatLabel, isolateName } from 'c/labelText';
import type { RulesAnswer } from 'c/proxyProtocol';
import { compileRules, type CompiledRule, type RuleProblem } from 'c/redactionRules';
import type { ProxyClient } from 'c/transcriptProxy';
import { askOnce } from './askOnce';
import { askSettings, type OwnSettings } from './ownSettings';
import { suggestionLabels as labels } from './suggestionLabels';

/** The organisation's own rules, ready to run. */
export interface OwnRules {
    readonly rules: readonly CompiledRule[];
    /** Why it is not all of them, in a sentence; empty where it is. */
    readonly note: string;
    /** Whether they could be read: then everybody who looks through the call has the same ones. */
    readonly isKnown: boolean;
}

/** There are none, and nothing is wrong with that. */
export const NO_RULES: OwnRules = { rules: [], note: '', isKnown: false };

/** More would be no line to read: the others are named once these are mended. */
const MOST_NAMED = 3;

const asking = askOnce<OwnRules>(async (client) => {
    const settings = new Promise<OwnSettings>((resolve) => {
        askSettings(client, resolve);
    });
    const [sent, { settings: decided }] = await Promise.all([client.fetchRules(), settings]);
    return sent.ok
        ? { value: toOwnRules(sent.value, decided.languages), isLasting: true }
        : { value: { rules: [], note: labels.rulesUnread, isKnown: false }, isLasting: false };
});

/**
 * Asks for the rules, once a session: all calls of a page share them. The listener hears them before this returns where they
 * are known, else when they have come, unless the function given is called before. Rules that could not be read are asked
 * for again the next time.
 */
export function askRules(client: ProxyClient, onRules: (rules: OwnRules) => void): () => void {
    return asking.ask(client, onRules);
}

/** Salesforce doesn't tell a call's language: what counts is which languages the organisation says that its calls are in. */
function toOwnRules(answer: RulesAnswer, languages: readonly string[]): OwnRules {
    const { rules, problems, otherLanguages } = compileRules(answer.rules, { languages });
    const notes = [
        ...(problems.length > 0 ? [formatLabel(labels.rulesBroken, nameProblems(problems))] : []),
        ...(otherLanguages.length > 0 ? [formatLabel(labels.rulesOtherLanguage, nameSome(otherLanguages))] : []),
        ...(answer.isCutOff ? [formatLabel(labels.rulesCutOff, answer.rules.length.toLocaleString())] : [])
    ];
    return { rules, note: notes.join(' '), isKnown: true };
}

/** Which rules, and why in the codes of the guide to them. */
function nameProblems(problems: readonly RuleProblem[]): string {
    const named = problems
        .slice(0, MOST_NAMED)
        .map(({ rule, code, line }) => `${isolateName(rule)} (${code}${line === undefined ? '' : ` ${line}`})`);
    return [...named, ...(problems.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function nameSome(rules: readonly string[]): string {
    const named = rules.slice(0, MOST_NAMED).map(isolateName);
    return [...named, ...(rules.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
