// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by folder, such as `node_modules/lwc`
 */

/**
 * Why packages have to be installed. npm writes `node_modules/.package-lock.json` when an install is complete, and it
 * says what was installed: that is compared with what package-lock.json wants, and with the folders that are there.
 *
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @param {string} [arch]
 * @returns {string | undefined} undefined when the install is whole and matches the lockfile
 */
export function findInstallProblem(root, platform = process.platform, arch = process.arch) {
    return (
        findPackageProblem(root) ?? (findNode24(root, platform, arch) === undefined ? 'Node 24 is missing' : undefined)
    );
}

/**
 * The same of a folder that brings no Node.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function findPackageProblem(root) {
    if (!existsSync(join(root, 'node_modules'))) return 'first run';
    const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
    const wanted = readPackages(join(root, 'package-lock.json'));
    if (installed === undefined) return 'the last install did not finish';
    if (wanted === undefined) return 'package-lock.json cannot be read';
    const difference = findDifference(wanted, installed);
    if (difference !== undefined) return `${difference} is not what package-lock.json says`;
    const gone = Object.keys(installed).find((folder) => !existsSync(join(root, folder, 'package.json')));
    if (gone !== undefined) return `${gone} is gone`;
    return undefined;
}

/**
 * @param {string} file a lockfile
 * @returns {LockedPackages | undefined} undefined when there is none, or it is cut short
 */
function readPackages(file) {
    try {
        /** @type {{ packages?: LockedPackages }} */
        const { packages } = JSON.parse(readFileSync(file, 'utf8'));
        return packages;
    } catch {
        return undefined;
    }
}

/**
 * @param {LockedPackages} wanted of package-lock.json; its '' is the project itself
 * @param {LockedPackages} installed
 * @returns {string | undefined} the first folder that differs; optional packages may be missing (other platforms')
 */
export function findDifference(wanted, installed) {
    for (const [folder, { version, integrity, optional }] of Object.entries(wanted)) {
        if (folder === '') continue;
        const found = installed[folder];
        if (found === undefined && optional) continue;
        if (found?.version !== version || found?.integrity !== integrity) return folder;
    }
    return Object.keys(installed).find((folder) => !Object.hasOwn(wanted, folder));
}
