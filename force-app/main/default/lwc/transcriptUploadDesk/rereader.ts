import { eachTranscript, type ReadTranscript } from 'c/uploadFiles';
import type { GatheredTranscript } from 'c/transcriptUpload';
import type { Source } from './deskRow';

/** Reads transcripts of files again. */
export interface Rereader {
    /** One at a time. Null where the file no longer has it. */
    read(source: Source): Promise<GatheredTranscript | null>;
    /** Lets go of the file that is open. */
    close(): void;
}

/**
 * The file that was read last stays open, so that thousands in one zip file, asked for in their order, are one pass over it.
 */
export function createRereader(): Rereader {
    let open: {
        readonly file: File;
        readonly reading: AsyncGenerator<ReadTranscript, void, undefined>;
        place: number;
    } | null = null;
    let last: Promise<unknown> = Promise.resolve();

    const close = (): void => {
        void open?.reading.return(undefined);
        open = null;
    };
    const read = async ({ file, place }: Source): Promise<GatheredTranscript | null> => {
        if (open === null || open.file !== file || open.place > place) {
            close();
            open = { file, reading: eachTranscript(file), place: 0 };
        }
        for (;;) {
            const { value, done } = await open.reading.next();
            if (done === true) {
                close();
                return null;
            }
            open.place += 1;
            if (open.place > place) {
                return value.transcript;
            }
        }
    };
    return {
        read(source) {
            const reading = last.then(() => read(source));
            last = reading.catch(() => undefined);
            return reading;
        },
        close
    };
}
