import { formatLabel, isolateName } from 'c/labelText';
import type { Reason } from 'c/transcriptRedaction';
import { WHY_LABELS } from './labels';

let format: Intl.ListFormat | undefined;

/** Why something is suggested, in one line and without any of its text. */
export function reasonsText(reasons: readonly Reason[]): string {
    format ??= new Intl.ListFormat(undefined, { style: 'short', type: 'unit' });
    return reasons.length === 0 ? WHY_LABELS.unknown : format.format(reasons.map(reasonText));
}

function reasonText(reason: Reason): string {
    switch (reason.code) {
        case 'digits':
            return countText(reason, WHY_LABELS.digits, WHY_LABELS.digitsLines);
        case 'characters':
            return countText(reason, WHY_LABELS.characters, WHY_LABELS.charactersLines);
        case 'checksumHolds':
            return WHY_LABELS.checksumHolds;
        case 'checksumFails':
            return WHY_LABELS.checksumFails;
        case 'askedFor':
            return WHY_LABELS.askedFor;
        case 'namedBySpeaker':
            return WHY_LABELS.named;
        case 'typicalForm':
            return WHY_LABELS.typicalForm;
        case 'spelled':
            return WHY_LABELS.spelled;
        case 'saidElsewhere':
            return WHY_LABELS.saidElsewhere;
        case 'ownRule':
            return formatLabel(WHY_LABELS.ownRule, isolateName(reason.rule));
    }
}

function countText(
    { count, lines }: { readonly count: number; readonly lines: number },
    onOneLine: string,
    onMore: string
): string {
    return formatLabel(lines > 1 ? onMore : onOneLine, count.toLocaleString(), lines.toLocaleString());
}
