/** A label with each `{name}` replaced by its value, numbers as the reader's locale writes them; one without a value goes. */
export function fillNames(label: string, values: Readonly<Record<string, string | number>>): string {
    return label.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '').toLocaleString());
}
