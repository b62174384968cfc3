/**
 * The same text, made of its characters anew. An engine may keep a part of a text by keeping all of it: a part that outlives
 * a redaction must not hold on to what the redaction removed.
 */
export function ownText(text: string): string {
    return [...text].join('');
}
