import express, {
    type ErrorRequestHandler,
    type Express,
    type Request,
    type RequestHandler,
    type Response
} from 'express';
import { z } from 'zod';
import { parseBehaviour } from '../behaviour/behaviour';
import { faultShape } from '../faults/fault';
import type { LocalOrg } from '../org/localOrg';

/** What the control port turns and shows. */
export type ControlledOrg = Pick<LocalOrg, 'behaviour' | 'setBehaviour' | 'faults' | 'requests'>;

const behaviourBody = z.record(z.string(), z.unknown());

const routes = 'GET and PATCH /behaviour, GET, POST and DELETE /faults, GET /requests';

function refuse(response: Response, status: number, problems: string[]): void {
    response.status(status).json({ problems });
}

function isLoopbackName(host: string | undefined): boolean {
    return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** Keeps pages of a browser out, also those that let their own name point to this machine. */
const refuseBrowsers: RequestHandler = (request, response, next) => {
    if (request.get('origin') === undefined && isLoopbackName(request.get('host'))) next();
    else refuse(response, 403, ['Only programs on this machine may turn the local org.']);
};

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) next(error);
    else refuse(response, 400, ['The body is not valid JSON.']);
};

function handlePatchBehaviour(org: ControlledOrg, request: Request, response: Response): void {
    const body = behaviourBody.safeParse(request.body);
    const parsed = body.success
        ? parseBehaviour(body.data)
        : {
              ok: false as const,
              problems: ['Send an object of switches and their values, such as {"patchAnswer": "empty"}.']
          };
    if (!parsed.ok) {
        refuse(response, 400, parsed.problems);
        return;
    }
    org.setBehaviour(parsed.value);
    response.json(org.behaviour);
}

function handlePostFault(org: ControlledOrg, request: Request, response: Response): void {
    const fault = faultShape.safeParse(request.body);
    if (fault.success) {
        response.status(201).json({ id: org.faults.add(fault.data) });
        return;
    }
    refuse(
        response,
        400,
        fault.error.issues.map((issue) => `${issue.path.join('.') || 'fault'}: ${issue.message}`)
    );
}

/**
 * What tests of other processes turn a running local org with: how its switches stand, which requests are spoiled, and
 * what was asked of it. JSON in and out; what is wrong comes as `{problems: string[]}` with 400, 403 or 404. It has a
 * port of its own and no part in the org's.
 */
export function createControlApp(org: ControlledOrg): Express {
    const app = express();
    app.disable('x-powered-by');
    app.set('etag', false);
    app.use(refuseBrowsers);
    app.use(express.json({ type: () => true, strict: false }));
    app.get('/behaviour', (_request, response) => void response.json(org.behaviour));
    app.patch('/behaviour', (request, response) => handlePatchBehaviour(org, request, response));
    app.get('/faults', (_request, response) => void response.json(org.faults.list()));
    app.post('/faults', (request, response) => handlePostFault(org, request, response));
    app.delete('/faults', (_request, response) => {
        org.faults.clear();
        response.status(204).end();
    });
    app.get('/requests', (_request, response) => void response.json(org.requests));
    app.use((_request, response) => refuse(response, 404, [`There is nothing here. Ask for ${routes}.`]));
    app.use(answerError);
    return app;
}
