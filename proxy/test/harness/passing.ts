import { createServer, type RequestListener } from 'node:http';
import { closeServer, listen, startProxy, type TestProxy, type TestProxyOptions } from './startProxy';

/** What closes the servers that live for one test, whether it passes or not. Importing this file registers that. */
export const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
    for (const close of closing.splice(0).reverse()) {
        await close();
    }
});

/** A server on a free port, for this test only: its address. */
export async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    const url = `http://127.0.0.1:${await listen(server)}`;
    closing.push(() => closeServer(server));
    return url;
}

/** A proxy with a local org of its own, for this test only. */
export async function startPassingProxy(options: TestProxyOptions = {}): Promise<TestProxy> {
    const proxy = await startProxy(options);
    closing.push(() => proxy.close());
    return proxy;
}
