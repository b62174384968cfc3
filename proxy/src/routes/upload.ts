import type { RequestHandler } from 'express';
import type { UploadResponse } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { createFailure, type Result } from '../errors';
import { allowLongBody } from '../middleware/bodyTime';
import { describeDefect, sendFailure } from '../middleware/failures';
import { parseBody } from '../middleware/parseBody';
import { contextOf, sessionOf } from '../requestContext';
import { BodyBroken, readMultipart, type MultipartBody } from '../uploads/readMultipart';
import { sendUpload } from '../uploads/sendUpload';
import { manifestSchema, type ParsedManifest } from '../uploads/uploadManifest';

/**
 * POST /v1/uploads: passes transcripts on to Salesforce as they come. The one route that takes no JSON: a form of another
 * site could send multipart without being asked about first, but not the Authorization header, without which nothing is read.
 * That header is what makes browsers ask, and Content-Type is allowed with any value. Rows that were made are brought to
 * an end when the page goes away: what it has not sent by then is cut off.
 */
export function createUploadRoute({
    config,
    logger,
    keyRing,
    salesforceAs,
    sharedReads,
    escapeWatch,
    now,
    sleep
}: RouteDeps): RequestHandler {
    return async (request, response) => {
        const context = contextOf(request);
        const who = sessionOf(request);
        const { orgId } = who.session;
        if (escapeWatch.stateOf(orgId) === 'escaped') {
            // What is stored could not be told by reading it back.
            sendFailure(request, response, { code: 'TEXT_ESCAPED' });
            return;
        }
        const body = readMultipart(request);
        const manifest = body ? await readManifest(body) : createFailure('REQUEST_INVALID', NOT_MULTIPART);
        if (!body || !manifest.ok) {
            body?.skip();
            sendFailure(request, response, manifest.ok ? { code: 'REQUEST_INVALID' } : manifest.failure);
            return;
        }
        // From here on readMultipart ends what stops coming, or hardly comes.
        allowLongBody(request);
        const forget = (): void => sharedReads.forget(orgId);
        forget();
        const sent = await sendUpload(
            {
                client: salesforceAs(who, context.requestId),
                keyRing,
                config: config.save,
                requestId: context.requestId,
                userId: who.session.user.id,
                orgId,
                escapeWatch,
                now,
                sleep,
                count: (name, value) => {
                    context.counts[name] = value;
                },
                noteDefect: (error) => {
                    logger.error({ requestId: context.requestId, defect: describeDefect(error) }, 'defect');
                }
            },
            manifest.value,
            body
        ).finally(() => {
            forget();
            body.skip();
        });
        if (!sent.ok) {
            sendFailure(request, response, sent.failure);
            return;
        }
        response.json(sent.value satisfies UploadResponse);
    };
}

const NOT_MULTIPART = {
    details: { places: [{ path: 'Content-Type', problem: 'has to be multipart/form-data with a boundary' }] }
};

async function readManifest(body: MultipartBody): Promise<Result<ParsedManifest>> {
    try {
        const text = await body.field('manifest');
        return parseBody(manifestSchema, text === null ? null : JSON.parse(text));
    } catch (error) {
        if (error instanceof BodyBroken) {
            return createFailure(error.isTooLarge ? 'REQUEST_TOO_LARGE' : 'REQUEST_INVALID');
        }
        if (error instanceof SyntaxError) {
            return createFailure('REQUEST_INVALID', { details: { places: [{ path: '', problem: 'is no JSON' }] } });
        }
        throw error;
    }
}
