import sfdxJest from '@salesforce/sfdx-lwc-jest/config.js';
import { bundlesDir, coreBundles, portableBundles, readBundlePaths } from './scripts/toolchain/bundles.mjs';

// Core bundles, proxy, local org and scripts run on Node as native ES modules (openid-client and jose are ESM only);
// components run in jsdom with Salesforce's preset. `npx jest` needs
// NODE_OPTIONS="--experimental-vm-modules --disable-warning=ExperimentalWarning"; `npm test -- --only jest` sets it.
const coreTests = [...coreBundles, ...portableBundles].map((name) => `<rootDir>/${bundlesDir}/${name}/`);

const ignored = ['<rootDir>/build/', '<rootDir>/coverage/'];

/** @type {import('jest').Config} */
const lwc = {
    ...sfdxJest.jestConfig,
    displayName: 'lwc',
    runtime: '<rootDir>/scripts/toolchain/compiledOnceRuntime.cjs',
    rootDir: import.meta.dirname,
    testEnvironment: '<rootDir>/scripts/toolchain/jsdomEnvironment.cjs',
    setupFilesAfterEnv: [
        ...sfdxJest.jestConfig.setupFilesAfterEnv,
        '<rootDir>/scripts/toolchain/accessibilityMatcher.cjs'
    ],
    roots: [`<rootDir>/${bundlesDir}/`],
    modulePathIgnorePatterns: ignored,
    testMatch: ['**/__tests__/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', ...coreTests],
    moduleNameMapper: {
        // Packages that are ES modules only.
        '^c/fileLibraries$': '<rootDir>/force-app/test/jest-mocks/fileLibraries.ts',
        // What the preset has no stand-in for. Mocks are .ts: under "type": "module" jest would load .js as ESM.
        '^lightning/modal$': '<rootDir>/force-app/test/jest-mocks/lightning/modal.ts',
        // The preset's resolver looks for scripts only.
        '^c/dialogStyles$': '<rootDir>/force-app/main/default/lwc/dialogStyles/dialogStyles.css'
    }
};

/** @type {import('jest').Config} */
const node = {
    displayName: 'node',
    runtime: '<rootDir>/scripts/toolchain/compiledOnceRuntime.cjs',
    rootDir: import.meta.dirname,
    testEnvironment: '<rootDir>/scripts/toolchain/nodeEnvironment.cjs',
    modulePathIgnorePatterns: ignored,
    roots: [
        ...coreTests,
        '<rootDir>/proxy/test',
        '<rootDir>/cli/test',
        '<rootDir>/local-org/test',
        '<rootDir>/scripts/test',
        '<rootDir>/bench/test'
    ],
    testMatch: ['**/*.test.ts'],
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json'],
    transform: { '\\.(ts|mjs)$': '<rootDir>/scripts/toolchain/stripTypesTransform.cjs' },
    moduleNameMapper: {
        ...Object.fromEntries(
            Object.entries(readBundlePaths()).map(([name, file]) => [`^${name}$`, `<rootDir>/${file}`])
        ),
        '^@jetstreamapp/soql-parser-js$': '<rootDir>/scripts/toolchain/sharedSoqlParser.mjs'
    }
};

// Tests that start servers or compilers take long when browser tests keep both cores busy; jest's five seconds are for a
// quiet machine.
export default { projects: [lwc, node], maxWorkers: '100%', testTimeout: 120_000 };
