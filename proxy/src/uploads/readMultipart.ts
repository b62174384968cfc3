import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { MOST_PARTS_AN_UPLOAD } from 'c/proxyProtocol';
import { MOST_MANIFEST_BYTES, MOST_UPLOAD_BYTES } from './uploadManifest';

/** The body is cut off, malformed or too large, or stopped coming. */
export class BodyBroken extends Error {
    readonly isTooLarge: boolean;

    constructor(reason: string, isTooLarge = false) {
        super(reason);
        this.name = 'BodyBroken';
        this.isTooLarge = isTooLarge;
    }
}

/** A file of a multipart body. Its bytes come as they are taken. */
export interface MultipartFile {
    readonly name: string;
    readonly bytes: Readable;
}

/** A multipart body, read as it comes: nothing of it is kept. All throw BodyBroken. */
export interface MultipartBody {
    /** The text of the field that comes first; null where something else does, or it has another name. */
    field(name: string): Promise<string | null>;
    /** The next file, once the one before was read to its end; null where none is left. */
    nextFile(): Promise<MultipartFile | null>;
    /** Lets what is left of the body pass unread, so that the answer gets through. */
    skip(): void;
}

type Item =
    | { readonly kind: 'field'; readonly name: string; readonly text: string }
    | ({ readonly kind: 'file' } & MultipartFile)
    | { readonly kind: 'end' };

/**
 * How much has to come in how many milliseconds while the page is waited for: a modem of old times sends as fast. A page
 * could keep connections open for hours otherwise, a byte at a time.
 */
export interface LeastPace {
    readonly bytes: number;
    readonly everyMs: number;
}

const LEAST_PACE: LeastPace = { bytes: 64 * 1024, everyMs: 60_000 };

/** Starts reading; null for another type of body, or one without a boundary. */
export function readMultipart(request: IncomingMessage, pace = LEAST_PACE): MultipartBody | null {
    const parser = createParser(request);
    return parser && readParsed(request, parser, pace);
}

function readParsed(request: IncomingMessage, parser: Parser, pace: LeastPace): MultipartBody {
    const items: Item[] = [];
    const open = new Set<Readable>();
    let broken: BodyBroken | null = null;
    let wake: () => void = () => undefined;
    let received = 0;
    let counted = 0;
    let isHeldBack = false;

    function put(item: Item): void {
        items.push(item);
        wake();
    }

    function breakOff(reason: BodyBroken): void {
        broken ??= reason;
        stop();
        open.forEach((file) => file.destroy(broken ?? undefined));
        wake();
    }

    function stop(): void {
        clearInterval(stalled);
        request.unpipe(parser);
        request.resume();
    }

    parser.on('field', (name, text, isNameCut, isCut) => {
        if (isNameCut || isCut) {
            breakOff(new BodyBroken('a field is too long', true));
        }
        put({ kind: 'field', name, text });
    });
    parser.on('file', (name, stream) => {
        const bytes: Readable = stream;
        open.add(bytes);
        bytes.on('close', () => open.delete(bytes));
        // Whoever reads it is told; nobody may be reading yet.
        bytes.on('error', () => undefined);
        put({ kind: 'file', name, bytes });
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
        parser.on(limit, () => breakOff(new BodyBroken('there are too many parts')));
    }
    parser.on('error', () => breakOff(new BodyBroken('the body is malformed')));
    parser.on('finish', () => put({ kind: 'end' }));
    request.on('data', (chunk: Uint8Array) => {
        received += chunk.byteLength;
        if (received > MOST_UPLOAD_BYTES) {
            breakOff(new BodyBroken('the body is too large', true));
        }
    });
    // All of it is there: however long it takes to pass it on, the page owes nothing more.
    request.on('end', () => clearInterval(stalled));
    request.on('close', () => {
        clearInterval(stalled);
        if (!request.complete) {
            breakOff(new BodyBroken('the body was cut off'));
        }
    });
    request.on('pause', () => {
        isHeldBack = true;
    });
    // While the body is held back it is not the page that is slow.
    const stalled = setInterval(() => {
        if (!isHeldBack && received - counted < pace.bytes) {
            breakOff(new BodyBroken('the body hardly comes'));
        }
        counted = received;
        isHeldBack = request.isPaused();
    }, pace.everyMs);
    stalled.unref();
    request.pipe(parser);

    async function next(): Promise<Item> {
        for (;;) {
            if (broken) {
                throw broken;
            }
            const [item] = items;
            if (item) {
                return item;
            }
            await new Promise<void>((resolve) => {
                wake = resolve;
            });
        }
    }

    return {
        async field(name) {
            const item = await next();
            if (item.kind !== 'field' || item.name !== name) {
                return null;
            }
            items.shift();
            return item.text;
        },
        async nextFile() {
            const item = await next();
            if (item.kind === 'field') {
                throw new BodyBroken('a field comes where a file should');
            }
            if (item.kind === 'end') {
                return null;
            }
            items.shift();
            return item;
        },
        skip: stop
    };
}

type Parser = InstanceType<typeof Busboy>;

function createParser(request: IncomingMessage): Parser | null {
    const type = request.headers['content-type'] ?? '';
    if (!/^multipart\/form-data\b/i.test(type)) {
        return null;
    }
    try {
        return new Busboy({
            headers: { 'content-type': type },
            limits: {
                fieldNameSize: 100,
                fieldSize: MOST_MANIFEST_BYTES,
                fields: 1,
                files: MOST_PARTS_AN_UPLOAD,
                headerPairs: 20
            }
        });
    } catch {
        return null;
    }
}
