import { z } from 'zod';
import type { KeptLine } from 'c/transcriptModel';
import type { KeyRing } from '../auth/keyRing';
import { shortRecordId } from '../salesforce/recordId';
import type { DraftOwner } from '../salesforce/draftRow';

/** What Transcript_Draft__c.Lines__c holds, in characters. */
export const LONGEST_DRAFT = 131_072;

const count = z.int().min(0);
const schema = z.object({
    key: z.string(),
    page: z.string().default(''),
    notKept: count,
    lines: z.array(
        z.object({
            identifier: z.string(),
            base: z.string(),
            edits: z.array(z.object({ start: count, removedLength: count, inserted: z.string() })),
            redactions: z.array(z.object({ start: count, end: count, entityType: z.string(), mask: z.string() }))
        })
    )
});

/** A draft as its row has it. `key`: the id of the key that made the digests `base`; `page`: which page keeps it. */
export type StoredDraft = z.infer<typeof schema>;

/** Writes Lines__c. `baseTextOf`: the text of a line that its work is on; of that only a keyed digest gets in. */
export function toDraftJson(
    keyRing: KeyRing,
    owner: DraftOwner,
    work: { readonly page: string; readonly lines: readonly KeptLine[]; readonly notKept: number },
    baseTextOf: (identifier: string) => string
): string {
    const key = keyRing.current.id;
    const lines = work.lines.map((line) => {
        const base = digestOfBase(keyRing, key, owner, line.identifier, baseTextOf(line.identifier)) ?? '';
        return { identifier: line.identifier, base, edits: line.edits, redactions: line.redactions };
    });
    return JSON.stringify({ key, page: work.page, notKept: work.notKept, lines });
}

/** Parses Lines__c; null where it is no draft. */
export function parseDraftJson(text: string): StoredDraft | null {
    try {
        const parsed = schema.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : null;
    } catch {
        return null;
    }
}

/**
 * Tells later whether a line still reads as it did, for without that no offset means anything. Keyed by the proxy's ring:
 * without the key nobody can try sentences against it. It covers owner and call, so that nobody can have the proxy make
 * digests of guesses in a draft of their own and compare them with somebody else's. It lasts as long as its row: until
 * the work is saved or discarded, a week at most. Null for a key that has left the ring.
 */
export function digestOfBase(
    keyRing: KeyRing,
    keyId: string,
    { userId, voiceCallId }: DraftOwner,
    identifier: string,
    text: string
): string | null {
    const form = ['transcript-desk draft', shortRecordId(userId), shortRecordId(voiceCallId), identifier, text];
    return keyRing.digest(JSON.stringify(form), keyId);
}
