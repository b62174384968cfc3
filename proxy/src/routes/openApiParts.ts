import type { SchemaName } from './openApiSchemas';

/** A body that a schema describes. */
export const json = (name: SchemaName): object => ({
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } }
});

/** The body of a request. */
export const requestBody = (name: SchemaName): object => ({ required: true, content: json(name) });

/** An answer, with its body where it has one. */
export const answer = (description: string, content?: object): object => ({
    description,
    ...(content ? { content } : {})
});

/** What every route may answer as well. */
export const failures = { default: answer('A failure: `code` says which.', json('Error')) };

/** For routes that need a session. */
export const signedIn = [{ session: [] }];
