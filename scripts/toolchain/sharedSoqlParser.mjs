// Stands for @jetstreamapp/soql-parser-js in tests: nodeEnvironment.cjs says why.
const shared = /** @type {any} */ (globalThis)[Symbol.for('transcript-desk.soqlParser')];

/** @param {string} soql */
export function parseQuery(soql) {
    try {
        return shared.parseQuery(soql);
    } catch (error) {
        // Another world's errors are no Error here.
        throw new Error(/** @type {{ message: string }} */ (error).message, { cause: error });
    }
}
