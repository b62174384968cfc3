/** The API versions that the local org answers. The Connect resources for conversations exist since 51. */
export const apiVersions = Array.from({ length: 17 }, (_value, index) => `${51 + index}.0`);

/** The list under `/services/data` (REST API Developer Guide, "Versions"). */
export function toVersionList(): { label: string; url: string; version: string }[] {
    return apiVersions.map((version) => ({
        label: `Version ${version}`,
        url: `/services/data/v${version}`,
        version
    }));
}
