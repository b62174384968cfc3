import type { Response } from 'express';

function toBuffer(chunk: unknown): Buffer {
    if (typeof chunk === 'string') return Buffer.from(chunk);
    return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

/**
 * Holds back what the org answers until it is whole. Status and headers are set by then, but nothing has been sent, and
 * the response can be used as if it were new.
 * @param decide gets the body
 */
export function holdAnswer(response: Response, decide: (body: Buffer) => void): void {
    const write = response.write.bind(response);
    const end = response.end.bind(response);
    const chunks: Buffer[] = [];
    response.write = (chunk: unknown) => {
        chunks.push(toBuffer(chunk));
        return true;
    };
    response.end = (chunk?: unknown) => {
        chunks.push(toBuffer(chunk));
        response.write = write;
        response.end = end;
        decide(Buffer.concat(chunks));
        return response;
    };
}
