import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** One component on a record page. */
export interface PlacedComponent {
    /** Such as `c:voiceTranscript` or `force:highlightsPanel`. */
    name: string;
    properties: Record<string, string>;
}

/** One region of a record page's template, in the order of the file. */
export interface PageRegion {
    name: string;
    components: PlacedComponent[];
}

const parser = new XMLParser({
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: (name) => ['flexiPageRegions', 'itemInstances', 'componentInstanceProperties'].includes(name)
});

const flexiPage = z.object({
    FlexiPage: z.object({
        sobjectType: z.string().optional(),
        flexiPageRegions: z.array(
            z.object({
                name: z.string(),
                type: z.string(),
                itemInstances: z
                    .array(
                        z.object({
                            componentInstance: z
                                .object({
                                    componentName: z.string(),
                                    componentInstanceProperties: z
                                        .array(z.object({ name: z.string(), value: z.string().optional() }))
                                        .default([])
                                })
                                .optional()
                        })
                    )
                    .default([])
            })
        )
    })
});

/**
 * Reads the layout of the VoiceCall record page from the metadata that deploys, so that the local page shows each
 * component where an org would.
 *
 * @param deployDir folder with force-app
 * @param overrides property values to use instead of the file's
 * @throws {Error} when there is no record page for VoiceCall, or the file has another shape
 */
export async function readRecordPageLayout(
    deployDir: string,
    overrides: Record<string, string>
): Promise<PageRegion[]> {
    const folder = join(deployDir, 'force-app/main/default/flexipages');
    for (const file of (await readdir(folder)).sort()) {
        const { sobjectType, regions } = await readFlexiPage(join(folder, file), overrides);
        if (sobjectType === 'VoiceCall') return regions;
    }
    throw new Error(`There is no record page for VoiceCall in ${folder}. Add its flexipage and build again.`);
}

/**
 * Reads one page of the Lightning App Builder.
 *
 * @param overrides property values to use instead of the file's
 * @throws {Error} when there is no such file, or it has another shape
 */
export async function readFlexiPage(
    path: string,
    overrides: Record<string, string>
): Promise<{ sobjectType: string | undefined; regions: PageRegion[] }> {
    const json: unknown = parser.parse(await readFile(path, 'utf8'));
    const { sobjectType, flexiPageRegions } = flexiPage.parse(json).FlexiPage;
    const regions = flexiPageRegions
        .filter((region) => region.type === 'Region')
        .map((region) => ({
            name: region.name,
            components: region.itemInstances.flatMap(({ componentInstance: instance }) =>
                instance ? [toPlaced(instance.componentName, instance.componentInstanceProperties, overrides)] : []
            )
        }));
    return { sobjectType, regions };
}

function toPlaced(
    name: string,
    properties: { name: string; value?: string | undefined }[],
    overrides: Record<string, string>
): PlacedComponent {
    const entries = properties.map((property): [string, string] => [
        property.name,
        overrides[property.name] ?? property.value ?? ''
    ]);
    return { name, properties: Object.fromEntries(entries) };
}
