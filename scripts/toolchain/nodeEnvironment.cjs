const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends require('./freshModuleKinds.cjs')(TestEnvironment) {
    async setup() {
        await super.setup();
        // Building the parser's tables takes longer than most test files. It turns text into plain objects and keeps
        // nothing, so all files of a worker share the one that Node itself has loaded, with the first that asks for it.
        Object.defineProperty(this.global, Symbol.for('transcript-desk.soqlParser'), {
            get: () => require('@jetstreamapp/soql-parser-js')
        });
    }
};
