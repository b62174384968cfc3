import { Router } from 'express';
import { readParameter, readQuery, type OrgContext } from '../http/orgContext';
import type { QueryContext } from '../soql/queryContext';
import { describeQuery, runQuery } from '../soql/runQuery';
import type { RecordJson } from '../soql/recordJson';
import { createReply, replyAs } from './reply';
import { createFailure } from './restFailure';

/** Rows kept for the next page of a query, by locator. */
interface Cursor {
    userId: string;
    totalSize: number;
    records: RecordJson[];
}

const largestBatch = 2000;

/** Rows per answer: 2,000, or 200 and more as `Sforce-Query-Options: batchSize=200` asks (REST guide, "Query Options Header"). */
function toBatchSize(header: string | undefined): number {
    const asked = Number(/batchSize\s*=\s*(\d+)/i.exec(header ?? '')?.[1] ?? largestBatch);
    return Math.min(largestBatch, Math.max(200, asked));
}

/** `query` and `queryAll`, with further batches at `nextRecordsUrl` (REST API Developer Guide, "Query"). */
export function createQueryRoutes(context: OrgContext): Router {
    const { state } = context;
    const cursors = new Map<string, Cursor>();
    const routes = Router({ mergeParams: true });

    const toBatch = (apiVersion: string, locator: string, from: number, size: number, cursor: Cursor) => {
        const to = from + size;
        const done = to >= cursor.records.length;
        return {
            totalSize: cursor.totalSize,
            done,
            ...(done ? {} : { nextRecordsUrl: `/services/data/v${apiVersion}/query/${locator}-${to}` }),
            records: cursor.records.slice(from, to)
        };
    };

    routes.get(
        ['/query', '/queryAll'],
        replyAs(context, (request, user) => {
            const soql = readQuery(request, 'q');
            if (soql === null || soql.trim() === '')
                return createFailure(400, 'MALFORMED_QUERY', 'SOQL statements cannot be empty or null');
            const apiVersion = readParameter(request, 'version');
            const withDeleted = request.path.endsWith('/queryAll');
            const query: QueryContext = { state, user, apiVersion, soql, withDeleted };
            if (readQuery(request, 'columns') === 'true') {
                const described = describeQuery(query);
                return described.ok ? createReply(described.value) : described;
            }
            const result = runQuery(query);
            if (!result.ok) return result;
            const size = toBatchSize(request.get('Sforce-Query-Options'));
            const cursor = { ...result.value, userId: user.id };
            const locator = `01gLd${String(cursors.size + 1).padStart(10, '0')}AAA`;
            if (cursor.records.length > size) cursors.set(locator, cursor);
            return createReply(toBatch(apiVersion, locator, 0, size, cursor));
        })
    );
    routes.get(
        '/query/:locator',
        replyAs(context, (request, user) => {
            const [locator = '', from = ''] = readParameter(request, 'locator').split('-');
            const cursor = cursors.get(locator);
            if (!cursor || cursor.userId !== user.id || !/^\d+$/.test(from))
                return createFailure(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
            const size = toBatchSize(request.get('Sforce-Query-Options'));
            return createReply(toBatch(readParameter(request, 'version'), locator, Number(from), size, cursor));
        })
    );
    return routes;
}
