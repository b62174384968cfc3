import path from 'node:path';
import { parse } from 'es-module-lexer';
import { findImportLine } from './transpile.mjs';
import { lightningModules, salesforceModule } from './platformModules.mjs';

/**
 * @typedef {object} BundleFile one file of a Lightning Web Component bundle
 * @property {string} name path inside the bundle, such as `voiceTranscript.js`
 * @property {string} source path of the file it was made from, for messages
 * @property {string} sourceText text before transpiling, for line numbers
 * @property {string} text text that is deployed
 */

const platform = lightningModules();

/**
 * Refuses whatever an org would refuse, or would accept and then fail to run.
 * `es-module-lexer`'s `init` has to be awaited first.
 *
 * @param {string} bundle name of the bundle
 * @param {BundleFile[]} files what is deployed of it
 * @param {Set<string>} bundles names of all bundles
 * @returns {string[]} problems, each with file, line and remedy
 */
export function checkBundle(bundle, files, bundles) {
    const names = new Set(files.map((file) => file.name));
    return [
        ...checkParts(bundle, names),
        ...files.filter(({ name }) => name.endsWith('.js')).flatMap((file) => checkImports(file, names, bundles)),
        ...files.filter(({ name }) => name.endsWith('.html')).flatMap((file) => checkTags(file, bundles))
    ];
}

function checkParts(bundle, names) {
    const problems = [];
    const folder = `force-app/main/default/lwc/${bundle}`;
    if (!names.has(`${bundle}.js`) && !names.has(`${bundle}.css`)) {
        problems.push(`${folder}:1: has no ${bundle}.ts. Add the main file, or remove the folder.`);
    }
    if (!names.has(`${bundle}.js-meta.xml`)) {
        problems.push(`${folder}:1: has no ${bundle}.js-meta.xml. Copy one from another bundle.`);
    }
    return problems;
}

function checkImports(file, names, bundles) {
    let imports;
    try {
        [imports] = parse(file.text, file.source);
    } catch (error) {
        return [`${file.source}:1: is not a module that can be read (${error.message}). Fix its syntax.`];
    }
    const problems = imports.flatMap(({ type, specifier, glob }) => {
        if (type === 'import-meta') return [];
        const remedy =
            type === 'dynamic'
                ? 'is imported while running, which an org refuses. Import it at the top of the file'
                : remedyFor(specifier, path.posix.dirname(file.name), names, bundles);
        if (!remedy) return [];
        const literal = glob ? undefined : specifier;
        const what = literal === undefined ? 'an expression' : `"${literal}"`;
        return [`${file.source}:${findImportLine(file.sourceText, literal)}: ${what} ${remedy}.`];
    });
    return [...problems, ...checkPrivateMethods(file)];
}

/** LWC1007: the platform's compiler takes private fields, but no private methods and accessors. */
function checkPrivateMethods(file) {
    // A call stands behind `this.`, so what begins a line is a declaration.
    const names = [...file.text.matchAll(/^[ \t]+(?:static |async |get |set |\*)*(#\w+)\(/gm)].map(([, name]) => name);
    return [...new Set(names)].map((name) => {
        const start = file.sourceText.search(new RegExp(`^[ \\t]+(?:\\w+ |\\*)*${name}\\b[(<]`, 'm'));
        const line = file.sourceText.slice(0, Math.max(start, 0)).split('\n').length;
        return `${file.source}:${line}: ${name}() is a private method, which an org can't compile. Leave the # out; private fields are fine.`;
    });
}

function remedyFor(specifier, folder, names, bundles) {
    if (specifier === 'lwc') return undefined;
    if (specifier.startsWith('c/')) {
        const name = specifier.slice(2);
        if (bundles.has(name)) return undefined;
        return name.includes('/')
            ? `reaches inside another bundle. Export it from that bundle's main file and import "c/${name.split('/')[0]}"`
            : 'names no bundle in force-app/main/default/lwc. Create the bundle or correct the name';
    }
    if (specifier.startsWith('lightning/')) {
        if (platform.has(specifier)) return undefined;
        return 'is not a module that orgs offer. Use a documented lightning/ module';
    }
    if (specifier.startsWith('@salesforce/')) {
        if (salesforceModule.test(specifier)) return undefined;
        return 'is not a kind of @salesforce/ module that this project uses. Use a label, schema, user, permission, i18n or resource module';
    }
    if (specifier.startsWith('.')) {
        const target = path.posix.join(folder, specifier);
        if (target.startsWith('..')) return 'leaves the bundle. Import the other bundle by its c/ name';
        if (/\.ts$/.test(target)) return 'ends in .ts, which is not deployed. Leave the ending out';
        if (names.has(target) || names.has(`${target}.js`)) return undefined;
        return 'does not exist in the bundle. Create the file or correct the name';
    }
    return 'is not available in an org. Keep npm and Node.js code out of force-app, or write it as a c/ bundle';
}

function checkTags(file, bundles) {
    const problems = [];
    for (const match of file.text.matchAll(/<(c|lightning)-([a-z0-9-]+)/g)) {
        const name = match[2].replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
        const known = match[1] === 'c' ? bundles.has(name) : platform.has(`lightning/${name}`);
        if (known) continue;
        const line = file.text.slice(0, match.index).split('\n').length;
        const remedy = match[1] === 'c' ? `Create the bundle ${name} or correct the tag` : 'Use a documented component';
        problems.push(`${file.source}:${line}: there is no component <${match[1]}-${match[2]}>. ${remedy}.`);
    }
    return problems;
}
