import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import { fetchCalls, fetchChanges, toUserView } from './pageData';
import { createPageHeaders } from './pageHeaders';
import { pageHtml } from './pageHtml';
import type { PageOrg } from './pageOrg';
import { findByUsername, readPageUser, setPageUser } from './pageUser';
import { createPlatformModules } from './platformModules';
import type { PageTab } from './pageTabs';
import type { PageRegion } from './recordPageLayout';

/** Folders of static files. */
export interface PageFolders {
    /** The bundled page. */
    page: string;
    /** lwc and the base components. */
    vendor: string;
    /** The design system's styles and images. */
    slds: string;
}

/** What the page is made of. */
export interface PageParts {
    org: PageOrg;
    proxyUrl: string;
    regions: PageRegion[];
    tabs: PageTab[];
    folders: PageFolders;
}

/** The Lightning-like site: start page, record pages, and what a signed-in browser may ask of Lightning. */
export function createPageApp({ org, proxyUrl, regions, tabs, folders }: PageParts): Express {
    const app = express();
    const readUser = (request: Request) => readPageUser(request, org.users);
    app.disable('x-powered-by');
    app.use(createPageHeaders(proxyUrl));

    for (const [path, folder] of Object.entries<string>({ ...folders })) {
        app.use(`/${path}`, express.static(folder, { index: false }));
    }
    app.get('/favicon.ico', (_request, response) => response.redirect(301, '/page/favicon.svg'));
    app.use(createPlatformModules(org, readUser));

    app.get('/page/context', (request, response) => {
        const current = readUser(request);
        const user = toUserView(org, current);
        const users = org.users.map((one) => toUserView(org, one));
        const own = tabs.filter(({ name }) => org.seesTab(current, name));
        response.set('Cache-Control', 'no-store').json({ user, users, regions, tabs: own });
    });
    app.get('/page/calls', async (request, response) => {
        response.set('Cache-Control', 'no-store').json(await fetchCalls(org, readUser(request)));
    });
    app.get('/page/changes/:id', async (request, response) => {
        const { id } = request.params;
        if (!/^(\w{15}|\w{18})$/.test(id)) return void response.status(404).json([]);
        const changes = await fetchChanges(org, readUser(request), id);
        response.set('Cache-Control', 'no-store').json(changes);
    });
    app.post('/page/user', express.urlencoded({ extended: false }), (request, response) => {
        const body: unknown = request.body;
        const username = typeof body === 'object' && body !== null && 'username' in body ? body.username : undefined;
        const user = findByUsername(org.users, username);
        if (!isOwnOrigin(request)) return void response.status(403).end();
        if (!user) return void response.status(400).end();
        setPageUser(response, user);
        response.status(204).end();
    });

    // What Lightning Data Service does behind lightning/uiRecordApi, as the page's user.
    app.get('/services/data/v66.0/ui-api/*path', async (request, response) => {
        const { status, body } = await org.fetchAs(readUser(request), request.originalUrl);
        response.set('Cache-Control', 'no-store').status(status).json(body);
    });

    app.get(['/', '/lightning/*path'], (_request, response) => {
        response.set('Cache-Control', 'no-cache').type('html').send(pageHtml);
    });
    app.use((_request, response) => void response.status(404).type('text').send('There is nothing at this address.\n'));
    app.use(answerFailure);
    return app;
}

/** Browsers send Origin with every POST; a page elsewhere must not choose the user. */
function isOwnOrigin(request: Request): boolean {
    const origin = request.get('origin');
    return origin === undefined || origin === `${request.protocol}://${request.get('host') ?? ''}`;
}

const answerFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
        next(error);
        return;
    }
    console.error('The local page could not answer:', error);
    response.status(500).json({ code: 'LOCAL_PAGE_FAILED', message: 'The local page failed. Its output says why.' });
};
