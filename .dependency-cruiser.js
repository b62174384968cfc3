import { importRules } from './scripts/toolchain/importRules.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
    forbidden: importRules,
    options: {
        doNotFollow: { path: 'node_modules' },
        exclude: { path: '(^|/)fixtures/' },
        tsPreCompilationDeps: true,
        tsConfig: { fileName: 'tsconfig.json' },
        enhancedResolveOptions: {
            conditionNames: ['import', 'require', 'node', 'default', 'types'],
            exportsFields: ['exports'],
            extensions: ['.ts', '.mjs', '.js', '.cjs', '.json']
        }
    }
};
