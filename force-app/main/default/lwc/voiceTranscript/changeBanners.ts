import { formatLabel, isolateName } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import type { ChangeSummary, SealState } from 'c/proxyProtocol';
import type { Banner } from 'c/transcriptBanner';
import { changeLabels, SEAL_LABELS } from './changeLabels';
import { labels } from './labels';

/** What the banners need to know beside the change records. `nowMs`: milliseconds since the Unix epoch. */
export interface ChangeContext {
    readonly mayChange: boolean;
    readonly nowMs: number;
}

/** More records than this are counted instead of named. */
const MOST_NAMES = 3;

/** What has to be said of a call's change records, each kind in one banner however many records it concerns. */
export function toChangeBanners(changes: readonly ChangeSummary[], context: ChangeContext): readonly Banner[] {
    const inState = (state: ChangeSummary['state']): readonly ChangeSummary[] =>
        changes.filter((change) => change.state === state);
    return [
        ...toOpenBanner(inState('saving'), context),
        ...toPendingBanner(inState('pending'), context),
        ...toSettledBanner(
            changes.filter(({ isJustSettled }) => isJustSettled),
            context
        ),
        ...(['missing', 'broken', 'unknownKey'] as const).flatMap((seal) =>
            toSealBanner(
                seal,
                changes.filter((change) => change.seal === seal)
            )
        )
    ];
}

/** "Your save from 10:14", at the beginning of a sentence. */
function toSaveText({ isOwn, savedBy, madeMs }: ChangeSummary, nowMs: number): string {
    const when = formatMoment(madeMs, nowMs);
    if (isOwn) {
        return formatLabel(changeLabels.saveOfYou, when);
    }
    return savedBy === null
        ? formatLabel(changeLabels.saveOfSomebody, when)
        : formatLabel(changeLabels.saveOf, isolateName(savedBy), when);
}

/** Who was saving when the call was read, to somebody about to save; null where nobody was. */
export function toUnderWayText(changes: readonly ChangeSummary[], nowMs: number): string | null {
    const open = changes.find(({ state }) => state === 'saving');
    return open ? formatLabel(changeLabels.underWay, toSaveText(open, nowMs)) : null;
}

function toOpenBanner(open: readonly ChangeSummary[], { nowMs }: ChangeContext): readonly Banner[] {
    const text = describe(open, nowMs, changeLabels.openOne, changeLabels.openMany);
    return text === null
        ? []
        : [{ key: 'saving', tone: 'info', text, action: 'retry', actionLabel: labels.checkAgain }];
}

/** Opening the call compares what is stored, but only for those who may complete the record. */
function toPendingBanner(pending: readonly ChangeSummary[], { mayChange, nowMs }: ChangeContext): readonly Banner[] {
    const { pendingCheckMany, pendingCheckOne, pendingWaitMany, pendingWaitOne } = changeLabels;
    const text = mayChange
        ? describe(pending, nowMs, pendingCheckOne, pendingCheckMany)
        : describe(pending, nowMs, pendingWaitOne, pendingWaitMany);
    if (text === null) {
        return [];
    }
    const banner = { key: 'pending', tone: 'warning', text } as const;
    return [mayChange ? { ...banner, action: 'retry', actionLabel: labels.checkAgain } : banner];
}

/** How saves ended that had been cut off. Only what is wholly stored needs nothing more of anybody. */
function toSettledBanner(settled: readonly ChangeSummary[], { nowMs }: ChangeContext): readonly Banner[] {
    const [first, ...others] = settled;
    if (!first) {
        return [];
    }
    const isAllStored = settled.every(({ state }) => state === 'verified');
    const text =
        others.length === 0
            ? settledText(first, nowMs)
            : formatLabel(
                  isAllStored ? changeLabels.settledManyAll : changeLabels.settledManyPart,
                  settled.length.toLocaleString()
              );
    return [
        isAllStored
            ? { key: 'settled', tone: 'info', text, isDismissable: true }
            : { key: 'settledPart', tone: 'warning', text, isDismissable: true }
    ];
}

function settledText(change: ChangeSummary, nowMs: number): string {
    const save = toSaveText(change, nowMs);
    switch (change.state) {
        case 'verified':
            return formatLabel(changeLabels.settledAll, save);
        case 'notApplied':
            return formatLabel(changeLabels.settledNone, save);
        default:
            // What belongs to another part of the call has no lines here.
            return change.lines.length === 0
                ? formatLabel(changeLabels.settledNotAll, save)
                : formatLabel(changeLabels.settledPart, save, ...countLines(change));
    }
}

/** How many lines are proven to be stored, and how many there are. */
function countLines({ lines }: ChangeSummary): readonly [string, string] {
    const verified = lines.filter(({ result }) => result === 'verified');
    return [verified.length.toLocaleString(), lines.length.toLocaleString()];
}

function toSealBanner(seal: Exclude<SealState, 'intact'>, records: readonly ChangeSummary[]): readonly Banner[] {
    if (records.length === 0) {
        return [];
    }
    const [one, many] = SEAL_LABELS[seal];
    const text = formatLabel(records.length === 1 ? one : many, listRecords(records));
    return [
        seal === 'unknownKey'
            ? { key: 'sealUnknownKey', tone: 'info', text, isDismissable: true }
            : { key: seal === 'missing' ? 'sealMissing' : 'sealBroken', tone: 'warning', text }
    ];
}

function listRecords(records: readonly ChangeSummary[]): string {
    const names = records.map(({ name }) => name);
    const more = names.length - MOST_NAMES;
    return more > 0
        ? formatLabel(changeLabels.namesAndMore, names.slice(0, MOST_NAMES).join(', '), more.toLocaleString())
        : list(names);
}

/** One save by whom and when, or several of them as a list; null where there is none. */
function describe(changes: readonly ChangeSummary[], nowMs: number, one: string, many: string): string | null {
    const [first, ...others] = changes;
    if (!first) {
        return null;
    }
    if (others.length === 0) {
        return formatLabel(one, toSaveText(first, nowMs));
    }
    const who = ({ isOwn, savedBy }: ChangeSummary): string =>
        isOwn ? changeLabels.you : savedBy === null ? changeLabels.somebody : isolateName(savedBy);
    const saves = changes.map((change) =>
        formatLabel(changeLabels.saveInList, who(change), formatMoment(change.madeMs, nowMs))
    );
    return formatLabel(many, changes.length.toLocaleString(), list(saves));
}

let format: Intl.ListFormat | undefined;

function list(items: readonly string[]): string {
    format ??= new Intl.ListFormat(undefined, { type: 'conjunction' });
    return format.format(items);
}
