// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { rootDir } from './rootDir.mjs';

/** Folder of all bundles, relative to the repository. */
export const bundlesDir = 'force-app/main/default/lwc';

/**
 * Bundles that must run anywhere: pure TypeScript without DOM, Node, network or npm packages. tsconfig.core.json lists
 * the same names (a test compares them).
 */
export const coreBundles = [
    'callExport',
    'callMasks',
    'callMatching',
    'callTime',
    'changeParts',
    'conversationEntries',
    'entityTypes',
    'labelText',
    'linePieces',
    'occurrenceGroups',
    'proxyProblem',
    'proxyProtocol',
    'redactionRecognizers',
    'redactionRules',
    'redactionSettings',
    'reviewQueue',
    'spokenText',
    'transcriptCompare',
    'transcriptDoctor',
    'transcriptFormats',
    'transcriptModel',
    'transcriptReceipt',
    'transcriptRedaction',
    'transcriptSearch',
    'transcriptUpload',
    'uploadQueue',
    'valueSearch'
];

/**
 * Bundles that need nothing but what browsers and Node share (web streams, text decoders): the page and the command line
 * use them alike.
 */
export const portableBundles = ['fileDecoding', 'uploadFiles'];

/** Bundles that hold packages of npm, bundled when they are built for an org, where there is no npm; and which packages. */
export const libraryBundles = { fileLibraries: ['@zip.js/zip.js', 'chardet'] };

/** Bundles that reach outside (network, files, windows) on behalf of the components. */
export const adapterBundles = ['transcriptProxy'];

/**
 * Components that may use adapters, and what they share of that; every other component gets properties and sends events.
 */
export const containerBundles = [
    'voiceTranscript',
    'transcriptUploadDesk',
    'transcriptSignInRelay',
    'transcriptConnection'
];

/**
 * The `paths` of tsconfig.json, the one place that names every bundle.
 * @returns {Record<string, string>} import name (`c/x`) to the file it means, relative to the repository
 */
export function readBundlePaths() {
    const file = join(rootDir, 'tsconfig.json');
    const { config, error } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8'));
    if (error) {
        throw new Error(`tsconfig.json: ${ts.flattenDiagnosticMessageText(error.messageText, '\n')}`);
    }
    /** @type {Record<string, string[]>} */
    const paths = config.compilerOptions.paths;
    return Object.fromEntries(Object.entries(paths).map(([name, [target]]) => [name, String(target).slice(2)]));
}
