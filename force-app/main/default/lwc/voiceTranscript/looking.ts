import { createLook, findAsLinesChange, type CallLines, type Look, type Suggestion } from 'c/reviewQueue';
import type { OwnRules } from './ownRules';

/** What was found so far, and how far the look through the call is; null where it is through. */
export interface LookingState {
    readonly suggestions: readonly Suggestion[];
    readonly lineCount: Look['lineCount'] | null;
}

/** Looks through a call step by step, so that no step holds up the page. */
export interface Looking {
    /** Looks through the call as it reads now. What takes more than a step goes on by itself, and is told as it does. */
    see(call: CallLines): LookingState;
    /** Looks anew, by the organisation's own rules too. What was found without them stays until it is through. */
    use(rules: OwnRules): void;
    /** Forgets the words that were held. */
    stop(): void;
}

/** Looks at nothing yet. `onState` hears of the steps that come by themselves. */
export function createLooking(onState: (state: LookingState) => void): Looking {
    let look = createLook();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const tell = (): void => onState(next());
    const next = (): LookingState => {
        clearTimeout(timer);
        if (!look.isThrough()) {
            // In a task of its own, and so is to show what all that found: what is pressed comes between.
            timer = setTimeout(() => {
                look.goOn();
                timer = setTimeout(tell, 0);
            }, 0);
        }
        return { suggestions: look.suggestions, lineCount: look.isThrough() ? null : look.lineCount };
    };
    return {
        see(call) {
            look.see(call);
            return next();
        },
        use(rules) {
            look = createLook(findAsLinesChange(rules), look.suggestions);
        },
        stop() {
            clearTimeout(timer);
            look = createLook();
        }
    };
}
