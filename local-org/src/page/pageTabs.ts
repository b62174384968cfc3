import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { readFlexiPage, type PageRegion } from './recordPageLayout';

/** A tab with a page of the Lightning App Builder; the address of it ends with the name. */
export interface PageTab {
    name: string;
    label: string;
    regions: PageRegion[];
}

const suffix = '.tab-meta.xml';
const parser = new XMLParser({ ignoreDeclaration: true, parseTagValue: false });
const customTab = z.object({
    CustomTab: z.object({ flexiPage: z.string().optional(), label: z.string().optional() })
});

/**
 * Reads the tabs that deploy and have a page of their own, which those of objects have not.
 *
 * @param deployDir folder with force-app
 * @param overrides property values to use instead of the pages'
 */
export async function readPageTabs(deployDir: string, overrides: Record<string, string>): Promise<PageTab[]> {
    const main = join(deployDir, 'force-app/main/default');
    const tabs: PageTab[] = [];
    for (const file of (await readdir(join(main, 'tabs'))).sort()) {
        const json: unknown = parser.parse(await readFile(join(main, 'tabs', file), 'utf8'));
        const { flexiPage, label = '' } = customTab.parse(json).CustomTab;
        if (flexiPage === undefined) continue;
        const { regions } = await readFlexiPage(join(main, 'flexipages', `${flexiPage}.flexipage-meta.xml`), overrides);
        tabs.push({ name: file.slice(0, -suffix.length), label, regions });
    }
    return tabs;
}
