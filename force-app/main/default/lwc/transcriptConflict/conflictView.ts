import type { ChangePart, Clash, ClashStretch } from 'c/changeParts';
import { formatLabel } from 'c/labelText';
import { labels } from './labels';

/** One of the three texts, with the clashing places marked. */
export interface TextView {
    readonly key: string;
    readonly name: string;
    readonly stretches: readonly StretchView[];
}

interface StretchView {
    readonly key: number;
    readonly parts: readonly ChangePart[];
    readonly className: string;
    /** The number that marks it; null between the places. */
    readonly mark: string | null;
    readonly markText: string;
    readonly isEmpty: boolean;
}

/** A place where a person chooses whose words stand. */
export interface PlaceView {
    readonly index: number;
    /** Of the radio buttons: a browser has one choice a name, wherever they are. */
    readonly name: string;
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly value: string | null;
    /** What becomes of a redaction there; null where none is. */
    readonly redactionText: string | null;
}

/** What both stand on, theirs and mine, each against the first. */
export function toTexts({ stretches }: Clash): readonly TextView[] {
    const text = (key: string, name: string, partsOf: (stretch: ClashStretch) => readonly ChangePart[]): TextView => ({
        key,
        name,
        stretches: stretches.map((stretch, index) => toStretchView(stretch, index, partsOf(stretch)))
    });
    return [
        text('base', labels.asItWas, ({ baseText }) => (baseText === '' ? [] : [{ kind: 'same', text: baseText }])),
        text('theirs', labels.theirs, ({ theirs }) => theirs),
        text('mine', labels.mine, ({ mine }) => mine)
    ];
}

/** The places with their choices; `choices` are those made so far, by place. `key` tells one line's from another's. */
export function toPlaces({ stretches }: Clash, choices: readonly (string | null)[], key: string): readonly PlaceView[] {
    return stretches.flatMap(({ place, theirs, mine }) =>
        place === null
            ? []
            : [
                  {
                      index: place,
                      name: `${key}-${place}`,
                      label: formatLabel(labels.place, place + 1),
                      options: [
                          { value: 'theirs', label: formatLabel(labels.theirsAt, wordsOf(theirs)) },
                          { value: 'mine', label: formatLabel(labels.mineAt, wordsOf(mine)) }
                      ],
                      value: choices[place] ?? null,
                      redactionText: hasMask(mine) ? labels.redactionAt : null
                  }
              ]
    );
}

/** Whether anything of mine is to be redacted: their text gives that up. */
export function hasRedaction({ stretches }: Clash): boolean {
    return stretches.some(({ mine }) => hasMask(mine));
}

function toStretchView({ place }: ClashStretch, key: number, parts: readonly ChangePart[]): StretchView {
    return {
        key,
        parts,
        className: place === null ? 'stretch' : 'stretch stretch_place',
        mark: place === null ? null : String(place + 1),
        markText: place === null ? '' : formatLabel(labels.place, place + 1),
        isEmpty: parts.length === 0
    };
}

function hasMask(parts: readonly ChangePart[]): boolean {
    return parts.some(({ kind }) => kind === 'mask');
}

function wordsOf(parts: readonly ChangePart[]): string {
    const words = parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join('')
        .trim();
    return words === '' ? labels.nothing : words;
}
