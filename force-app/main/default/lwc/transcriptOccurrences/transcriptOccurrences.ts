import { LightningElement, api } from 'lwc';
import { formatCount, formatLabel } from 'c/labelText';
import { NOTHING_LEFT_OUT, occurrenceKey, type LeftOut } from 'c/occurrenceGroups';
import { FIRST, MORE, toGroupView, type ChangingGroup, type GroupView, type OccurrenceLine } from './groupView';
import { labels } from './labels';

export type { ChangingGroup, OccurrenceLine } from './groupView';

/**
 * What was found in many lines, grouped by its spelling: each group and each occurrence has a tick, and the words around
 * it with what goes and what comes. Of long groups only the first are in the document, until more are asked for.
 *
 * Events: `tick` {keys, isTicked}, with the keys of `occurrenceKey`; `again` asks to search the lines that came meanwhile.
 */
export default class TranscriptOccurrences extends LightningElement {
    @api groups: readonly ChangingGroup[] = [];
    @api leftOut: LeftOut = NOTHING_LEFT_OUT;
    /** The line of an occurrence, asked for when it is shown. */
    @api lineOf: (identifier: string) => OccurrenceLine = () => {
        throw new Error('lineOf is not set');
    };

    /** How many lines were searched while more are loading; null where all are here. */
    @api linesSoFar: number | null = null;

    labels = labels;
    /** How many are shown of groups where more were asked for, by spelling. */
    most: ReadonlyMap<string, number> = new Map();

    get views(): readonly GroupView[] {
        return this.groups.map((group) =>
            toGroupView(group, this.leftOut, this.lineOf, this.most.get(group.spelling) ?? FIRST)
        );
    }

    get isNoneFound(): boolean {
        return this.groups.length === 0;
    }

    get loadingText(): string | null {
        return this.linesSoFar === null
            ? null
            : formatLabel(labels.loading, formatCount(this.linesSoFar, labels.linesOne, labels.linesMany));
    }

    renderedCallback(): void {
        // Half a tick is a property that no template can set.
        this.template?.querySelectorAll<HTMLInputElement>('.group__tick').forEach((tick) => {
            tick.indeterminate = tick.dataset['part'] === 'true';
        });
    }

    handleGroupTick(event: Event): void {
        const tick = event.currentTarget as HTMLInputElement;
        const group = this.groups.find(({ spelling }) => spelling === tick.dataset['spelling']);
        this.tell(group?.occurrences.map(occurrenceKey) ?? [], tick.checked);
    }

    handleTick(event: Event): void {
        const tick = event.currentTarget as HTMLInputElement;
        this.tell([tick.dataset['key'] ?? ''], tick.checked);
    }

    handleMore(event: Event): void {
        const spelling = (event.currentTarget as HTMLElement).dataset['spelling'] ?? '';
        this.most = new Map(this.most).set(spelling, (this.most.get(spelling) ?? FIRST) + MORE);
    }

    handleAgain(): void {
        this.dispatchEvent(new CustomEvent('again'));
    }

    tell(keys: readonly string[], isTicked: boolean): void {
        this.dispatchEvent(new CustomEvent('tick', { detail: { keys, isTicked } }));
    }
}
