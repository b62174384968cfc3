import { z } from 'zod';
import { callFileSchema } from './callFile';

/** The schema that checks call files as JSON Schema, for editors. Input form: what has a default may be left out. */
export function createCallJsonSchema(): unknown {
    return z.toJSONSchema(callFileSchema, { io: 'input' });
}
