import { createMasker } from 'c/callMasks';
import { lineOf, type EditSession } from 'c/transcriptModel';
import { DEFAULT_MASK_POLICY, type EntityType, type MaskPolicy } from 'c/transcriptRedaction';
import { placeOf, type RedactMenu } from './redactMenu';

/** The mask that is left where something is redacted as a label. */
export type MaskOf = (entityType: EntityType) => string;

/** Gives what makes the masks for a menu, the same again as long as menu, lines and policy are: then it is not drawn anew. */
export function rememberMaskPreview(): (
    menu: RedactMenu | null,
    session: EditSession | null,
    policy: MaskPolicy | null
) => MaskOf | null {
    let last: readonly unknown[] = [];
    let maskOf: MaskOf | null = null;
    return (menu, session, policy) => {
        const now = [menu, session, policy];
        if (now.some((each, at) => each !== last[at])) {
            last = now;
            maskOf = menu && session && toMaskOf(menu, session, policy ?? DEFAULT_MASK_POLICY);
        }
        return maskOf;
    };
}

function toMaskOf(menu: RedactMenu, session: EditSession, policy: MaskPolicy): MaskOf {
    const { identifier, start, end } = placeOf(menu);
    const words = lineOf(session, identifier).text.slice(start, end);
    const masker = createMasker(policy, session);
    return (entityType) => masker.maskOf(entityType, words);
}
