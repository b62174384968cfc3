import { formatLabel, isolateName } from 'c/labelText';
import type { RulesAnswer } from 'c/proxyProtocol';
import { compileRules, type CompiledRule, type RuleProblem } from 'c/redactionRules';
import type { ProxyClient } from 'c/transcriptProxy';
import { suggestionLabels as labels } from './suggestionLabels';

/** The organisation's own rules, ready to run. */
export interface OwnRules {
    readonly rules: readonly CompiledRule[];
    /** Why it is not all of them, in a sentence; empty where it is. */
    readonly note: string;
}

/** There are none, and nothing is wrong with that. */
export const NO_RULES: OwnRules = { rules: [], note: '' };

/** What was asked for in one session. */
interface Asked {
    readonly coming: Promise<OwnRules>;
    known: OwnRules | null;
}

/** More would be no line to read: the others are named once these are mended. */
const MOST_NAMED = 3;

const askedOf = new WeakMap<ProxyClient, Asked>();

/**
 * Asks for the rules, once a session: all calls of a page share them. The listener hears them before this returns where they
 * are known, else when they have come, unless the function given is called before. Rules that could not be read are asked
 * for again the next time.
 */
export function askRules(client: ProxyClient, onRules: (rules: OwnRules) => void): () => void {
    let isWanted = true;
    const asked = askedOf.get(client) ?? ask(client);
    if (asked.known) {
        onRules(asked.known);
    } else {
        void asked.coming.then((rules) => {
            if (isWanted) {
                onRules(rules);
            }
        });
    }
    return () => {
        isWanted = false;
    };
}

function ask(client: ProxyClient): Asked {
    const forget = (): void => {
        stopListening();
        if (askedOf.get(client) === asked) {
            askedOf.delete(client);
        }
    };
    // Whoever signs in next may have other rights, and whoever signs out leaves nothing.
    const stopListening = client.onSessionChange((change) => {
        if (change === 'signedIn' || change === 'signedOut') {
            forget();
        }
    });
    const coming = client.fetchRules().then((sent): OwnRules => {
        if (!sent.ok) {
            forget();
            return { rules: [], note: labels.rulesUnread };
        }
        asked.known = toOwnRules(sent.value);
        return asked.known;
    });
    const asked: Asked = { coming, known: null };
    askedOf.set(client, asked);
    return asked;
}

/** The page doesn't know a call's language: rules of every language are used. */
function toOwnRules(answer: RulesAnswer): OwnRules {
    const { rules, problems } = compileRules(answer.rules);
    const notes = [
        ...(problems.length > 0 ? [formatLabel(labels.rulesBroken, nameProblems(problems))] : []),
        ...(answer.isCutOff ? [formatLabel(labels.rulesCutOff, answer.rules.length.toLocaleString())] : [])
    ];
    return { rules, note: notes.join(' ') };
}

/** Which rules, and why in the codes of the guide to them. */
function nameProblems(problems: readonly RuleProblem[]): string {
    const named = problems
        .slice(0, MOST_NAMED)
        .map(({ rule, code, line }) => `${isolateName(rule)} (${code}${line === undefined ? '' : ` ${line}`})`);
    return [...named, ...(problems.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
