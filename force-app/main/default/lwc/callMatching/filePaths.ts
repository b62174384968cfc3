/** Deeper folders than this are not told apart. */
const MOST_FOLDERS = 32;
const PACKED = /\.(?:gz|gzip|bz2|xz|zip)$/i;
/** With a letter in it: `VC-1.2` has none. */
const EXTENSION = /\.(?=\p{N}*\p{L})[\p{L}\p{N}]{1,10}$/u;

/** A path as paths are compared: parted by `/` whatever the system, without case and without what says "here". */
export function toComparablePath(path: string): string {
    return path
        .trim()
        .normalize('NFC')
        .toLowerCase()
        .split(/[\\/]+/)
        .filter((part) => part !== '' && part !== '.')
        .slice(-MOST_FOLDERS)
        .join('/');
}

/** The last part of a path, as it is spelled. */
export function nameOf(path: string): string {
    return (
        path
            .trim()
            .split(/[\\/]+/)
            .filter((part) => part !== '')
            .at(-1) ?? ''
    );
}

/** A name or path without its extension; of a packed file without both: `a.json.gz` is `a`. */
export function withoutExtension(name: string): string {
    const inner = name.replace(PACKED, '');
    const stem = inner.replace(EXTENSION, '');
    return stem === '' || stem.endsWith('/') ? inner : stem;
}

/** A comparable path and what is left of it when its first folders are taken away, one after the other, down to the name. */
export function tailsOf(path: string): readonly string[] {
    const parts = path.split('/');
    return parts.map((_, from) => parts.slice(from).join('/'));
}
