import { Router } from 'express';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import { parseId } from '../ids/salesforceId';
import { createReply, replyAs } from './reply';
import { createFailure, notFound } from './restFailure';
import { readUiRecord } from './uiRecord';

/** `GET /ui-api/records/{recordId}?fields=&optionalFields=` (User Interface API Developer Guide, "Get a Record"). */
export function createUiRecordRoutes(context: OrgContext): Router {
    const routes = Router({ mergeParams: true });
    routes.get(
        '/ui-api/records/:id',
        replyAs(context, (request, user) => {
            const id = parseId(readParameter(request, 'id'));
            const list = (name: string) => (readQuery(request, name) ?? '').split(',').filter(Boolean);
            const fields = list('fields');
            const optionalFields = list('optionalFields');
            if (id === null) return notFound;
            if (fields.length + optionalFields.length === 0) {
                const message = 'Specify at least one field in fields or optionalFields.';
                return createFailure(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', message);
            }
            const result = readUiRecord(context.state, user, id, fields, optionalFields);
            return result.ok ? createReply(result.value) : result;
        })
    );
    return routes;
}
