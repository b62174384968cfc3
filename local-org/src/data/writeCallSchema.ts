// Writes local-org/data/call.schema.json again after a change of callFile.ts; format it afterwards.
// node --import tsx local-org/src/data/writeCallSchema.ts && npm run format
import { writeFileSync } from 'node:fs';
import { createCallJsonSchema } from './callJsonSchema';

writeFileSync(new URL('../../data/call.schema.json', import.meta.url), `${JSON.stringify(createCallJsonSchema())}\n`);
