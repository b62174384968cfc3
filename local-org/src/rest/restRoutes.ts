import { Router } from 'express';
import { createEntriesRoutes } from '../connect/entriesRoutes';
import { readParameter, sendFailure, withUser, type OrgContext } from '../http/orgContext';
import { apiVersions, toVersionList } from './apiVersion';
import { createQueryRoutes } from './queryRoutes';
import { createFailure } from './restFailure';
import { createSobjectRoutes } from './sobjectRoutes';
import { createUiRecordRoutes } from './uiRecordRoutes';

/** Everything under `/services/data`. */
export function createRestRoutes(context: OrgContext): Router {
    const routes = Router();
    routes.get('/services/data', (_request, response) => {
        response.json(toVersionList());
    });
    const versioned = Router({ mergeParams: true });
    versioned.use((request, response, next) => {
        if (apiVersions.includes(readParameter(request, 'version'))) next();
        else sendFailure(response, createFailure(404, 'NOT_FOUND', 'The requested resource does not exist'));
    });
    versioned.get(
        '/',
        withUser(context, (request, response) => {
            const base = `/services/data/v${readParameter(request, 'version')}`;
            const names = ['connect', 'limits', 'query', 'queryAll', 'sobjects', 'ui-api'];
            response.json(Object.fromEntries(names.map((name) => [name, `${base}/${name}`])));
        })
    );
    versioned.get(
        '/limits',
        withUser(context, (_request, response) => {
            const used = context.state.requests.filter((one) => one.path.startsWith('/services/data')).length;
            response.json({ DailyApiRequests: { Max: 15_000, Remaining: 15_000 - used } });
        })
    );
    versioned.use(createQueryRoutes(context));
    versioned.use(createSobjectRoutes(context));
    versioned.use(createUiRecordRoutes(context));
    versioned.use(createEntriesRoutes(context));
    routes.use('/services/data/v:version', versioned);
    return routes;
}
