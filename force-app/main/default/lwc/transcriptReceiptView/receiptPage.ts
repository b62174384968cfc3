import direction from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import { labels } from './labels';
import type { ChangeWords, Fact, LineWords, ReceiptWords } from './receiptWords';

/** Black on white in the reader's own font, and no line of a table is cut by the end of a sheet. */
const STYLE =
    'body{font:11pt/1.45 system-ui,sans-serif;color:#000;background:#fff;max-width:48rem;margin:2rem auto;padding:0 1rem;' +
    'overflow-wrap:anywhere}h1{font-size:1.4em}h2{font-size:1.1em;margin-block:1.5em .5em}dl{display:grid;' +
    'grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0}dd{margin:0}table{border-collapse:collapse;width:100%;' +
    'margin-block:.75rem}th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border:1px solid #777}' +
    'tr{break-inside:avoid}.warning{border:2px solid #000;padding:.5rem}@media print{body{margin:0;max-width:none}}';

/** A whole page that needs nothing else, and runs nothing: to be kept, sent and printed. */
export function toReceiptPage({ facts, changes, notReached }: ReceiptWords): string {
    return [
        '<!doctype html>',
        `<html lang="${escape(language)}" dir="${escape(direction)}"><head><meta charset="utf-8">`,
        `<meta name="viewport" content="width=device-width"><title>${escape(labels.title)}</title>`,
        `<style>${STYLE}</style></head><body><main>`,
        `<h1>${escape(labels.title)}</h1><p>${escape(labels.intro)}</p>`,
        toFactList(facts),
        ...changes.map(toChange),
        `<h2>${escape(labels.unreached)}</h2><ul>`,
        ...notReached.map((text) => `<li>${escape(text)}</li>`),
        '</ul></main></body></html>\n'
    ].join('\n');
}

function toChange({ facts, warning, lines }: ChangeWords): string {
    const columns = [labels.time, labels.what, labels.removed, labels.line];
    return [
        `<h2>${escape(labels.change)}</h2>`,
        warning === '' ? '' : `<p class="warning">${escape(warning)}</p>`,
        toFactList(facts),
        `<table><thead><tr>${columns.map((text) => `<th scope="col">${escape(text)}</th>`).join('')}</tr></thead><tbody>`,
        ...lines.map(toRow),
        '</tbody></table>'
    ].join('\n');
}

function toRow({ identifier, time, what, removed, sign }: LineWords): string {
    const cells = [time, what, `${sign} ${removed}`, identifier];
    return `<tr>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;
}

function toFactList(facts: readonly Fact[]): string {
    const items = facts.map(({ term, text }) => `<dt>${escape(term)}</dt><dd dir="auto">${escape(text)}</dd>`);
    return `<dl>${items.join('')}</dl>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Names and reasons come from the org: in a page they are text, whatever they hold. */
function escape(text: string): string {
    return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
