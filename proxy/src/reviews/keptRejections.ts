import { z } from 'zod';
import { ENTITY_TYPES } from 'c/entityTypes';
import type { KeptRejection, RejectedPlace, ReviewRequest } from 'c/proxyProtocol';

/** What Transcript_Review__c.Rejections__c holds, in characters. */
export const LONGEST_REJECTIONS = 131_072;

const offset = z.int().min(0);
const schema = z.array(
    z.object({
        identifier: z.string(),
        start: offset,
        end: offset,
        entityType: z.enum(ENTITY_TYPES),
        digest: z.string()
    })
);

/** Parses Rejections__c. What somebody else has written there is no rejection: it is asked about again. */
export function parseRejections(text: string | null): readonly KeptRejection[] {
    try {
        const parsed = schema.safeParse(JSON.parse(text ?? '[]'));
        return parsed.success ? parsed.data : [];
    } catch {
        return [];
    }
}

/** Writes Rejections__c. */
export function toRejectionsJson(rejections: readonly KeptRejection[]): string {
    return JSON.stringify(
        rejections.map(({ identifier, start, end, entityType, digest }) => ({
            identifier,
            start,
            end,
            entityType,
            digest
        }))
    );
}

/** What is kept after a request. To make the same request again changes nothing more. */
export function mergeRejections(
    kept: readonly KeptRejection[],
    { rejected, takenBack }: Pick<ReviewRequest, 'rejected' | 'takenBack'>
): readonly KeptRejection[] {
    const merged = new Map(kept.map((rejection) => [toPlaceKey(rejection), rejection]));
    takenBack.forEach((place) => merged.delete(toPlaceKey(place)));
    rejected.forEach((rejection) => merged.set(toPlaceKey(rejection), rejection));
    return [...merged.values()];
}

function toPlaceKey({ identifier, start, end, entityType }: RejectedPlace): string {
    return JSON.stringify([identifier, start, end, entityType]);
}
