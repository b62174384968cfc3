import type { Replacement } from './format';

/** The text with parts of it replaced; they are in order and don't overlap. */
export function replaceParts(text: string, replacements: readonly Replacement[]): string {
    let result = '';
    let from = 0;
    for (const { start, end, mask } of replacements) {
        result += text.slice(from, start) + mask;
        from = end;
    }
    return result + text.slice(from);
}
