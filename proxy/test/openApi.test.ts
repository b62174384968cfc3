import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES } from 'c/proxyProtocol';
import { createOpenApiDocument } from '../src/routes/openApi';
import { startPassingProxy } from './harness/passing';

interface Document {
    openapi: string;
    paths: Record<string, Record<string, { responses: Record<string, unknown>; security?: unknown }>>;
    components: { schemas: Record<string, Record<string, unknown>> };
}
const document = JSON.parse(JSON.stringify(createOpenApiDocument('http://127.0.0.1:4401'))) as Document;

it('is what the proxy serves', async () => {
    const proxy = await startPassingProxy();
    const served = (await (await proxy.request('/openapi.json')).json()) as Document;
    expect(served).toEqual({ ...document, servers: [{ url: proxy.url }] });
    expect(await (await proxy.request('/healthz')).json()).toEqual({ status: 'ok' });
});

it('describes every route, and none besides', () => {
    const source = readFileSync(fileURLToPath(new URL('../src/app.ts', import.meta.url)), 'utf8');
    const routes = [...source.matchAll(/app\.(get|post|patch|put|delete)\(\s*'([^']+)'/g)].map(
        ([, method, path]) => `${method} ${path!.replace(/:(\w+)/g, '{$1}')}`
    );
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method} ${path}`)
    );
    expect(routes.length).toBeGreaterThan(9);
    expect(described.sort()).toEqual(routes.sort());
});

it('refers only to schemas that it has, and uses all of them', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
        ([, name]) => name!
    );
    expect(new Set(refs)).toEqual(new Set(Object.keys(document.components.schemas)));
    expect(JSON.stringify(document)).not.toContain('"$schema"');
    expect(document.openapi).toBe('3.1.0');
});

it('says what the validation checks', () => {
    const { SaveRequest, Error: error } = document.components.schemas;
    expect(SaveRequest).toMatchObject({ type: 'object', additionalProperties: false, required: ['reason', 'changes'] });
    expect(error).toMatchObject({ properties: { code: { enum: [...ERROR_CODES] } } });
});
