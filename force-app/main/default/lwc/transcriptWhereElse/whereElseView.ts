import { formatCount, formatLabel, isolateName } from 'c/labelText';
import { labels } from './labels';
import type { WhereElse } from './whereElse';

/** A link to a record in which it is written. */
export interface FieldView {
    readonly key: string;
    readonly url: string;
    readonly text: string;
}

/** What the section says, in words; a text is empty where there is nothing to say. */
export interface WhereElseView {
    readonly said: string;
    readonly redact: string;
    readonly moreLines: string;
    readonly records: string;
    readonly fields: readonly FieldView[];
    readonly unlooked: readonly string[];
    readonly canLookAgain: boolean;
}

/** Puts what was found into words. */
export function toWhereElseView(findings: WhereElse): WhereElseView {
    const { hitCount, lines, lineCount, lookedAt, records } = findings;
    const rest = lineCount - lines.length;
    return {
        said:
            hitCount > 0
                ? formatCount(hitCount, labels.saidOne, labels.saidMany)
                : formatLabel(labels.saidNowhere, formatCount(lookedAt, labels.linesOne, labels.linesMany)),
        redact: hitCount > 0 ? formatCount(hitCount, labels.redactOne, labels.redactMany) : '',
        moreLines: rest > 0 ? formatCount(rest, labels.linesMore, labels.linesMore) : '',
        records: toRecordsText(findings),
        fields:
            records.state === 'read'
                ? records.found.map(({ recordId, kind, label }) => ({
                      key: `${recordId} ${label}`,
                      url: `/lightning/r/${recordId}/view`,
                      text: formatLabel(labels.field, kind, isolateName(label))
                  }))
                : [],
        unlooked: toUnlooked(findings),
        canLookAgain: records.state === 'unread' || (records.state === 'read' && records.isRelatedUnread)
    };
}

function toRecordsText({ records }: WhereElse): string {
    switch (records.state) {
        case 'looking':
            return labels.looking;
        case 'unread':
            return '';
        case 'read':
            return records.found.length > 0
                ? labels.written
                : formatCount(records.fields, labels.writtenNowhere, labels.writtenNowhere);
    }
}

function toUnlooked({ isWhole, hiddenLines, tooShort, records }: WhereElse): readonly string[] {
    return [
        ...(isWhole ? [] : [labels.rest]),
        ...(hiddenLines > 0 ? [formatCount(hiddenLines, labels.hiddenOne, labels.hiddenMany)] : []),
        ...(records.state === 'unread' ? [labels.records] : []),
        ...(records.state === 'read' && records.isRelatedUnread ? [labels.related] : []),
        ...(tooShort > 0 ? [formatCount(tooShort, labels.shortOne, labels.shortMany)] : [])
    ];
}
