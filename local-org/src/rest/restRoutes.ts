import { Router } from 'express';
import { createEntriesRoutes } from '../connect/entriesRoutes';
import { createUploadRoutes } from '../connect/uploadRoutes';
import { readParameter, sendFailure, type OrgContext } from '../http/orgContext';
import { dailyLimitState } from '../limits/orgLimits';
import { toIdentityUrl } from '../oauth/identity';
import { apiVersions, toVersionList } from './apiVersion';
import { createCollectionRoutes } from './collectionRoutes';
import { createQueryRoutes } from './queryRoutes';
import { createReply, replyAs } from './reply';
import { notFound } from './restFailure';
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
        else sendFailure(response, notFound);
    });
    versioned.get(
        '/',
        replyAs(context, (request, user) => {
            const base = `/services/data/v${readParameter(request, 'version')}`;
            const names = ['composite', 'connect', 'limits', 'query', 'queryAll', 'sobjects', 'ui-api'];
            const resources = Object.fromEntries(names.map((name) => [name, `${base}/${name}`]));
            return createReply({ identity: toIdentityUrl(context.orgUrl, user.id), ...resources });
        })
    );
    versioned.get(
        '/limits',
        replyAs(context, () => {
            const { max, remaining } = dailyLimitState(context.state);
            return createReply({ DailyApiRequests: { Max: max, Remaining: remaining } });
        })
    );
    versioned.use(createQueryRoutes(context));
    versioned.use(createSobjectRoutes(context));
    versioned.use(createCollectionRoutes(context));
    versioned.use(createUiRecordRoutes(context));
    versioned.use(createEntriesRoutes(context));
    versioned.use(createUploadRoutes(context));
    routes.use('/services/data/v:version', versioned);
    return routes;
}
