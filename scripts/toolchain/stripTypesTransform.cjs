// Jest transformer of the node project: removes types in place, so lines and columns stay as written and no source map
// is needed. CommonJS because jest loads transformers with require().
const { stripTypeScriptTypes } = require('node:module');

module.exports = {
    process: (source) => ({ code: stripTypeScriptTypes(source) }),
    getCacheKey: (source, file, options) =>
        require('node:crypto').hash('sha1', [process.version, file, source, options.configString].join('\0'))
};
