import type { ItemStanding } from './run';

const CHUNK = 64;

/**
 * Standings by key, in the order of the items. It never changes: `with` makes another, which shares what did not change, so
 * that each of thousands of steps can be handed out without a copy of thousands of items.
 */
export class StandingMap implements ReadonlyMap<string, ItemStanding> {
    readonly #places: ReadonlyMap<string, number>;
    readonly #chunks: readonly (readonly ItemStanding[])[];

    private constructor(places: ReadonlyMap<string, number>, chunks: readonly (readonly ItemStanding[])[]) {
        this.#places = places;
        this.#chunks = chunks;
    }

    static of(standings: readonly ItemStanding[]): StandingMap {
        const chunks: ItemStanding[][] = [];
        standings.forEach((standing, at) => {
            if (at % CHUNK === 0) {
                chunks.push([]);
            }
            chunks.at(-1)?.push(standing);
        });
        return new StandingMap(new Map(standings.map(({ key }, at) => [key, at])), chunks);
    }

    /** The same with these in the place of those of the same key. */
    with(changed: Iterable<ItemStanding>): StandingMap {
        const chunks = [...this.#chunks];
        const copied = new Map<number, ItemStanding[]>();
        for (const standing of changed) {
            const place = this.#places.get(standing.key);
            if (place === undefined) {
                throw new Error('No such item in this run.');
            }
            const at = Math.floor(place / CHUNK);
            const chunk = copied.get(at) ?? [...(chunks[at] ?? [])];
            chunk[place % CHUNK] = standing;
            copied.set(at, chunk);
            chunks[at] = chunk;
        }
        return new StandingMap(this.#places, chunks);
    }

    get size(): number {
        return this.#places.size;
    }

    get(key: string): ItemStanding | undefined {
        const place = this.#places.get(key);
        return place === undefined ? undefined : this.#chunks[Math.floor(place / CHUNK)]?.[place % CHUNK];
    }

    has(key: string): boolean {
        return this.#places.has(key);
    }

    forEach(take: (value: ItemStanding, key: string, map: ReadonlyMap<string, ItemStanding>) => void): void {
        for (const standing of this.values()) {
            take(standing, standing.key, this);
        }
    }

    *entries(): MapIterator<[string, ItemStanding]> {
        for (const standing of this.values()) {
            yield [standing.key, standing];
        }
    }

    keys(): MapIterator<string> {
        return this.#places.keys();
    }

    *values(): MapIterator<ItemStanding> {
        for (const chunk of this.#chunks) {
            yield* chunk;
        }
    }

    [Symbol.iterator](): MapIterator<[string, ItemStanding]> {
        return this.entries();
    }
}
