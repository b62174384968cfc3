// @ts-check
import {
    adapterBundles,
    bundlesDir,
    containerBundles,
    coreBundles,
    libraryBundles,
    portableBundles
} from './bundles.mjs';

const anyBundle = `^${bundlesDir}/([^/]+)/`;
const core = `^${bundlesDir}/(${coreBundles.join('|')})/`;
const adapters = `^${bundlesDir}/(${adapterBundles.join('|')})/`;
const portable = `^${bundlesDir}/(${portableBundles.join('|')})/`;
const libraries = `^${bundlesDir}/(${Object.keys(libraryBundles).join('|')})/`;
const libraryPackages = `^node_modules/(${Object.values(libraryBundles).flat().join('|')})/`;
const adaptersAndContainers = `^${bundlesDir}/(${[...adapterBundles, ...containerBundles].join('|')})/`;
const tests = ['/__tests__/', '^force-app/test/', '^[^/]+/test/', '^e2e/', '^bench/'];
const nodeParts = '^(proxy|cli|local-org|e2e|scripts|bench)/';

/**
 * Who may import whom, as dependency-cruiser's `forbidden` rules. Paths are relative to the repository; `$1` is what the
 * first group of `from.path` matched. A module that only exists in an org does not resolve and keeps its own name.
 *
 * @type {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export const importRules = [
    {
        name: 'core-imports-core',
        comment: 'Core bundles run everywhere: they import nothing but core bundles.',
        severity: 'error',
        from: { path: core, pathNot: '/__tests__/' },
        to: { pathNot: core }
    },
    {
        name: 'adapter-imports-no-component',
        comment: 'Adapters serve components, so they import core bundles and platform modules only.',
        severity: 'error',
        from: { path: adapters, pathNot: '/__tests__/' },
        to: { path: anyBundle, pathNot: [core, portable, adapters] }
    },
    {
        name: 'portable-imports-core-and-libraries',
        comment: 'What page and command line share imports core bundles and the bundled libraries only.',
        severity: 'error',
        from: { path: portable, pathNot: '/__tests__/' },
        to: { pathNot: [core, portable, libraries] }
    },
    {
        name: 'libraries-from-portable-only',
        comment: 'Packages of npm stay behind bundles of ours that say what they are for.',
        severity: 'error',
        from: { pathNot: [portable, libraries] },
        to: { path: libraries }
    },
    {
        name: 'libraries-import-their-packages',
        comment: 'Each package that an org gets is named in scripts/toolchain/bundles.mjs.',
        severity: 'error',
        from: { path: libraries },
        to: { pathNot: libraryPackages }
    },
    {
        name: 'adapter-from-containers-only',
        comment: 'Only containers talk to the outside; other components get properties and send events.',
        severity: 'error',
        from: { path: anyBundle, pathNot: [adaptersAndContainers, '/__tests__/'] },
        to: { path: adapters }
    },
    {
        name: 'deployed-code-imports-what-an-org-resolves',
        comment: 'An org resolves c/, lightning/, @salesforce/, lwc and relative files. It has no npm packages.',
        severity: 'error',
        from: { path: anyBundle, pathNot: ['/__tests__/', libraries] },
        to: { pathNot: [anyBundle, '^lightning/', '^@salesforce/', '^node_modules/lwc/'] }
    },
    {
        name: 'bundle-main-file-only',
        comment: 'A bundle is a package with a private inside: import c/<bundle>, never a file behind it.',
        severity: 'error',
        from: { path: anyBundle },
        to: { path: anyBundle, pathNot: [`^${bundlesDir}/$1/`, `^${bundlesDir}/([^/]+)/\\1\\.ts$`] }
    },
    {
        name: 'bundle-main-file-only-from-outside',
        comment: 'A bundle is a package with a private inside: import c/<bundle>, never a file behind it.',
        severity: 'error',
        from: { pathNot: '^force-app/' },
        to: { path: anyBundle, pathNot: `^${bundlesDir}/([^/]+)/\\1\\.ts$` }
    },
    {
        name: 'force-app-imports-no-node-part',
        comment: 'What deploys to an org knows nothing of the proxy, the local org or the tools.',
        severity: 'error',
        from: { path: '^force-app/' },
        to: { path: nodeParts }
    },
    {
        name: 'node-part-imports-core-only',
        comment: 'Of the bundles, the proxy, the local org and the tools use core bundles only.',
        severity: 'error',
        from: { path: nodeParts, pathNot: '^cli/' },
        to: { path: anyBundle, pathNot: core }
    },
    {
        name: 'cli-imports-portable-bundles-only',
        comment: 'Of the bundles, the command line uses core bundles and those that need nothing but what Node has.',
        severity: 'error',
        from: { path: '^cli/' },
        to: { path: anyBundle, pathNot: [core, portable] }
    },
    {
        name: 'local-org-imports-no-proxy',
        comment: 'The local org stands in for Salesforce: sharing code with the proxy would make both wrong alike.',
        severity: 'error',
        from: { path: '^local-org/src/' },
        to: { path: '^(proxy|cli)/' }
    },
    {
        name: 'proxy-imports-no-local-org',
        comment: 'The proxy runs in production, the local org never does.',
        severity: 'error',
        from: { path: '^(proxy|cli)/src/' },
        to: { path: '^local-org/' }
    },
    {
        name: 'proxy-imports-no-dev-dependency',
        comment: 'A production install has only `dependencies`.',
        severity: 'error',
        from: { path: '^(proxy|cli)/src/' },
        to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }
    },
    {
        name: 'cli-imports-no-server',
        comment:
            'The command line runs without a server. It reads and uploads as its user by the same code as the proxy (what ' +
            'is sent, recorded and believed is decided once), so it may use that code as far as no express, session or ' +
            'route is in it, not even behind what it imports.',
        severity: 'error',
        from: { path: '^cli/src/' },
        to: {
            path: ['^(proxy|e2e|scripts|bench)/', '^node_modules/(express|openid-client|jose)/'],
            pathNot: [
                '^proxy/src/(salesforce|read|save|changes|uploads)/',
                '^proxy/src/auth/(keyRing|seal)\\.ts$',
                '^proxy/src/(config|errors)\\.ts$'
            ],
            reachable: true
        }
    },
    {
        name: 'no-import-of-tests',
        comment: 'Tests import code, never the other way round.',
        severity: 'error',
        from: { pathNot: tests },
        to: { path: tests }
    },
    {
        name: 'node-part-imports-resolve',
        comment: 'This import points at nothing: a typing error, or a package missing from package.json.',
        severity: 'error',
        // Pages are resolved by their bundler, as an org resolves lightning/ and @salesforce/.
        from: { path: nodeParts, pathNot: ['^local-org/page/', '^bench/editor/page/'] },
        to: { couldNotResolve: true }
    },
    {
        name: 'no-cycle',
        comment: 'Files that import each other are one thing in two files.',
        severity: 'error',
        from: {},
        to: { circular: true }
    }
];

/** Folders that the rules look at. */
export const cruisedFolders = ['force-app', 'proxy', 'cli', 'local-org', 'e2e', 'bench', 'scripts'];
