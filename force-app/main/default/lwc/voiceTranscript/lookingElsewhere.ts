import { createMasker, type Masker } from 'c/callMasks';
import type { ChangePart } from 'c/changeParts';
import type { LineResult, RecordTextsAnswer } from 'c/proxyProtocol';
import { lineOf, redactOccurrencesSteps, type LineChange, type Redaction, type Step } from 'c/transcriptModel';
import type { ProxyClient } from 'c/transcriptProxy';
import { isEntityType, type MaskPolicy } from 'c/transcriptRedaction';
import type { FoundField, RecordsLookedAt, WhereElse } from 'c/transcriptWhereElse';
import { createValueSearch, type SoughtValue, type ValueHit, type ValueSearch } from 'c/valueSearch';
import { toSpeakerName } from 'c/speakerNames';
import { toLegNames } from './legNames';
import type { Reading } from './reading';
import { timesOf, type ReviewedCall } from './reviewState';

/** The call that is looked through: all lines of its conversation that the person may open, other legs' too. */
export interface SearchedCall extends ReviewedCall {
    readonly reading: Reading;
    /** What the organisation's masks say. */
    readonly masks: MaskPolicy;
}

/** So many lines are shown; all of them are marked. */
const MOST_LINES = 20;

/**
 * Looks for what a save has just removed, where else it stands. It takes the values over while they still are in memory,
 * and holds them until it is told to drop them: what it tells of them are places and kinds.
 */
export interface LookingElsewhere {
    /** A save begins: until values are dropped, it takes them over. */
    begin(): void;
    /** Takes over what was redacted in lines that are proven to be stored. */
    take(sent: readonly LineChange[], results: readonly LineResult[]): void;
    /** The save has ended: looks in the records too, where it removed something. */
    end(): void;
    /** Looks in the records, which Salesforce has to be asked for. */
    look(): void;
    /** What there is to say now; null where nothing was redacted. */
    findings(): WhereElse | null;
    /** The steps that redact all that stands in the transcript. */
    steps(): readonly Step[];
    /** Forgets the values, and what a request that is under way will bring. */
    drop(): void;
}

export function createLookingElsewhere(
    client: ProxyClient,
    voiceCallId: string,
    current: () => SearchedCall | null,
    onChange: () => void
): LookingElsewhere {
    let values: readonly SoughtValue[] = [];
    let search: ValueSearch | null = null;
    let records: RecordsLookedAt = { state: 'looking' };
    /** Part of what a save removed is not worth looking for: it would be said that it is found nowhere. */
    let isTaking = false;
    let hasTaken = false;
    /** Counts the times it was asked or dropped: an answer from before is of no account. */
    let turn = 0;
    let last: { readonly call: SearchedCall; readonly by: ValueSearch; readonly hits: readonly ValueHit[] } | null =
        null;

    const hitsIn = (call: SearchedCall, by: ValueSearch): readonly ValueHit[] => {
        const isSame =
            last?.by === by && last.call.work.session === call.work.session && last.call.entries === call.entries;
        const hits = last && isSame ? last.hits : findHits(call, by);
        last = { call, by, hits };
        return hits;
    };

    const look = (): void => {
        if (!search) {
            return;
        }
        turn += 1;
        const asked = turn;
        records = { state: 'looking' };
        onChange();
        void client.fetchRecordTexts(voiceCallId).then((sent) => {
            // Looked up only now: what was dropped meanwhile is held by no request that is still under way.
            if (asked === turn && search) {
                records = sent.ok ? lookIn(sent.value, search) : { state: 'unread' };
                onChange();
            }
        });
    };

    return {
        begin() {
            isTaking = true;
            hasTaken = false;
        },
        take(sent, results) {
            if (!isTaking) {
                return;
            }
            const places = new Map(current()?.entries.map(({ identifier }, line) => [identifier, line]));
            const gone = new Set(results.flatMap((each) => (each.outcome === 'verified' ? [each.identifier] : [])));
            const taken = sent.flatMap((change) => (gone.has(change.identifier) ? toValues(change, places) : []));
            if (taken.length > 0) {
                hasTaken = true;
                values = [...values, ...taken].sort((a, b) => a.line - b.line);
                search = createValueSearch(values);
            }
        },
        end() {
            if (hasTaken) {
                look();
            }
        },
        look,
        findings() {
            const call = current();
            return call && search ? toFindings(call, hitsIn(call, search), search.tooShort, records) : null;
        },
        steps() {
            const call = current();
            return call && search ? toSteps(call, hitsIn(call, search)) : [];
        },
        drop() {
            turn += 1;
            isTaking = false;
            hasTaken = false;
            values = [];
            search = null;
            last = null;
            records = { state: 'looking' };
        }
    };
}

function toValues(
    { identifier, baseText, editedText, redactions = [] }: LineChange,
    places: ReadonlyMap<string, number>
): readonly SoughtValue[] {
    const text = editedText ?? baseText;
    const line = places.get(identifier) ?? 0;
    return redactions.map(({ start, end, entityType }) => ({ text: text.slice(start, end), entityType, line }));
}

/** Where what was removed is said, besides what is marked for redaction already. */
function findHits({ work, entries }: SearchedCall, search: ValueSearch): readonly ValueHit[] {
    const lines = entries.map(({ identifier, participantId }) => ({
        ...lineOf(work.session, identifier),
        ...(participantId === null ? {} : { speaker: participantId })
    }));
    return search
        .inLines(lines)
        .filter(
            ({ line, start, end }) => !lines[line]?.redactions.some((each) => start < each.end && end > each.start)
        );
}

function lookIn({ records, isRelatedUnread }: RecordTextsAnswer, search: ValueSearch): RecordsLookedAt {
    const found = records.flatMap(({ recordId, kind, texts }): readonly FoundField[] =>
        texts.flatMap(({ label, text }) => (search.inText(text).length > 0 ? [{ recordId, kind, label }] : []))
    );
    const fields = records.reduce((sum, { texts }) => sum + texts.length, 0);
    return { state: 'read', fields, found, isRelatedUnread };
}

function toFindings(
    call: SearchedCall,
    hits: readonly ValueHit[],
    tooShort: number,
    records: RecordsLookedAt
): WhereElse {
    const { entries, reading } = call;
    const timeOf = timesOf(call);
    const legNames = toLegNames(reading.call, reading.legs);
    const byLine = groupByLine(hits);
    const masker = createMasker(call.masks, call.work.session);
    const lines = [...byLine].slice(0, MOST_LINES).flatMap(([line, places]) => {
        const entry = entries[line];
        if (!entry) {
            return [];
        }
        const speaker = toSpeakerName(reading.participants.find(({ id }) => id === entry.participantId)).speaker;
        return [
            {
                identifier: entry.identifier,
                timeText: timeOf(entry.identifier),
                speaker,
                legName: entry.voiceCallIds.map((id) => legNames.get(id)).find((name) => name !== undefined) ?? null,
                parts: toParts(call, masker, entry.identifier, places)
            }
        ];
    });
    const hidden = reading.notices.find(({ code }) => code === 'ENTRIES_HIDDEN');
    return {
        lines,
        lineCount: byLine.size,
        hitCount: hits.length,
        lookedAt: entries.length,
        isWhole: !reading.isReading && !reading.isCutOff && reading.problem === null,
        hiddenLines: hidden?.count ?? 0,
        tooShort,
        records
    };
}

function groupByLine(hits: readonly ValueHit[]): ReadonlyMap<number, readonly ValueHit[]> {
    const byLine = new Map<number, ValueHit[]>();
    for (const hit of hits) {
        byLine.set(hit.line, [...(byLine.get(hit.line) ?? []), hit]);
    }
    return byLine;
}

/** The line with masks both where it was found and where something is redacted already: no value is shown. */
function toParts(
    { work }: SearchedCall,
    masker: Masker,
    identifier: string,
    places: readonly ValueHit[]
): readonly ChangePart[] {
    const { text, redactions } = lineOf(work.session, identifier);
    const masks: readonly Redaction[] = [
        ...redactions,
        ...places.map(({ start, end, entityType }) => {
            const mask = maskBy(masker, entityType, text.slice(start, end));
            return { start, end, entityType, mask };
        })
    ].sort((a, b) => a.start - b.start);
    const parts: ChangePart[] = [];
    let at = 0;
    for (const { start, end, entityType, mask } of masks) {
        parts.push({ kind: 'same', text: text.slice(at, start) });
        parts.push({ kind: 'mask', text: mask, entityType, isStored: false });
        at = end;
    }
    return [...parts, { kind: 'same', text: text.slice(at) }];
}

function toSteps({ work, entries, masks }: SearchedCall, hits: readonly ValueHit[]): readonly Step[] {
    const masker = createMasker(masks, work.session);
    const kinds = [...new Set(hits.map(({ entityType }) => entityType))];
    return kinds.flatMap((kind) => {
        const occurrences = hits.flatMap(({ line, start, end, entityType }) => {
            const identifier = entries[line]?.identifier;
            return identifier === undefined || entityType !== kind
                ? []
                : [{ identifier, start, end, found: lineOf(work.session, identifier).text.slice(start, end) }];
        });
        return redactOccurrencesSteps(work.session, occurrences, kind, (found) => maskBy(masker, kind, found)).steps;
    });
}

function maskBy(masker: Masker, entityType: string, words: string): string {
    return isEntityType(entityType) ? masker.maskOf(entityType, words) : `[${entityType}]`;
}
