import type { LineState, Redaction } from './line';

/**
 * One change of one line, as a value. Offsets are UTF-16, over the line's text (what is redacted included). A step is
 * plain data: JSON keeps it whole.
 */
export type Step =
    | TextStep
    | { readonly kind: 'addRedaction'; readonly identifier: string; readonly redaction: Redaction }
    | { readonly kind: 'removeRedaction'; readonly identifier: string; readonly redaction: Redaction };

/** A change of text: `removed`, which stands at `start`, gives way to `inserted`. */
export interface TextStep {
    readonly kind: 'replaceText';
    readonly identifier: string;
    readonly start: number;
    readonly removed: string;
    readonly inserted: string;
}

/**
 * Why a step does not apply. STEP_TEXT_DIFFERS: the text to remove is not there. STEP_TOUCHES_REDACTION: it would change
 * what is to be removed. STEP_REDACTION_OVERLAPS, STEP_REDACTION_OUTSIDE, STEP_REDACTION_MISSING: as they say.
 */
export type StepProblem =
    | 'STEP_TEXT_DIFFERS'
    | 'STEP_TOUCHES_REDACTION'
    | 'STEP_REDACTION_OVERLAPS'
    | 'STEP_REDACTION_OUTSIDE'
    | 'STEP_REDACTION_MISSING';

export type StepResult<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: StepProblem };

/** The entry that the step changes. */
export function stepIdentifier(step: Step): string {
    return step.identifier;
}

/** The line after the step, or why it can't be. The line given is not changed. */
export function applyStep(line: LineState, step: Step): StepResult<LineState> {
    switch (step.kind) {
        case 'replaceText':
            return replaceText(line, step.start, step.removed, step.inserted);
        case 'addRedaction':
            return addRedaction(line, step.redaction);
        case 'removeRedaction':
            return removeRedaction(line, step.redaction);
    }
}

/** The line after steps applied in order, or why one of them can't be. */
export function applyLineSteps(line: LineState, steps: readonly Step[]): StepResult<LineState> {
    let current = line;
    for (const step of steps) {
        const result = applyStep(current, step);
        if (!result.ok) {
            return result;
        }
        current = result.value;
    }
    return { ok: true, value: current };
}

/** The step that takes `step` back: applied after it, the line is as it was. */
export function invertStep(step: Step): Step {
    switch (step.kind) {
        case 'replaceText':
            return { ...step, removed: step.inserted, inserted: step.removed };
        case 'addRedaction':
            return { ...step, kind: 'removeRedaction' };
        case 'removeRedaction':
            return { ...step, kind: 'addRedaction' };
    }
}

/**
 * The step as it reads after `over`, another change of the same line made from the same state. Null where both touch the
 * same text, or where one only inserts at an edge of the other, so that the order of the two is open: then a person has
 * to decide. Text may come right before or right behind a redaction: what is to be removed stays what it is.
 */
export function mapStep(step: Step, over: Step): Step | null {
    if (over.identifier !== step.identifier || over.kind !== 'replaceText') {
        return step;
    }
    if (step.kind === 'replaceText') {
        return mapTextStep(step, over);
    }
    const redaction = mapRedaction(step.redaction, over);
    return redaction && { ...step, redaction };
}

/** The redaction as it reads after a change of the line's text; null where that touches the text to be removed. */
export function mapRedaction(redaction: Redaction, over: TextStep): Redaction | null {
    if (redaction.end <= over.start) {
        return redaction;
    }
    return redaction.start >= over.start + over.removed.length ? shifted(redaction, lengthChange(over)) : null;
}

/** `mapStep` of two changes of the same line's text. */
export function mapTextStep(step: TextStep, over: TextStep): TextStep | null {
    const gap = step.removed === '' || over.removed === '' ? 1 : 0;
    if (step.start + step.removed.length + gap <= over.start) {
        return step;
    }
    return step.start >= over.start + over.removed.length + gap
        ? { ...step, start: step.start + lengthChange(over) }
        : null;
}

/** By how much the step makes the text longer. */
export function lengthChange({ removed, inserted }: TextStep): number {
    return inserted.length - removed.length;
}

function shifted(redaction: Redaction, delta: number): Redaction {
    return { ...redaction, start: redaction.start + delta, end: redaction.end + delta };
}

function replaceText(line: LineState, start: number, removed: string, inserted: string): StepResult<LineState> {
    const end = start + removed.length;
    if (start < 0 || end > line.text.length || line.text.slice(start, end) !== removed) {
        return { ok: false, code: 'STEP_TEXT_DIFFERS' };
    }
    if (line.redactions.some((redaction) => start < redaction.end && end > redaction.start)) {
        return { ok: false, code: 'STEP_TOUCHES_REDACTION' };
    }
    const delta = inserted.length - removed.length;
    return {
        ok: true,
        value: {
            text: line.text.slice(0, start) + inserted + line.text.slice(end),
            redactions: line.redactions.map((redaction) =>
                redaction.start >= end ? shifted(redaction, delta) : redaction
            )
        }
    };
}

function addRedaction(line: LineState, added: Redaction): StepResult<LineState> {
    if (added.start < 0 || added.end <= added.start || added.end > line.text.length) {
        return { ok: false, code: 'STEP_REDACTION_OUTSIDE' };
    }
    if (line.redactions.some((redaction) => added.start < redaction.end && added.end > redaction.start)) {
        return { ok: false, code: 'STEP_REDACTION_OVERLAPS' };
    }
    return {
        ok: true,
        value: { ...line, redactions: [...line.redactions, added].sort((a, b) => a.start - b.start) }
    };
}

function removeRedaction(line: LineState, removed: Redaction): StepResult<LineState> {
    const kept = line.redactions.filter(({ start, end }) => start !== removed.start || end !== removed.end);
    return kept.length === line.redactions.length
        ? { ok: false, code: 'STEP_REDACTION_MISSING' }
        : { ok: true, value: { ...line, redactions: kept } };
}
