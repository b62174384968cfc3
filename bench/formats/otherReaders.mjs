// @ts-check
// Libraries that others read these files with, as bench/package.json brings them; loaded by name, so that types and
// imports of this project can be checked without them.

/** @typedef {{ name: string, read: (text: string) => number }} OtherReader `read` gives how many entries it found */

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

/** @returns {Promise<Readonly<Record<string, OtherReader>>>} by the name of the format */
export async function loadOtherReaders() {
    const { parseSync } = await load('subtitle');
    const { default: papa } = await load('papaparse');
    const subtitle = {
        name: 'subtitle',
        /** @param {string} text */
        read: (text) => parseSync(text).filter((/** @type {{ type: string }} */ { type }) => type === 'cue').length
    };
    const csv = {
        name: 'papaparse',
        /** @param {string} text */
        read: (text) => papa.parse(text, { header: true, skipEmptyLines: true }).data.length
    };
    return { webvtt: subtitle, srt: subtitle, csv };
}
