/**
 * Lightning Web Security takes parts out of a Blob that says it is a page, and refuses most other kinds of text (LWC
 * Developer Guide, "Specify a MIME Type for Blob Objects in LWS"). This type it lets through as it is; what the file is,
 * its name says.
 */
const ANY_FILE = 'application/octet-stream';

/** Has the browser save a text as a file, in UTF-8. */
export function saveFile(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: ANY_FILE }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken hold of it by the next turn.
    setTimeout(() => URL.revokeObjectURL(url), 0);
}
