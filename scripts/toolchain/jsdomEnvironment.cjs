const { webcrypto } = require('node:crypto');
const { TestEnvironment } = require('jest-environment-jsdom');

// What every browser has and jsdom lacks, as Node implements it.
const missing = { BroadcastChannel, ReadableStream, TextDecoder, TextEncoder, Uint8Array };

module.exports = class extends require('./freshModuleKinds.cjs')(TestEnvironment) {
    /**
     * jsdom reads no CSS that is newer than itself, such as container queries, and prints the whole of it.
     * @param {ConstructorParameters<typeof TestEnvironment>[0]} config
     * @param {ConstructorParameters<typeof TestEnvironment>[1]} context
     */
    constructor(config, context) {
        const { console } = context;
        /** @param {unknown[]} told */
        const error = (...told) => {
            const [first] = told;
            const isCss = first instanceof Error && 'type' in first && first.type === 'css parsing';
            if (!isCss) console.error(...told);
        };
        super(config, { ...context, console: Object.create(console, { error: { value: error } }) });
    }

    async setup() {
        await super.setup();
        Object.assign(this.global, missing);
        Object.defineProperty(this.global, 'crypto', { value: webcrypto, configurable: true });
    }
};
