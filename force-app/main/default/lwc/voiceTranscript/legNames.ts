import { formatLabel, isolateName } from 'c/labelText';
import { formatMoment } from 'c/momentText';
import type { CallLeg, VoiceCallFacts } from 'c/proxyProtocol';
import { pastLabels } from './pastLabels';

/** Entries name calls by ids of this length; the record's own has three letters more. */
const SHORT_ID = 15;

/** What the parts of a transferred conversation are called, this call first; none where there is only this one. */
export function toLegNames(call: VoiceCallFacts | null, legs: readonly CallLeg[]): ReadonlyMap<string, string> {
    if (!call || legs.length === 0) {
        return new Map();
    }
    return new Map([
        [call.voiceCallId.slice(0, SHORT_ID), toName(pastLabels.legHere, null, call.startMs)],
        ...legs.map(({ voiceCallId, name, ownerName, startMs }): [string, string] => [
            voiceCallId,
            toName(name ?? pastLabels.legOther, ownerName, startMs)
        ])
    ]);
}

/** With the time of day alone: the record page says which day it was. */
function toName(name: string, ownerName: string | null, startMs: number | null): string {
    const owned = ownerName === null ? name : formatLabel(pastLabels.legWith, name, isolateName(ownerName));
    return startMs === null ? owned : formatLabel(pastLabels.legFrom, owned, formatMoment(startMs, startMs));
}
