import type { Server } from 'node:http';

/** Listens on a free port and tells the process that started this one. */
export function listen(server: Server): void {
    server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        process.send?.({ port: typeof address === 'object' ? address?.port : null });
    });
}
