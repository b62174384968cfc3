/** A file that was chosen or dropped. `path`: with the folders that it was in, `/` between them. */
export interface PickedFile {
    readonly path: string;
    readonly file: File;
}

/** Made once: comparing thousands of names with options of their own each time keeps the page waiting. */
const BY_NAME = new Intl.Collator(undefined, { numeric: true });

/** What a file picker gives, in the order of names; those of a folder say where they are in it. */
export function toPicked(files: Iterable<File>): readonly PickedFile[] {
    return [...files]
        .filter(isWanted)
        .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
        .sort((a, b) => BY_NAME.compare(a.path, b.path));
}

/**
 * All files of what was dropped, folders and what is in them too. To be called while the event lasts: what it holds is gone
 * afterwards. `unread` counts those that the browser could not give.
 */
export async function readDropped(
    dropped: DataTransfer
): Promise<{ readonly files: readonly PickedFile[]; readonly unread: number }> {
    const entries = [...dropped.items].flatMap((item) =>
        item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []
    );
    if (entries.length === 0) {
        return { files: toPicked(dropped.files), unread: 0 };
    }
    const files: PickedFile[] = [];
    let unread = 0;
    const walk = async (entry: FileSystemEntry): Promise<void> => {
        try {
            if (isFile(entry)) {
                const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
                if (isWanted(file)) files.push({ path: entry.fullPath.replace(/^\//, ''), file });
            } else if (isFolder(entry)) {
                for (const child of await readFolder(entry)) await walk(child);
            }
        } catch {
            unread += 1;
        }
    };
    for (const entry of entries) await walk(entry);
    return { files, unread };
}

/** Folders are given in parts, the last of them empty. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
    const reader = folder.createReader();
    const all: FileSystemEntry[] = [];
    for (;;) {
        const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
        if (part.length === 0) {
            return all.sort((a, b) => BY_NAME.compare(a.name, b.name));
        }
        all.push(...part);
    }
}

/** What systems leave in folders is nobody's transcript. */
function isWanted({ name }: File): boolean {
    return !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
    return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
    return entry.isDirectory;
}
