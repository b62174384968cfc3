const entities: readonly (readonly [string, string])[] = [
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
    ['\\', '&#92;'],
    ['&', '&amp;']
];
const toEntity = new Map(entities);
const fromEntity = new Map(entities.map(([character, entity]) => [entity, character]));

/**
 * Encodes `< > " ' \ &` in every string of an answer, as the Connect resources do unless the request says
 * `X-Chatter-Entity-Encoding: false` (Connect REST API Developer Guide, "Response Body Encoding").
 */
export function encodeEntities(value: unknown): unknown {
    if (typeof value === 'string')
        return value.replace(/[<>"'\\&]/g, (character) => toEntity.get(character) ?? character);
    if (Array.isArray(value)) return value.map(encodeEntities);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encodeEntities(inner)]));
}

/** Undoes the encoding of one string, once. */
export function decodeEntities(text: string): string {
    return text.replace(/&(?:lt|gt|quot|amp|#39|#92);/g, (entity) => fromEntity.get(entity) ?? entity);
}
