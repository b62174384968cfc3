import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import { parseId } from '../ids/salesforceId';
import type { OrgUser } from '../org/orgUser';
import { objectPermission } from '../records/access';
import { parseNames, toAskedFields } from '../records/readFields';
import { saveEach } from '../records/saveResult';
import { createRecordAs, deleteRecordAs, findRecordAs, updateRecordAs } from '../records/writeRecord';
import { findObject, findObjectById, type ObjectSchema } from '../schema/objectSchema';
import { toRecordJson } from '../soql/recordJson';
import { createReply, replyAs, type Reply } from './reply';
import { createFailure, createSuccess, notFound, type RestResult } from './restFailure';

const mostWritten = 200;
const mostRead = 2000;
const mostChunks = 10;

const recordsBody = z.object({
    allOrNone: z.boolean().default(false),
    records: z.array(z.looseObject({ attributes: z.looseObject({ type: z.string() }) }))
});
const retrieveBody = z.object({ ids: z.array(z.string()), fields: z.array(z.string()) });

type Written = z.infer<typeof recordsBody>['records'][number];

const badBody = createFailure(400, 'JSON_PARSER_ERROR', 'The body needs records, each with attributes and their type.');
const unknownUpsert = createFailure(501, 'NOT_IMPLEMENTED', 'The local org does not play upserts by external id.');

function refuseMany(most: number) {
    return createFailure(400, 'EXCEEDED_ID_LIMIT', `A request takes at most ${most} records.`);
}

/** Records of one type in a row are one chunk. */
function countChunks(records: Written[]): number {
    return records.filter((one, index) => one.attributes.type !== records[index - 1]?.attributes.type).length;
}

function parseRecords(request: Request): RestResult<z.infer<typeof recordsBody>> {
    const body = recordsBody.safeParse(request.body);
    if (!body.success) return badBody;
    if (body.data.records.length > mostWritten) return refuseMany(mostWritten);
    if (countChunks(body.data.records) > mostChunks)
        return createFailure(
            400,
            'LIMIT_EXCEEDED',
            `A request takes at most ${mostChunks} runs of records of one type.`
        );
    return createSuccess(body.data);
}

/** What a record says of its fields, and the id it names in any spelling of the name. */
function toFields(record: Written): { id: unknown; fields: Record<string, unknown> } {
    const names = Object.keys(record).filter((name) => name !== 'attributes');
    const idName = names.find((name) => name.toLowerCase() === 'id');
    const fields = Object.fromEntries(names.filter((name) => name !== idName).map((name) => [name, record[name]]));
    return { id: idName === undefined ? undefined : record[idName], fields };
}

/** A missing record is an invalid reference here, where a request for it alone says 404. */
function toItem<T>(result: RestResult<T>): RestResult<T> {
    return !result.ok && result.errors[0]?.errorCode === 'NOT_FOUND'
        ? createFailure(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id')
        : result;
}

/**
 * sObject Collections: up to 200 records in one request, with a result for each in their order (REST API Developer
 * Guide, "sObject Collections").
 */
export function createCollectionRoutes(context: OrgContext): Router {
    const { state } = context;
    const routes = Router({ mergeParams: true });
    const json = express.json({ limit: '6mb', type: () => true });
    const path = '/composite/sobjects';

    const findReadable = (user: OrgUser, name: string): ObjectSchema | null => {
        const object = findObject(state.schema, name);
        return object && objectPermission(state, user, object).read ? object : null;
    };
    const findType = (user: OrgUser, record: Written): RestResult<ObjectSchema> => {
        const { type } = record.attributes;
        const object = findReadable(user, type);
        return object
            ? createSuccess(object)
            : createFailure(400, 'INVALID_TYPE', `sObject type '${type}' is not supported.`);
    };
    const retrieve = (request: Request, user: OrgUser, ids: string[], names: string[]): RestResult<Reply> => {
        const object = findReadable(user, readParameter(request, 'object'));
        if (!object) return notFound;
        if (ids.length === 0 || names.length === 0)
            return createFailure(400, 'MISSING_ARGUMENT', 'Name ids and fields.');
        if (ids.length > mostRead) return refuseMany(mostRead);
        const fields = toAskedFields(state, user, object, names);
        if (!fields.ok) return fields;
        const version = readParameter(request, 'version');
        return createReply(
            ids.map((text) => {
                const id = parseId(text);
                const record = id === null ? null : findRecordAs(state, user, object, id);
                return record && toRecordJson(version, object, record, fields.value);
            })
        );
    };

    routes.post(
        path,
        json,
        replyAs(context, (request, user) => {
            const body = parseRecords(request);
            if (!body.ok) return body;
            const results = saveEach(state, body.value.records, body.value.allOrNone, (record) => {
                const object = findType(user, record);
                return object.ok ? toItem(createRecordAs(state, user, object.value, record)) : object;
            });
            return results.ok ? createReply(results.value) : results;
        })
    );
    routes.patch(
        path,
        json,
        replyAs(context, (request, user) => {
            const body = parseRecords(request);
            if (!body.ok) return body;
            const results = saveEach(state, body.value.records, body.value.allOrNone, (record) => {
                const object = findType(user, record);
                if (!object.ok) return object;
                const { id: given, fields } = toFields(record);
                if (typeof given !== 'string' || given === '')
                    return createFailure(400, 'MISSING_ARGUMENT', 'Id not specified in an update call');
                const id = parseId(given);
                if (id === null || !id.startsWith(object.value.keyPrefix))
                    return createFailure(400, 'MALFORMED_ID', `malformed id ${given}`);
                const updated = toItem(updateRecordAs(state, user, object.value, id, fields));
                return updated.ok ? createSuccess(id) : updated;
            });
            return results.ok ? createReply(results.value) : results;
        })
    );
    routes.delete(
        path,
        replyAs(context, (request, user) => {
            const ids = parseNames(readQuery(request, 'ids'));
            if (ids.length === 0) return createFailure(400, 'MISSING_ARGUMENT', 'Name the ids to delete.');
            if (ids.length > mostWritten) return refuseMany(mostWritten);
            const allOrNone = readQuery(request, 'allOrNone')?.toLowerCase() === 'true';
            const results = saveEach(state, ids, allOrNone, (text) => {
                const id = parseId(text);
                const object = id === null ? null : findObjectById(state.schema, id);
                if (id === null || !object) return createFailure(400, 'MALFORMED_ID', `malformed id ${text}`);
                const deleted = toItem(deleteRecordAs(state, user, object, id));
                return deleted.ok ? createSuccess(id) : deleted;
            });
            return results.ok ? createReply(results.value) : results;
        })
    );
    routes.get(
        `${path}/:object`,
        replyAs(context, (request, user) =>
            retrieve(request, user, parseNames(readQuery(request, 'ids')), parseNames(readQuery(request, 'fields')))
        )
    );
    routes.post(
        `${path}/:object`,
        json,
        replyAs(context, (request, user) => {
            const body = retrieveBody.safeParse(request.body);
            if (!body.success) return createFailure(400, 'JSON_PARSER_ERROR', 'The body needs ids and fields.');
            return retrieve(request, user, body.data.ids, body.data.fields);
        })
    );
    routes.patch(
        `${path}/:object/:externalId`,
        replyAs(context, () => unknownUpsert)
    );
    return routes;
}
