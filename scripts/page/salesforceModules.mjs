import fs from 'node:fs/promises';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/**
 * Reads the custom labels of a folder.
 *
 * @param {string} folder with `*.labels-meta.xml` files; may be missing
 * @returns {Promise<Map<string, string>>} label name to text
 */
export async function readLabels(folder) {
    const labels = new Map();
    const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false, trimValues: false });
    const files = await fs.readdir(folder).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.labels-meta.xml'))) {
        const { CustomLabels } = parser.parse(await fs.readFile(path.join(folder, file), 'utf8'));
        for (const { fullName, value } of CustomLabels?.labels ?? []) labels.set(fullName, value);
    }
    return labels;
}

/**
 * Rollup plugin for the `@salesforce/*` modules that an org knows at deploy time.
 *
 * @param {Map<string, string>} labels texts by name; a missing one is shown as its name in brackets
 * @param {(line: string) => void} [log] hears about missing labels
 */
export function salesforceModules(labels, log = console.warn) {
    const prefix = '\0salesforce:';
    return {
        name: 'salesforce-modules',
        resolveId: (id) =>
            /^@salesforce\/(label|schema|resourceUrl|i18n|client|messageChannel)\//.test(id) ? prefix + id : null,
        load(id) {
            if (!id.startsWith(prefix)) return null;
            const [, kind, ...rest] = id.slice(prefix.length).split('/');
            return `export default ${JSON.stringify(toValue(kind, rest.join('/'), labels, log))};`;
        }
    };
}

function toValue(kind, name, labels, log) {
    switch (kind) {
        case 'label': {
            const text = labels.get(name.replace(/^c\./, ''));
            if (text === undefined) log(`The label ${name} is not in CustomLabels.labels-meta.xml.`);
            return text ?? `[${name}]`;
        }
        case 'schema': {
            const [objectApiName, ...field] = name.split('.');
            return field.length > 0 ? { objectApiName, fieldApiName: field.join('.') } : { objectApiName };
        }
        case 'resourceUrl':
            return `/resource/${name}`;
        case 'i18n':
            return i18n[name];
        case 'client':
            return 'Large';
        default:
            return name;
    }
}

const i18n = { lang: 'en-US', locale: 'en-US', dir: 'ltr', currency: 'USD', timeZone: 'America/Los_Angeles' };
