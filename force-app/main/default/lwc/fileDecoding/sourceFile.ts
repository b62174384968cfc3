/** A file as it comes: from a person's disk, or from a pipe. */
export interface SourceFile {
    /** What the person calls it. */
    readonly name: string;
    readonly bytes: AsyncIterable<Uint8Array>;
    /** The same again, where any part can be read at any time. A pipe has none, and is kept in memory where one is needed. */
    readonly blob?: Blob;
}
