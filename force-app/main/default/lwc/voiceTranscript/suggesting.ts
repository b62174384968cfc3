import { entityTypeLabel } from 'c/entityTypeLabels';
import { formatCount, formatLabel, isolateName } from 'c/labelText';
import {
    acceptSteps,
    adjust,
    alikeOf,
    currentOf,
    decidedCount,
    edgePart,
    EMPTY_QUEUE,
    goTo,
    makeAgain,
    marksOf,
    refreshQueue,
    reject,
    step,
    suggestedBy,
    takeBack,
    toReach,
    withFilter,
    type Edge,
    type EdgeWay,
    type Likeness,
    type QueueDirection,
    type QueueFilter,
    type ReviewQueue,
    type Suggestion,
    type SuggestedMark,
    type Turned
} from 'c/reviewQueue';
import { lineOf, type EditSession, type Step } from 'c/transcriptModel';
import type { EntityType } from 'c/transcriptRedaction';
import { createLooking, type LookingState } from './looking';
import { NO_CALL, type CallState } from './openCall';
import { NO_RULES, type OwnRules } from './ownRules';
import { NO_SETTINGS } from './ownSettings';
import { suggestionLabels as labels } from './suggestionLabels';

/** What is shown of the suggestions, as a value. */
export interface SuggestingState {
    readonly isOpen: boolean;
    readonly queue: ReviewQueue;
    /** How far the look through the call is; null where it is through. */
    readonly lineCount: LookingState['lineCount'];
    /** Where suggestions stand, by line; null while nobody looks at them. */
    readonly marks: ReadonlyMap<string, readonly SuggestedMark[]> | null;
    /**
     * Whether a rejection, or words that were added or taken away, can be taken back or made again: not now perhaps, but
     * after the session's own actions.
     */
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    /** Whether lines, rules or settings are still on their way: more may be found. */
    readonly isLooking: boolean;
    /** Whether it is all that anybody finds in the call. */
    readonly isComplete: boolean;
    /** What is wrong with the organisation's own rules; empty where nothing is. */
    readonly rulesNote: string;
}

/** What the component has to do. */
export interface SuggestingListener {
    onState(state: SuggestingState): void;
    /** The steps of one action. */
    onChange(steps: readonly Step[]): void;
    /** A line is to be brought into view; the focus stays where it is. */
    onShow(identifier: string): void;
    onSaid(message: string): void;
    /** The look through the call went on: `show` shows what it found, and may change what has the focus. */
    onLooked(show: () => void): void;
    /** Leaves out what was left in before. */
    withoutLeftIn(found: readonly Suggestion[], session: EditSession): readonly Suggestion[];
    /**
     * The organisation's own rules are wanted: `use` may be called at once or later, until the function given is called.
     */
    onRulesWanted(use: (rules: OwnRules) => void): () => void;
}

/**
 * The suggestions of the open call and what is decided about them. Nothing is looked for, and no words are held, while they
 * are not open; what was rejected is kept as long as the call is.
 */
export interface Suggesting {
    /** Another state of the call. */
    see(call: CallState): void;
    open(): void;
    close(): void;
    /** Redacts the current suggestion as something else. */
    relabel(entityType: EntityType): void;
    accept(likeness: Likeness): void;
    reject(likeness: Likeness): void;
    go(direction: QueueDirection): void;
    select(key: string): void;
    filter(filter: QueueFilter): void;
    /** Moves one end of the current suggestion by a word: a word more or less, or as its line is seen. */
    moveEdge(edge: Edge, way: EdgeWay): void;
    /** Takes back what was done last here alone, or makes it again. Gives whether it was the turn of such. */
    undo(): boolean;
    redo(): boolean;
    /** Forgets everything: another call opens. */
    reset(): void;
}

/** Nothing is open. */
export const NOT_SUGGESTING: SuggestingState = {
    isOpen: false,
    queue: EMPTY_QUEUE,
    lineCount: null,
    marks: null,
    canUndo: false,
    canRedo: false,
    isLooking: false,
    isComplete: false,
    rulesNote: ''
};

/** Starts closed, with nothing decided. */
export function createSuggesting(listener: SuggestingListener): Suggesting {
    let call = NO_CALL;
    let isOpen = false;
    let queue = EMPTY_QUEUE;
    let lineCount: SuggestingState['lineCount'] = null;
    let ownRules = NO_RULES;
    let haveRulesCome = false;
    let stopWanting = (): void => undefined;
    /** The suggestion that was brought into view last. */
    let shown: string | null = null;

    const enter = (next: ReviewQueue): void => {
        queue = next;
        const current = isOpen ? currentOf(queue) : null;
        const isLooking = isOpen && (lineCount !== null || !haveRulesCome || call.own === NO_SETTINGS);
        listener.onState({
            isOpen,
            queue,
            lineCount,
            marks: isOpen ? marksOf(queue) : null,
            canUndo: queue.rejected.length + queue.adjusted.length > 0,
            canRedo: makeAgain(queue, call.work.session) !== null,
            isLooking,
            isComplete: isOpen && !isLooking && ownRules.isKnown,
            rulesNote: [call.own.note, ownRules.note].filter(Boolean).join(' ')
        });
        if (current && current.key !== shown && current.parts[0]) {
            listener.onShow(current.parts[0].identifier);
        }
        shown = current?.key ?? null;
    };
    const enterLook = ({ suggestions, lineCount: count }: LookingState): void => {
        lineCount = count;
        const { session } = call.work;
        // What was left in is known by all that is found in its line, also by what this organisation does not ask about.
        const asked = listener.withoutLeftIn(suggestions, session);
        enter(refreshQueue(queue, suggestedBy(call.own.settings, asked), session));
    };
    const looking = createLooking((state) => listener.onLooked(() => enterLook(state)));
    const refresh = (): void => {
        const { session } = call.work;
        const { entries, participants } = call.reading;
        enterLook(isOpen ? looking.see({ entries, participants, session }) : { suggestions: [], lineCount: null });
    };
    /** Forgets the words that were held, and the rules. */
    const forget = (): void => {
        isOpen = false;
        stopWanting();
        ownRules = NO_RULES;
        haveRulesCome = false;
        looking.stop();
    };
    const useRules = (rules: OwnRules): void => {
        ownRules = rules;
        haveRulesCome = true;
        if (rules.rules.length > 0) {
            looking.use(rules);
        }
        refresh();
        if (rules.note !== '') {
            listener.onSaid(rules.note);
        }
    };
    const say = (what: string): void => {
        const decided = decidedCount(queue).toLocaleString();
        const progress = formatLabel(labels.decided, decided, queue.suggestions.length.toLocaleString());
        listener.onSaid(isOpen ? `${what} ${progress}` : what);
    };
    const accept = (likeness: Likeness, entityType: EntityType | null = null): void => {
        const current = currentOf(queue);
        if (current) {
            const chosen = alikeOf(queue, current, likeness);
            const kind = entityTypeLabel(entityType ?? current.entityType);
            const { masks } = call.own.settings;
            listener.onChange(acceptSteps(call.work.session, chosen, masks, entityType, queue.suggestions));
            say(
                chosen.length === 1
                    ? formatLabel(labels.acceptedOne, kind)
                    : formatLabel(labels.acceptedMany, chosen.length.toLocaleString())
            );
        }
    };
    const sayWords = (): void => {
        const words = currentOf(queue)?.parts.map((part) => part.words) ?? [];
        listener.onSaid(formatLabel(labels.words, isolateName(words.join(' … '))));
    };
    const enterTurn = (turned: Turned | null, said: string): boolean => {
        if (turned) {
            enter(turned.queue);
            if (turned.turn === 'rejected') {
                say(said);
            } else {
                sayWords();
            }
        }
        return turned !== null;
    };

    return {
        see(next) {
            call = next;
            refresh();
        },
        open() {
            isOpen = true;
            stopWanting();
            stopWanting = listener.onRulesWanted(useRules);
            // Without the rules, while they are on their way.
            refresh();
        },
        close() {
            forget();
            refresh();
        },
        accept,
        relabel: (entityType) => accept('one', entityType),
        reject(likeness) {
            const current = currentOf(queue);
            if (current) {
                const chosen = alikeOf(queue, current, likeness);
                enter(reject(queue, chosen, call.work.session));
                say(formatCount(chosen.length, labels.rejectedOne, labels.rejectedMany));
            }
        },
        go: (direction) => enter(step(queue, direction)),
        select: (key) => enter(goTo(queue, key)),
        filter(filter) {
            enter(withFilter(queue, filter));
            const [count, all] = [queue.shown.length, queue.open.length];
            listener.onSaid(formatLabel(labels.shown, count.toLocaleString(), all.toLocaleString()));
        },
        moveEdge(edge, way) {
            const { session } = call.work;
            const current = currentOf(queue);
            const part = current && edgePart(current, edge);
            if (part) {
                const reach = toReach(edge, way, lineOf(session, part.identifier).text);
                const next = adjust(queue, { edge, reach }, session);
                if (next) {
                    enter(next);
                    sayWords();
                } else {
                    listener.onSaid(reach === 'widen' ? labels.noWider : labels.noNarrower);
                }
                listener.onShow(part.identifier);
            }
        },
        undo: () => enterTurn(takeBack(queue, call.work.session), labels.takenBack),
        redo: () => enterTurn(makeAgain(queue, call.work.session), labels.rejectedAgain),
        reset() {
            call = NO_CALL;
            forget();
            enter(EMPTY_QUEUE);
        }
    };
}
