import type { ItemStanding, ItemState, RunHold, RunItem, RunPhase } from './run';
import { checkingCost, itemCost } from './pace';
import { StandingMap } from './standingMap';
import { contentKey, createTrack, isFinalState, type Track } from './track';

const STATES = [
    'waiting',
    'sending',
    'checking',
    'verified',
    'partlyVerified',
    'notApplied',
    'stored',
    'refused',
    'unclear',
    'cancelled'
] as const satisfies readonly ItemState[];

type Sums = Record<ItemState, number>;

function noSums(): Sums {
    return {
        waiting: 0,
        sending: 0,
        checking: 0,
        verified: 0,
        partlyVerified: 0,
        notApplied: 0,
        stored: 0,
        refused: 0,
        unclear: 0,
        cancelled: 0
    };
}

/** Where every transcript of a run stands, with sums that are kept up to date, so that no step has to go through all. */
export class Board {
    readonly tracks: readonly Track[];
    phase: RunPhase = 'idle';
    hold: RunHold | null = null;
    /** Bytes of what is being sent that are on their way. */
    progressBytes = 0;
    readonly counts = noSums();
    readonly #bytes = noSums();
    /** Requests that sending and checking will take. */
    readonly #costs = noSums();
    readonly #byKey: ReadonlyMap<string, Track>;
    readonly #twins = new Map<string, Track[]>();
    #map: StandingMap;
    readonly #changed = new Map<string, ItemStanding>();

    constructor(items: readonly RunItem[]) {
        this.tracks = items.map(createTrack);
        this.#map = StandingMap.of(this.tracks.map(({ standing }) => standing));
        this.#byKey = new Map(this.tracks.map((track) => [track.item.key, track]));
        if (this.#byKey.size !== items.length) {
            throw new Error('Two items of a run have the same key.');
        }
        for (const track of this.tracks) {
            this.add(track, 1);
            const key = contentKey(track.item.voiceCallId, track.item.digest);
            this.#twins.set(key, [...(this.#twins.get(key) ?? []), track]);
        }
    }

    /** Moves a transcript on. */
    set(track: Track, state: ItemState, told: Partial<Omit<ItemStanding, 'key' | 'state' | 'lineCount'>> = {}): void {
        this.add(track, -1);
        track.standing = { ...track.standing, ...told, state };
        this.add(track, 1);
        this.#changed.set(track.item.key, track.standing);
    }

    in(state: ItemState): readonly Track[] {
        return this.counts[state] === 0 ? [] : this.tracks.filter(({ standing }) => standing.state === state);
    }

    find(key: string): Track | null {
        return this.#byKey.get(key) ?? null;
    }

    /** Other transcripts that are the very same upload. */
    twinsOf(track: Track): readonly Track[] {
        const key = contentKey(track.item.voiceCallId, track.item.digest);
        return (this.#twins.get(key) ?? []).filter((twin) => twin !== track);
    }

    get isOver(): boolean {
        return this.counts.waiting + this.counts.sending + this.counts.checking === 0;
    }

    /** Requests to Salesforce: of what is in this state, to send and to check it, or to check it only. */
    costOf(state: 'waiting' | 'sending' | 'checking'): number {
        return this.#costs[state];
    }

    bytesOf(state: ItemState): number {
        return this.#bytes[state];
    }

    /** Of what is, or was, on its way. */
    get sentBytes(): number {
        const { checking, verified, partlyVerified, notApplied, unclear } = this.#bytes;
        return checking + verified + partlyVerified + notApplied + unclear + this.progressBytes;
    }

    /** Without those that ended without being sent. */
    get allBytes(): number {
        const { stored, refused, cancelled } = this.#bytes;
        return STATES.reduce((sum, state) => sum + this.#bytes[state], 0) - stored - refused - cancelled;
    }

    items(): ReadonlyMap<string, ItemStanding> {
        if (this.#changed.size > 0) {
            this.#map = this.#map.with(this.#changed.values());
            this.#changed.clear();
        }
        return this.#map;
    }

    private add({ item, standing: { state } }: Track, sign: 1 | -1): void {
        this.counts[state] += sign;
        this.#bytes[state] += sign * item.bytes;
        if (!isFinalState(state)) {
            this.#costs[state] += sign * (state === 'checking' ? checkingCost : itemCost)(item.lineCount);
        }
    }
}
