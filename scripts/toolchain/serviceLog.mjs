// @ts-check

/** pino's number for `error`; `fatal` is above. */
const errorLevel = 50;

/**
 * What of the proxy's log belongs in the terminal of somebody who only started it.
 * @param {string} line one line of pino's JSON, or anything else
 * @param {boolean} verbose show all lines as they are
 * @returns {string | undefined} undefined for nothing
 */
export function toTerminalLine(line, verbose) {
    if (verbose) return line;
    /** @type {unknown} */
    let entry;
    try {
        entry = JSON.parse(line);
    } catch {
        // Not a log line: a warning of Node or a crash, which nobody should miss.
        return line;
    }
    if (typeof entry !== 'object' || entry === null || !('level' in entry)) return undefined;
    const { level } = entry;
    if (level !== 'error' && level !== 'fatal' && !(typeof level === 'number' && level >= errorLevel)) return undefined;
    const said = ['code', 'msg', 'requestId'].flatMap((key) =>
        key in entry ? [String(/** @type {Record<string, unknown>} */ (entry)[key])] : []
    );
    return `proxy: ${said.join(' ') || line}`;
}
