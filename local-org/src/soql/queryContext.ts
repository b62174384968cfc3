import type { Query } from '@jetstreamapp/soql-parser-js';
import type { OrgState } from '../org/orgState';
import type { OrgUser } from '../org/orgUser';
import type { RestFailure } from '../rest/restFailure';
import type { ObjectSchema } from '../schema/objectSchema';
import { toFieldPath, type FieldPath } from './fieldPath';
import { createUnknownColumn, createUnknownRelationship } from './soqlError';

/** What a query is run with. `soql` is the whole text, for the positions in error messages. */
export interface QueryContext {
    state: OrgState;
    user: OrgUser;
    apiVersion: string;
    soql: string;
    /** Whether deleted rows are rows too, as `queryAll` has it. */
    withDeleted: boolean;
}

/** A wrong query, carried out of nested evaluation; `runQuery` turns it into its failure. */
export class QueryRefused extends Error {
    readonly failure: RestFailure;
    constructor(failure: RestFailure) {
        super(failure.errors[0]?.message);
        this.failure = failure;
    }
}

/** Resolves a field of the query's object, which may be written with the object's alias. @throws QueryRefused */
export function resolve(context: QueryContext, query: Query, object: ObjectSchema, dotted: string): FieldPath {
    const names = dotted.split('.');
    const prefix = names[0]?.toLowerCase();
    const isPrefixed =
        names.length > 1 && (prefix === query.sObjectAlias?.toLowerCase() || prefix === query.sObject?.toLowerCase());
    const path = toFieldPath(context.state, context.user, object, isPrefixed ? names.slice(1) : names);
    if (!('problem' in path)) return path;
    throw new QueryRefused(
        path.problem === 'column'
            ? createUnknownColumn(context.soql, path.name, path.objectName)
            : createUnknownRelationship(context.soql, path.name)
    );
}
