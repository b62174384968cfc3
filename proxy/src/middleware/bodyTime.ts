import type { IncomingMessage, ServerResponse } from 'node:http';

/** As Node itself answers a client that is too slow. */
const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

const running = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/**
 * Ends a request whose body takes longer than so many milliseconds: with a bare 408 where nothing was answered yet, and the
 * connection with it. What still comes after the answer has as long once more, whatever was allowed before it.
 */
export function limitBodyTime(request: IncomingMessage, response: ServerResponse, mostMs: number): void {
    const start = (): void => {
        clearTimeout(running.get(request));
        running.set(request, setTimeout(() => endSlow(request, response), mostMs).unref());
    };
    start();
    response.once('finish', () => {
        if (!request.complete) {
            start();
        }
    });
    request.once('close', () => clearTimeout(running.get(request)));
}

/** Lets the body of this request take longer, until it is answered: for a route that looks after it itself. */
export function allowLongBody(request: IncomingMessage): void {
    clearTimeout(running.get(request));
}

function endSlow(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    if (request.complete) {
        return;
    }
    // Of two requests on one connection the first may be in the middle of its answer: that has no socket here yet.
    if (response.socket === socket && !response.headersSent) {
        socket.write(TOO_SLOW);
        socket.destroySoon();
        return;
    }
    socket.destroy();
}
