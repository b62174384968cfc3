import { z } from 'zod';
import { CHANGE_REASONS, MOST_LINES_A_PART, MOST_PARTS_AN_UPLOAD } from 'c/proxyProtocol';
import { isVoiceCallId } from '../salesforce/fetchVoiceCall';
import { plainText } from '../save/planSave';

/** Bytes of one upload (Connect REST API, "Conversation Bulk Uploads"). */
export const MOST_UPLOAD_BYTES = 512 * 1024 * 1024;
export const MOST_MANIFEST_BYTES = 64 * 1024;

/** Around the parts: boundaries and their headers. */
const ROOM_FOR_HEADS = 64 * 1024;

/** The field `manifest` of an upload. Unknown fields are refused, as everywhere. */
export const manifestSchema = z.strictObject({
    reason: z.enum(CHANGE_REASONS),
    note: plainText.max(255).optional(),
    batch: z.uuid().optional(),
    parts: z
        .array(
            z.strictObject({
                voiceCallId: z.string().refine(isVoiceCallId, 'is no id of a call'),
                fileName: plainText.max(255).nullable(),
                format: plainText.max(40).nullable(),
                bytes: z.int().min(1),
                lineCount: z.int().min(1).max(MOST_LINES_A_PART),
                digest: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex'),
                restoredCount: z.int().min(0).max(MOST_LINES_A_PART)
            })
        )
        .min(1)
        .max(MOST_PARTS_AN_UPLOAD)
        .refine(
            (parts) => parts.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_UPLOAD_BYTES - ROOM_FOR_HEADS,
            'are larger than one upload may be'
        )
});

/** A manifest whose form is right. */
export type ParsedManifest = z.infer<typeof manifestSchema>;
export type ParsedPart = ParsedManifest['parts'][number];
