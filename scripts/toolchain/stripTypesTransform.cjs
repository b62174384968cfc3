const { hash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { stripTypeScriptTypes } = require('node:module');
const { dirname, extname } = require('node:path');

const ownSource = readFileSync(__filename, 'utf8');

// Jest transformer of the node project: removes types in place, so lines and columns stay as written and no source map
// is needed. Jest 29 has no import.meta.dirname and .filename, so they become what they would be. CommonJS because jest
// loads transformers with require().
module.exports = {
    process(source, file) {
        const code = extname(file) === '.ts' ? stripTypeScriptTypes(source) : source;
        return {
            code: code
                .replaceAll('import.meta.dirname', () => JSON.stringify(dirname(file)))
                .replaceAll('import.meta.filename', () => JSON.stringify(file))
        };
    },
    getCacheKey: (source, file, { configString }) =>
        hash('sha256', [process.version, ownSource, file, source, configString].join('\0'))
};
