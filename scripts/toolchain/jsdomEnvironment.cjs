const { webcrypto } = require('node:crypto');
const { TestEnvironment } = require('jest-environment-jsdom');

// What every browser has and jsdom lacks, as Node implements it.
const missing = { BroadcastChannel, ReadableStream, TextDecoder, TextEncoder, Uint8Array };

module.exports = class extends require('./freshModuleKinds.cjs')(TestEnvironment) {
    async setup() {
        await super.setup();
        Object.assign(this.global, missing);
        Object.defineProperty(this.global, 'crypto', { value: webcrypto, configurable: true });
    }
};
