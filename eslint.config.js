import js from '@eslint/js';
import lwcConfig from '@salesforce/eslint-config-lwc/recommended.js';
import { defineConfig } from 'eslint/config';
import jestPlugin from 'eslint-plugin-jest';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {
    adapterBundles,
    bundlesDir,
    coreBundles,
    libraryBundles,
    portableBundles
} from './scripts/toolchain/bundles.mjs';

const typed = {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
};

const coreTests = [...coreBundles, ...portableBundles].map((name) => `${bundlesDir}/${name}/__tests__/**/*.ts`);
const lwcTests = `${bundlesDir}/**/__tests__/**/*.ts`;
const nodeTests = [
    'proxy/test/**/*.ts',
    'cli/test/**/*.ts',
    'local-org/test/**/*.ts',
    'scripts/test/**/*.ts',
    'bench/test/**/*.ts',
    ...coreTests
];

const readsEnvironment = {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only config.ts reads the environment: take what you need as a parameter.'
};
const listens = {
    selector: 'CallExpression[callee.property.name="listen"]',
    message:
        'Only server.ts (and the local org’s startLocalOrg.ts and startPage.ts) listens: createApp(deps) is not listen.'
};
const hidesACast = {
    selector: 'TSAsExpression > TSAsExpression',
    message: 'Two casts in a row switch the type checker off: parse the value instead.'
};
const castsParsed = {
    selector:
        'TSAsExpression > :matches(CallExpression, AwaitExpression > CallExpression)[callee.property.name=/^(json|parse)$/]',
    message: 'What came from outside is unknown until a parser or guard has looked at every field used.'
};
const always = [hidesACast, castsParsed];

export default defineConfig([
    { ignores: ['build/**', 'coverage/**', '**/fixtures/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },

    // Parts that run in Salesforce.
    {
        files: ['force-app/**/*.ts', 'typings/**/*.ts'],
        extends: [lwcConfig, tseslint.configs.recommendedTypeChecked],
        languageOptions: typed,
        rules: {
            'no-unused-vars': 'off',
            'no-undef': 'off',
            'no-redeclare': 'off',
            'no-useless-constructor': 'off',
            'no-dupe-class-members': 'off',
            // tsc resolves imports, and reading pages one after another is what keeps a transcript in order.
            'import/no-unresolved': 'off',
            'import/named': 'off',
            'import/namespace': 'off',
            'import/default': 'off',
            'no-await-in-loop': 'off',
            // Every branch of an exhaustive switch returns; the type checker proves it, this rule cannot see it.
            'consistent-return': 'off',
            'default-case': 'off',
            // Wire objects are index signatures, where the type checker wants brackets.
            'dot-notation': 'off',
            'no-confusing-arrow': 'off',
            // `void promise` says that nobody waits on purpose, and functions may refer to what is declared below them.
            'no-void': 'off',
            'no-use-before-define': 'off',
            '@typescript-eslint/unbound-method': 'off',
            'no-console': 'error',
            '@lwc/lwc/no-async-operation': 'off',
            'no-restricted-syntax': ['error', ...always]
        }
    },
    {
        // Where data comes in. Components narrow events and elements, which are the browser's.
        files: [...coreBundles, ...portableBundles, ...adapterBundles].map((name) => `${bundlesDir}/${name}/**/*.ts`),
        rules: { '@typescript-eslint/no-unsafe-type-assertion': 'error' }
    },
    {
        // Where packages come in; what they are is checked with the import rules.
        files: Object.keys(libraryBundles).map((name) => `${bundlesDir}/${name}/**/*.ts`),
        rules: { '@lwc/lwc/no-disallowed-lwc-imports': 'off' }
    },
    {
        // Typings describe the platform's own modules; these rules are for code that imports them.
        files: ['typings/**/*.ts'],
        rules: { '@lwc/lwc/no-disallowed-lwc-imports': 'off' }
    },

    // Parts that run on Node.
    {
        files: [
            'proxy/**/*.ts',
            'cli/**/*.ts',
            'local-org/**/*.ts',
            'e2e/**/*.ts',
            'bench/**/*.ts',
            'scripts/**/*.ts',
            '*.config.ts'
        ],
        extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
        languageOptions: { ...typed, globals: globals.node },
        rules: {
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
            // Deprecated only to stand out: allowed for issuers on this machine. The validator moved to another package.
            '@typescript-eslint/no-deprecated': [
                'error',
                {
                    allow: [
                        { from: 'package', package: 'openid-client', name: 'allowInsecureRequests' },
                        { from: 'package', package: 'fast-xml-parser', name: ['XMLValidator', 'parse'] }
                    ]
                }
            ],
            '@typescript-eslint/no-unsafe-type-assertion': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
            'no-restricted-syntax': ['error', ...always, readsEnvironment, listens]
        }
    },
    {
        files: ['proxy/src/**/*.ts'],
        rules: {
            'no-console': 'error',
            'no-restricted-globals': [
                'error',
                'window',
                'document',
                'localStorage',
                'sessionStorage',
                'navigator',
                'location'
            ]
        }
    },
    { files: ['**/config.ts'], rules: { 'no-restricted-syntax': ['error', ...always, listens] } },
    {
        files: ['**/server.ts', 'local-org/src/**/startLocalOrg.ts', 'local-org/src/**/startPage.ts'],
        rules: { 'no-restricted-syntax': ['error', ...always, readsEnvironment] }
    },
    {
        // Tests and measurements start throw-away servers, are told by the environment how to run, and give code what types forbid.
        files: ['e2e/**/*.ts', 'bench/upload/**/*.ts', '*.config.ts', ...nodeTests, lwcTests],
        rules: { 'no-restricted-syntax': 'off' }
    },

    // Tests.
    {
        files: [lwcTests, ...nodeTests],
        extends: [jestPlugin.configs['flat/recommended']],
        rules: {
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert', 'assert*'] }],
            'jest/no-conditional-expect': 'off',
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off'
        }
    },
    {
        files: [lwcTests, ...nodeTests, 'e2e/**/*.ts', 'force-app/test/**/*.ts'],
        rules: {
            // A test may look inside whatever it is given; a wrong look fails it.
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-call': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-unsafe-return': 'off',
            '@typescript-eslint/no-unsafe-type-assertion': 'off',
            '@typescript-eslint/no-non-null-assertion': 'off',
            '@typescript-eslint/require-await': 'off',
            '@typescript-eslint/unbound-method': 'off'
        }
    },
    { files: coreTests, languageOptions: { globals: globals.node } },

    // The build and start scripts.
    {
        files: ['**/*.mjs', '**/*.cjs', '*.js'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.node }
    },
    {
        files: ['**/*.{ts,mjs,cjs,js}'],
        rules: {
            'max-lines': ['error', 400],
            '@typescript-eslint/no-unused-vars': 'off',
            'no-unused-vars': 'off'
        }
    },
    {
        files: ['**/*.ts'],
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }]
        }
    },
    {
        files: ['**/*.{mjs,cjs,js}'],
        rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] }
    }
]);
