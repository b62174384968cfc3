const { default: Resolver } = require('jest-resolve');

/**
 * Jest remembers per worker whether a file is an ES module, by its path alone. The two projects disagree (a core bundle
 * is ESM for the node project, CommonJS for the LWC preset), so each test file starts by forgetting.
 *
 * @template {new (...args: any[]) => object} Environment
 * @param {Environment} Base
 */
module.exports = (Base) =>
    class extends Base {
        constructor(...args) {
            super(...args);
            Resolver.clearDefaultResolverCache();
        }
    };
