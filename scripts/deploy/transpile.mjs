import ts from 'typescript';

/** What an org gets: today's JavaScript with decorators left for the platform's own compiler. */
const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    useDefineForClassFields: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    removeComments: false
};

/**
 * Turns one TypeScript source into the JavaScript that is deployed.
 *
 * @param {string} source TypeScript text
 * @param {string} fileName shown in problems
 * @returns {{ code: string, problems: { line: number, message: string }[] }} `line` counts from 1; with problems,
 *   `code` is not to be used
 */
export function toJavaScript(source, fileName) {
    const { outputText, diagnostics = [] } = ts.transpileModule(source, {
        fileName,
        compilerOptions,
        reportDiagnostics: true
    });
    const problems = diagnostics.map((diagnostic) => ({
        line: diagnostic.file ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1 : 1,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')
    }));
    return { code: outputText, problems };
}

/**
 * Finds where a source imports something, because the deployed text has other line numbers.
 *
 * @param {string} source TypeScript or JavaScript text
 * @param {string | undefined} specifier the imported name; undefined for an `import()` of an expression
 * @returns {number} line, counted from 1
 */
export function findImportLine(source, specifier) {
    const imports = ts.preProcessFile(source, true, true).importedFiles;
    const position =
        specifier === undefined
            ? source.search(/\bimport\s*\(/)
            : imports.find((candidate) => candidate.fileName === specifier)?.pos;
    return source.slice(0, Math.max(position ?? 0, 0)).split('\n').length;
}
