/** A custom label with each `{0}`, `{1}` ... replaced by the value at that place; a place without a value stays. */
export function formatLabel(template: string, ...values: readonly (string | number)[]): string {
    return template.replace(/\{(\d+)\}/g, (placeholder, place: string) => {
        const value = values[Number(place)];
        return value === undefined ? placeholder : String(value);
    });
}

/**
 * A name on its way into a sentence: it keeps its own writing direction and leaves that of the words around it alone (FSI
 * and PDI of the Unicode bidirectional algorithm, UAX #9).
 */
export function isolateName(name: string): string {
    return `\u2068${name}\u2069`;
}

/**
 * The label for a number of things: `one` for exactly one, else `many`, whose `{0}` is the number as the reader's
 * locale writes it. Two labels, since most languages need two forms.
 */
export function formatCount(count: number, one: string, many: string): string {
    return formatLabel(count === 1 ? one : many, count.toLocaleString());
}
