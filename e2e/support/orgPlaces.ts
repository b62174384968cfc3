import type { Place } from './places';
import type { Stack } from './stack';

/** All rows of the local org, object by object, and what it was asked for. */
export function listOrgPlaces({ org }: Stack): readonly Place[] {
    return [
        ...[...org.everything()].map(([name, rows]) => ({
            name: `org: ${name}`,
            read: () => [JSON.stringify(rows)]
        })),
        { name: 'addresses asked of the org', read: () => org.requests.map(({ path }) => path) }
    ];
}
