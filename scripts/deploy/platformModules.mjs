import fs from 'node:fs';
import path from 'node:path';

const stubs = path.resolve(import.meta.dirname, '../../node_modules/@salesforce/sfdx-lwc-jest/src/lightning-stubs');

/** Documented modules for which Salesforce's own test stubs have no entry. */
const documentedWithoutStub = ['modal', 'logger', 'mediaUtils'];

/**
 * Names of the `lightning/*` modules an org offers, taken from the stubs that Salesforce publishes for its tests.
 * The npm package of base components is no guide: it also exposes modules that exist only inside it.
 *
 * @returns {Set<string>} such as `lightning/button`
 */
export function lightningModules() {
    const names = fs.readdirSync(stubs).filter((name) => !name.startsWith('unstable_'));
    return new Set([...names, ...documentedWithoutStub].map((name) => `lightning/${name}`));
}

/** Kinds of `@salesforce/*` modules that this project may use. Apex is not among them: the project has none. */
export const salesforceModule =
    /^@salesforce\/(label\/(c\.)?\w+|schema\/[\w.]+|user\/(Id|isGuest)|customPermission\/\w+|userPermission\/\w+|resourceUrl\/\w+|i18n\/[\w.]+|messageChannel\/\w+|client\/formFactor)$/;
