import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { OrgState } from '../org/orgState';
import { createPageApp } from './createPageApp';
import { createPageOrg } from './pageOrg';
import { readPageTabs } from './pageTabs';
import { readRecordPageLayout } from './recordPageLayout';

/** How to start the record page. */
export interface StartPageOptions {
    /** 0 takes any free port. */
    port: number;
    org: { state: OrgState };
    /** Origin of the local org's REST API. */
    orgUrl: string;
    /** Origin of the proxy: given to the components and allowed by the page's policy. */
    proxyUrl: string;
    /** What buildPage made; build/page of the repository when left out. */
    buildDir?: string;
}

/** A running record page. */
export interface RunningPage {
    /** Origin, on `localhost`: a site of its own, other than the proxy's `127.0.0.1`. */
    url: string;
    close(): Promise<void>;
}

const repository = resolve(import.meta.dirname, '../../..');
const manifestShape = z.object({ vendorDir: z.string(), deployDir: z.string() });

/**
 * Serves the local record page.
 *
 * @throws {Error} when the page has not been built, or the port is taken
 */
export async function startPage(options: StartPageOptions): Promise<RunningPage> {
    const { port, org, orgUrl, proxyUrl, buildDir = join(repository, 'build/page') } = options;
    const { vendorDir, deployDir } = await readManifest(buildDir);
    const app = createPageApp({
        org: createPageOrg(org.state, orgUrl),
        proxyUrl,
        regions: await readRecordPageLayout(deployDir, { proxyUrl }),
        tabs: await readPageTabs(deployDir, { proxyUrl }),
        folders: {
            page: buildDir,
            vendor: vendorDir,
            slds: join(repository, 'node_modules/@salesforce-ux/design-system/assets')
        }
    });
    const server = app.listen(port, 'localhost');
    await new Promise<void>((ready, failed) => {
        server.once('listening', ready);
        server.once('error', failed);
    });
    return {
        url: `http://localhost:${readPort(server.address())}`,
        close: () =>
            new Promise((closed) => {
                server.close(() => closed());
                server.closeAllConnections();
            })
    };
}

async function readManifest(buildDir: string): Promise<z.infer<typeof manifestShape>> {
    const text = await readFile(join(buildDir, 'manifest.json'), 'utf8').catch(() => null);
    if (text === null) throw new Error(`The record page is not built in ${buildDir}. Run npm start, which builds it.`);
    const json: unknown = JSON.parse(text);
    return manifestShape.parse(json);
}

function readPort(address: AddressInfo | string | null): number {
    if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
    return address.port;
}
