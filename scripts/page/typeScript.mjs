import fs from 'node:fs/promises';
import path from 'node:path';
import { toJavaScript } from '../deploy/transpile.mjs';

/**
 * Rollup plugin: lets the page's own sources be TypeScript with extensionless imports, decorators left for LWC.
 *
 * @param {string} folder only files below it are touched
 */
export function typeScript(folder) {
    return {
        name: 'page-typescript',
        async resolveId(source, importer) {
            if (!source.startsWith('.') || !importer?.startsWith(folder) || path.extname(source) !== '') return null;
            const file = `${path.resolve(path.dirname(importer), source)}.ts`;
            return (await fs.stat(file).catch(() => null)) ? file : null;
        },
        async load(id) {
            if (!id.startsWith(folder) || !id.endsWith('.ts')) return null;
            const { code, problems } = toJavaScript(await fs.readFile(id, 'utf8'), id);
            if (problems[0]) this.error(`${id}:${problems[0].line}: ${problems[0].message}`);
            return code;
        }
    };
}
