import type { UploadSearch } from 'c/proxyProtocol';
import type { ProxyClient } from 'c/transcriptProxy';

/** The numbers of the change records that were made together, by their ids; as many as can be read. */
export async function fetchChangeNames(
    client: Pick<ProxyClient, 'searchUploads'>,
    batch: string
): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    let search: UploadSearch = { batch };
    for (;;) {
        const sent = await client.searchUploads(search);
        if (!sent.ok) {
            return names;
        }
        const { uploads, isCutOff } = sent.value;
        uploads.forEach(({ changeId, name }) => names.set(changeId, name));
        const last = uploads.at(-1);
        if (!isCutOff || !last) {
            return names;
        }
        search = { batch, before: { madeMs: last.madeMs, changeId: last.changeId } };
    }
}
