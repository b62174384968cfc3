import { z } from 'zod';
import { CHANGE_REASONS, MOST_LINES_A_SAVE, type SaveRequest } from 'c/proxyProtocol';
import { redactText, type Redaction } from 'c/transcriptModel';
import { buildMask, checkRedactions, isEntityType, numbersIn, type MaskPolicy } from 'c/transcriptRedaction';
import { createFailure, createSuccess, type Result } from '../errors';

/** The longest text worth typing: Salesforce documents no limit, and nobody says this much in one breath. */
const LONGEST_TEXT = 32_000;

/** A lone surrogate is no character: it may come back as something else. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text of any kind that can be stored as it is. */
export const plainText = z.string().refine((text) => !LONE_SURROGATE.test(text), 'has half of a surrogate pair');
const hint = z.number().min(0).max(8_640_000_000_000_000).nullish();

/** The redactions of a line; `checkRedactions` says whether they fit it. */
export const redactionList = z
    .array(
        z.strictObject({
            start: z.number(),
            end: z.number(),
            entityType: z.string().max(80),
            mask: z.string().max(120)
        })
    )
    .max(1000);

/** The body of a save. Unknown fields are refused: a misspelled `redactions` must not save the text unredacted. */
export const saveRequestSchema = z.strictObject({
    reason: z.enum(CHANGE_REASONS),
    note: plainText.max(255).optional(),
    knownChanges: z.array(z.string().max(18)).max(1_000).optional(),
    changes: z.array(
        z.strictObject({
            identifier: plainText.min(1).max(255),
            baseText: z.string(),
            editedText: z.string().optional(),
            redactions: redactionList.optional(),
            startMs: hint,
            receivedMs: hint,
            legCount: z.int().min(0).nullish()
        })
    )
});

type ParsedSave = z.infer<typeof saveRequestSchema>;

/** One line as it is to be stored. */
export interface PlannedLine {
    readonly identifier: string;
    /** What has to be stored now, exactly, for the line to be sent. */
    readonly baseText: string;
    /** What will be stored: built here from the edit, the spans and their masks. */
    readonly text: string;
    readonly isEdited: boolean;
    /** What is redacted, each label once; empty where nothing is. */
    readonly labels: readonly string[];
    /** How many values of each label, in their order; left out where it is one of each. */
    readonly counts?: readonly number[];
    /** The earlier of the entry's two times: where to look for it. Milliseconds since the Unix epoch; null where unknown. */
    readonly hintMs: number | null;
    /** How many calls the entry named when the page read it; null where unknown. Only settling uses it: a save reads anew. */
    readonly legCount: number | null;
}

/** A save that may be announced. */
export interface PlannedSave {
    readonly reason: SaveRequest['reason'];
    readonly note: string | null;
    readonly lines: readonly PlannedLine[];
    /** Whose masks the organisation's policy has to allow: none where all are labels alone, which it always does. */
    readonly toAllow: readonly RedactedText[];
    /** The change records that whoever numbered masks knew; null where no mask has a number. */
    readonly knownChanges: readonly string[] | null;
}

/** What is redacted in a line. */
export type RedactedText = Pick<ParsedSave['changes'][number], 'baseText' | 'editedText' | 'redactions'>;

/**
 * Checks what can be checked without Salesforce, and builds the texts. TOO_MANY_LINES, ENTRY_DUPLICATED, TEXT_INVALID,
 * REDACTION_INVALID, CHANGE_EMPTY; `details.places` names changes by their index, never by their text.
 */
export function planSave(request: ParsedSave): Result<PlannedSave> {
    const { changes } = request;
    if (changes.length > MOST_LINES_A_SAVE) {
        return createFailure('TOO_MANY_LINES', { details: { most: MOST_LINES_A_SAVE } });
    }
    if (changes.length === 0) {
        return createFailure('CHANGE_EMPTY', { details: { places: [] } });
    }
    const problem = findProblem(changes, null);
    if (problem) {
        return problem;
    }
    const lines = changes.map(toPlannedLine);
    const empty = placesWhere(lines, (line) => line.text === line.baseText);
    if (empty.length > 0) {
        return createFailure('CHANGE_EMPTY', { details: { places: empty } });
    }
    return createSuccess({
        reason: request.reason,
        note: request.note?.trim() || null,
        lines,
        toAllow: changes.some(saysMore) ? changes : [],
        knownChanges: changes.some(hasNumber) ? (request.knownChanges ?? []) : null
    });
}

/**
 * ENTRY_DUPLICATED, TEXT_INVALID or REDACTION_INVALID, with the places, for changes that can be no one's work; null for all
 * others. `policy`: what masks have to keep to; null while it is not known.
 */
export function findProblem(
    changes: readonly (RedactedText & Pick<ParsedSave['changes'][number], 'identifier'>)[],
    policy: MaskPolicy | null
): ReturnType<typeof createFailure> | null {
    const seen = new Set<string>();
    const duplicates = placesWhere(changes, ({ identifier }) => seen.has(identifier) || !seen.add(identifier));
    if (duplicates.length > 0) {
        return createFailure('ENTRY_DUPLICATED', { details: { places: duplicates } });
    }
    const unfit = changes.flatMap(({ baseText, editedText }, change) => {
        const problem = editedText === undefined ? null : findTextProblem(baseText, editedText);
        return problem === null ? [] : [{ change, problem }];
    });
    if (unfit.length > 0) {
        return createFailure('TEXT_INVALID', { details: { places: unfit.slice(0, 50) } });
    }
    return findRedactionProblem(changes, policy);
}

/** REDACTION_INVALID, with the places, where redactions don't fit their texts or the policy; null where all do. */
export function findRedactionProblem(
    changes: readonly RedactedText[],
    policy: MaskPolicy | null
): ReturnType<typeof createFailure> | null {
    const problems = changes.flatMap(({ baseText, editedText, redactions = [] }, change) =>
        checkRedactions(editedText ?? baseText, redactions, policy).map(({ code, index }) => ({
            change,
            redaction: index,
            problem: code
        }))
    );
    return problems.length > 0
        ? createFailure('REDACTION_INVALID', { details: { places: problems.slice(0, 50) } })
        : null;
}

function hasNumber({ redactions = [] }: RedactedText): boolean {
    return redactions.some(({ mask }) => numbersIn(mask).length > 0);
}

function saysMore({ redactions = [] }: RedactedText): boolean {
    return redactions.some(({ entityType, mask }) => isEntityType(entityType) && mask !== buildMask(entityType));
}

/**
 * Why nobody may leave a line with this text; null where they may. What is stored already, however it came there, is no
 * reason: such a line can be corrected, and above all redacted. Blank is refused since it could not be told from a text
 * that got lost, and what Salesforce makes of it is not documented.
 */
function findTextProblem(baseText: string, editedText: string): 'blank' | 'tooLong' | 'halfCharacter' | null {
    if (!/\S/.test(editedText)) {
        return 'blank';
    }
    if (editedText.length > Math.max(LONGEST_TEXT, baseText.length)) {
        return 'tooLong';
    }
    return LONE_SURROGATE.test(editedText) && !LONE_SURROGATE.test(baseText) ? 'halfCharacter' : null;
}

function toPlannedLine(change: ParsedSave['changes'][number]): PlannedLine {
    const { identifier, baseText, editedText, redactions = [], startMs, receivedMs, legCount } = change;
    const times = [startMs, receivedMs].filter((ms) => typeof ms === 'number');
    return {
        identifier,
        baseText,
        text: redactText(editedText ?? baseText, redactions),
        isEdited: editedText !== undefined && editedText !== baseText,
        ...countLabels(redactions),
        hintMs: times.length === 0 ? null : Math.min(...times),
        legCount: legCount ?? null
    };
}

function countLabels(redactions: readonly Redaction[]): Pick<PlannedLine, 'labels' | 'counts'> {
    const counts = new Map<string, number>();
    for (const { entityType } of redactions) {
        counts.set(entityType, (counts.get(entityType) ?? 0) + 1);
    }
    const labels = [...counts.keys()];
    return counts.size === redactions.length ? { labels } : { labels, counts: [...counts.values()] };
}

function placesWhere<Item>(
    items: readonly Item[],
    matches: (item: Item) => boolean
): readonly { readonly change: number }[] {
    return items.flatMap((item, change) => (matches(item) ? [{ change }] : [])).slice(0, 50);
}
