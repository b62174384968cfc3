import { z } from 'zod';
import { ERROR_CODES, type ErrorBody } from 'c/proxyProtocol';

/** How every route tells what went wrong. */
export const errorBody = z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    requestId: z.string(),
    details: z.record(z.string(), z.unknown()).optional()
}) satisfies z.ZodType<ErrorBody>;

/** A number of things. */
export const count = z.int().min(0);
export const textOrNull = z.string().nullable();
/** Milliseconds since the Unix epoch. */
export const timeOrNull = z.number().nullable();
