import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { readParameter, readQuery, sendFailure, withUser, type OrgContext } from '../http/orgContext';
import { parseId } from '../ids/salesforceId';
import type { OrgUser } from '../org/orgUser';
import { fieldPermission, objectPermission } from '../records/access';
import { toObjectDescribe, toObjectSummary } from '../records/describe';
import { createRecordAs, deleteRecordAs, findRecordAs, updateRecordAs } from '../records/writeRecord';
import { findField, findObject, type ObjectSchema } from '../schema/objectSchema';
import { toRecordJson } from '../soql/recordJson';
import { createFailure } from './restFailure';

const recordBody = z.record(z.string(), z.unknown());
const notFound = createFailure(404, 'NOT_FOUND', 'The requested resource does not exist');
const badBody = createFailure(
    400,
    'JSON_PARSER_ERROR',
    'The HTTP entity body is required, but this request has no entity body.'
);

/** sObject resources: list, basic information, describe, create, retrieve, update, delete (REST API Developer Guide). */
export function createSobjectRoutes(context: OrgContext): Router {
    const { state } = context;
    const routes = Router({ mergeParams: true });
    const json = express.json({ limit: '6mb', type: () => true });

    const findReadable = (request: Request, user: OrgUser): ObjectSchema | null => {
        const object = findObject(state.schema, readParameter(request, 'object'));
        return object && objectPermission(state, user, object).read ? object : null;
    };

    routes.get(
        '/sobjects',
        withUser(context, (request, response, user) => {
            const version = readParameter(request, 'version');
            response.json({
                encoding: 'UTF-8',
                maxBatchSize: 200,
                sobjects: [...state.schema.objects.values()]
                    .filter((object) => objectPermission(state, user, object).read)
                    .map((object) => toObjectSummary(state, user, object, version))
            });
        })
    );
    routes.get(
        '/sobjects/:object',
        withUser(context, (request, response, user) => {
            const object = findReadable(request, user);
            if (!object) return sendFailure(response, notFound);
            const version = readParameter(request, 'version');
            response.json({ objectDescribe: toObjectSummary(state, user, object, version), recentItems: [] });
        })
    );
    routes.get(
        '/sobjects/:object/describe',
        withUser(context, (request, response, user) => {
            const object = findReadable(request, user);
            if (!object) return sendFailure(response, notFound);
            response.json(toObjectDescribe(state, user, object, readParameter(request, 'version')));
        })
    );
    routes.post(
        '/sobjects/:object',
        json,
        withUser(context, (request, response, user) => {
            const object = findReadable(request, user);
            if (!object) return sendFailure(response, notFound);
            const body = recordBody.safeParse(request.body);
            if (!body.success) return sendFailure(response, badBody);
            const created = createRecordAs(state, user, object, body.data);
            if (!created.ok) return sendFailure(response, created);
            const url = `/services/data/v${readParameter(request, 'version')}/sobjects/${object.name}/${created.value}`;
            response.status(201).location(url).json({ id: created.value, success: true, errors: [] });
        })
    );
    routes.get(
        '/sobjects/:object/:id',
        withUser(context, (request, response, user) => {
            const object = findReadable(request, user);
            const id = parseId(readParameter(request, 'id'));
            const record = object && id !== null ? findRecordAs(state, user, object, id) : null;
            if (!object || !record) return sendFailure(response, notFound);
            const readable = [...object.fields.values()].filter(
                (field) => fieldPermission(state, user, object, field).readable
            );
            const names = (readQuery(request, 'fields') ?? '')
                .split(',')
                .map((name) => name.trim())
                .filter(Boolean);
            const unknown = names.find((name) => !readable.includes(findField(object, name) ?? readable[0]!));
            if (unknown !== undefined) {
                const message = `No such column '${unknown}' on sobject of type ${object.name}`;
                return sendFailure(response, createFailure(400, 'INVALID_FIELD', message));
            }
            const fields =
                names.length === 0
                    ? readable
                    : [...new Set(['Id', ...names])].flatMap((name) => findField(object, name) ?? []);
            response.json(toRecordJson(readParameter(request, 'version'), object, record, fields));
        })
    );
    routes.patch(
        '/sobjects/:object/:id',
        json,
        withUser(context, (request, response, user) => {
            const object = findReadable(request, user);
            const id = parseId(readParameter(request, 'id'));
            if (!object || id === null) return sendFailure(response, notFound);
            const body = recordBody.safeParse(request.body);
            if (!body.success) return sendFailure(response, badBody);
            const updated = updateRecordAs(state, user, object, id, body.data);
            if (!updated.ok) return sendFailure(response, updated);
            response.status(204).end();
        })
    );
    routes.delete(
        '/sobjects/:object/:id',
        withUser(context, (request, response, user) => {
            const object = findReadable(request, user);
            const id = parseId(readParameter(request, 'id'));
            if (!object || id === null) return sendFailure(response, notFound);
            const deleted = deleteRecordAs(state, user, object, id);
            if (!deleted.ok) return sendFailure(response, deleted);
            response.status(204).end();
        })
    );
    return routes;
}
