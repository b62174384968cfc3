import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import { parseId } from '../ids/salesforceId';
import type { OrgUser } from '../org/orgUser';
import { objectPermission } from '../records/access';
import { toObjectDescribe, toObjectSummary } from '../records/describe';
import { parseNames, toAskedFields } from '../records/readFields';
import type { RecordBody } from '../records/checkRecord';
import { upsertRecordAs } from '../records/upsertRecord';
import { createRecordAs, deleteRecordAs, findRecordAs, updateRecordAs } from '../records/writeRecord';
import { findObject, type ObjectSchema } from '../schema/objectSchema';
import { toRecordJson } from '../soql/recordJson';
import { createReply, replyAs } from './reply';
import { createFailure, createSuccess, notFound } from './restFailure';

const recordBody = z.record(z.string(), z.unknown());

function parseBody(request: Request): RecordBody | null {
    const body = recordBody.safeParse(request.body);
    return body.success ? body.data : null;
}

const badBody = createFailure(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required and must be an object.');

/** sObject resources: list, basic information, describe, create, retrieve, update, upsert, delete (REST API Developer Guide). */
export function createSobjectRoutes(context: OrgContext): Router {
    const { state } = context;
    const routes = Router({ mergeParams: true });
    const json = express.json({ limit: '6mb', type: () => true });
    const version = (request: Request) => readParameter(request, 'version');

    const findReadable = (request: Request, user: OrgUser): ObjectSchema | null => {
        const object = findObject(state.schema, readParameter(request, 'object'));
        return object && objectPermission(state, user, object).read ? object : null;
    };
    const reply = (answer: Parameters<typeof replyAs>[1]) => replyAs(context, answer);

    routes.get(
        '/sobjects',
        reply((request, user) =>
            createReply({
                encoding: 'UTF-8',
                maxBatchSize: 200,
                sobjects: [...state.schema.objects.values()]
                    .filter((object) => objectPermission(state, user, object).read)
                    .map((object) => toObjectSummary(state, user, object, version(request)))
            })
        )
    );
    routes.get(
        '/sobjects/:object',
        reply((request, user) => {
            const object = findReadable(request, user);
            if (!object) return notFound;
            return createReply({
                objectDescribe: toObjectSummary(state, user, object, version(request)),
                recentItems: []
            });
        })
    );
    routes.get(
        '/sobjects/:object/describe',
        reply((request, user) => {
            const object = findReadable(request, user);
            return object ? createReply(toObjectDescribe(state, user, object, version(request))) : notFound;
        })
    );
    routes.post(
        '/sobjects/:object',
        json,
        reply((request, user) => {
            const object = findReadable(request, user);
            const body = parseBody(request);
            if (!object) return notFound;
            if (!body) return badBody;
            const created = createRecordAs(state, user, object, body);
            if (!created.ok) return created;
            return createSuccess({
                status: 201,
                location: `/services/data/v${version(request)}/sobjects/${object.name}/${created.value}`,
                body: { id: created.value, success: true, errors: [] }
            });
        })
    );
    routes.get(
        '/sobjects/:object/:id',
        reply((request, user) => {
            const object = findReadable(request, user);
            const id = parseId(readParameter(request, 'id'));
            const record = object && id !== null ? findRecordAs(state, user, object, id) : null;
            if (!object || !record) return notFound;
            const fields = toAskedFields(state, user, object, parseNames(readQuery(request, 'fields')));
            return fields.ok ? createReply(toRecordJson(version(request), object, record, fields.value)) : fields;
        })
    );
    routes.patch(
        '/sobjects/:object/:id',
        json,
        reply((request, user) => {
            const object = findReadable(request, user);
            const id = parseId(readParameter(request, 'id'));
            const body = parseBody(request);
            if (!object || id === null) return notFound;
            if (!body) return badBody;
            const updated = updateRecordAs(state, user, object, id, body);
            return updated.ok ? createSuccess({ status: 204 }) : updated;
        })
    );
    routes.patch(
        '/sobjects/:object/:field/:value',
        json,
        reply((request, user) => {
            const object = findReadable(request, user);
            const body = parseBody(request);
            if (!object) return notFound;
            if (!body) return badBody;
            const key = { field: readParameter(request, 'field'), value: readParameter(request, 'value') };
            const upserted = upsertRecordAs(state, user, object, key, body);
            if (!upserted.ok) return upserted;
            const { id, created } = upserted.value;
            return createSuccess({ status: created ? 201 : 200, body: { id, success: true, errors: [], created } });
        })
    );
    routes.delete(
        '/sobjects/:object/:id',
        reply((request, user) => {
            const object = findReadable(request, user);
            const id = parseId(readParameter(request, 'id'));
            if (!object || id === null) return notFound;
            const deleted = deleteRecordAs(state, user, object, id);
            return deleted.ok ? createSuccess({ status: 204 }) : deleted;
        })
    );
    return routes;
}
