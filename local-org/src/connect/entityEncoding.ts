const entities: Record<string, string> = {
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '\\': '&#92;',
    '&': '&amp;'
};

/**
 * Encodes `< > " ' \ &` in every string of an answer, as the Connect resources do unless the request says
 * `X-Chatter-Entity-Encoding: false` (Connect REST API Developer Guide, "Response Body Encoding").
 */
export function encodeEntities(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(/[<>"'\\&]/g, (character) => entities[character] ?? character);
    if (Array.isArray(value)) return value.map(encodeEntities);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encodeEntities(inner)]));
}
