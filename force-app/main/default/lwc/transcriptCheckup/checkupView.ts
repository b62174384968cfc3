import { formatCallTime } from 'c/callTime';
import { formatCount, formatLabel } from 'c/labelText';
import type { Ailment, Complaint, Remedy } from 'c/transcriptDoctor';
import { AILMENT_LABELS, labels } from './labels';

/** Where a line stands, for who looks for it. */
export interface LinePlace {
    readonly timeText: string;
    readonly speaker: string;
}

/** A line that can be gone to. */
export interface PlaceView {
    readonly identifier: string;
    readonly text: string;
}

/** Something that is amiss, as it is shown. */
export interface ComplaintView {
    readonly key: Ailment;
    readonly title: string;
    readonly text: string;
    readonly remedyText: string;
    readonly remedyIcon: string;
    readonly remedyClass: string;
    readonly placesName: string;
    readonly places: readonly PlaceView[];
    readonly hasPlaces: boolean;
    readonly moreText: string;
    /** The words of the button that mends it; empty where none can. */
    readonly mendText: string;
}

/** More places than this help nobody. */
const MOST_PLACES = 5;

const REMEDIES: Readonly<Record<Remedy, { readonly text: string; readonly icon: string }>> = {
    edit: { text: labels.editRemedy, icon: 'utility:edit' },
    upload: { text: labels.uploadRemedy, icon: 'utility:upload' },
    listen: { text: labels.listenRemedy, icon: 'utility:volume_high' }
};

/** What is shown of the complaints: one entry for each kind, in their order. */
export function toComplaintViews(
    complaints: readonly Complaint[],
    placeOf: (identifier: string) => LinePlace,
    canEdit: boolean
): readonly ComplaintView[] {
    const kinds = [...new Set(complaints.map(({ ailment }) => ailment))];
    return kinds.map((ailment) => {
        const alike = complaints.filter((complaint) => complaint.ailment === ailment);
        return toView(ailment, alike, placeOf, canEdit);
    });
}

function toView(
    ailment: Ailment,
    alike: readonly Complaint[],
    placeOf: (identifier: string) => LinePlace,
    canEdit: boolean
): ComplaintView {
    const { one, many, text } = AILMENT_LABELS[ailment];
    const lines = alike.flatMap((complaint) => complaint.lines.map((identifier) => ({ identifier, ms: complaint.ms })));
    const title = formatCount(lines.length, one, many);
    const remedy = alike[0]?.remedy ?? 'listen';
    const places = lines.slice(0, MOST_PLACES).map(({ identifier, ms }) => {
        const { timeText, speaker } = placeOf(identifier);
        const isQuiet = ailment === 'SILENCE' && ms !== undefined;
        return {
            identifier,
            text: isQuiet ? formatLabel(labels.quiet, timeText, formatCallTime(ms, 0)) : `${timeText} ${speaker}`.trim()
        };
    });
    return {
        key: ailment,
        title,
        text,
        remedyText: REMEDIES[remedy].text,
        remedyIcon: REMEDIES[remedy].icon,
        remedyClass: `remedy remedy_${remedy}`,
        placesName: formatLabel(labels.places, title),
        places,
        hasPlaces: places.length > 0,
        moreText:
            lines.length > MOST_PLACES
                ? formatLabel(labels.andMore, (lines.length - MOST_PLACES).toLocaleString())
                : '',
        mendText: remedy === 'edit' && canEdit ? formatCount(lines.length, labels.mendOne, labels.mendMany) : ''
    };
}
