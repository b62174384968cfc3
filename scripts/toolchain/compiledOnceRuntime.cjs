const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * What V8 has made of each script, for as long as this worker lives.
 * @type {Map<string, { code: string, compiled: Buffer }>} by file
 */
const known = new Map();

/**
 * Jest has V8 compile every script anew for every test file, and jest itself, LWC's engine and axe are more code than
 * most files run. Here the files of a worker take what V8 made for the first of them, with the functions that it called:
 * a component's test takes a third less. What a script does is its own in each file, as ever.
 */
module.exports = class extends Runtime {
    /** @type {Map<string, { code: string, script: Script }>} */
    #fresh = new Map();

    createScriptFromCode(source, file) {
        if (this._resolver.isCoreModule(file)) return super.createScriptFromCode(source, file);
        const before = known.get(file);
        if (before?.code !== source) {
            const script = super.createScriptFromCode(source, file);
            // A test file itself runs but once.
            if (file !== this._testPath) this.#fresh.set(file, { code: source, script });
            return script;
        }
        return new Script(this.wrapCodeInModuleWrapper(source), {
            columnOffset: this._fileTransforms.get(file)?.wrapperLength,
            filename: file,
            cachedData: before.compiled,
            importModuleDynamically: async (specifier) =>
                this.linkAndEvaluateModule(await this.resolveModule(specifier, file, this._environment.getVmContext()))
        });
    }

    teardown() {
        for (const [file, { code, script }] of this.#fresh) {
            known.set(file, { code, compiled: script.createCachedData() });
        }
        this.#fresh.clear();
        super.teardown();
    }
};
