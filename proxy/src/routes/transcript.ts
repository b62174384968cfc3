import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { RequestHandler } from 'express';
import type { ReadMessage } from 'c/proxyProtocol';
import type { RouteDeps } from '../appDeps';
import { toErrorBody } from '../errors';
import { sendFailure } from '../middleware/failures';
import { readTranscript } from '../read/readTranscript';
import { contextOf, sessionOf } from '../requestContext';

/**
 * GET /v1/voice-calls/:id/transcript: ReadMessages as NDJSON, each page as soon as it is there. A failure before the first
 * message has its own status; a later one is the last message. One person who asks twice at a time shares one read; it
 * stops when the last page that asked has gone away.
 */
export function createTranscriptRoute({
    config,
    keyRing,
    salesforceAs,
    sharedReads,
    escapeWatch,
    now
}: RouteDeps): RequestHandler<{ id: string }> {
    return async (request, response) => {
        const isGone = (): boolean => response.closed;
        if (isGone()) {
            // It went before there was anything to leave.
            return;
        }
        const who = sessionOf(request);
        const { session } = who;
        const context = contextOf(request);
        const { id } = request.params;
        const key = {
            orgId: session.orgId,
            userId: session.user.id,
            accessToken: session.accessToken,
            voiceCallId: id
        };
        const read = sharedReads.join(key, (signal) =>
            readTranscript(
                {
                    client: salesforceAs(who, context.requestId, signal),
                    keyRing,
                    config: config.save,
                    orgId: session.orgId,
                    userId: session.user.id,
                    escapeWatch,
                    now
                },
                id
            )
        );
        response.on('close', () => read.leave());
        if (read.isJoined) {
            context.counts['joined'] = 1;
        }
        for await (const result of read.messages()) {
            if (isGone()) {
                return;
            }
            if (!result.ok && !response.headersSent) {
                sendFailure(request, response, result.failure);
                return;
            }
            const message: ReadMessage = result.ok
                ? result.value
                : { type: 'error', error: toErrorBody(result.failure, context.requestId) };
            if (!result.ok) {
                context.errorCode = result.failure.code;
            }
            if (message.type === 'entries') {
                context.counts['pages'] = (context.counts['pages'] ?? 0) + 1;
                context.counts['entries'] = (context.counts['entries'] ?? 0) + message.entries.length;
            }
            if (!response.headersSent) {
                response.status(200).setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
            }
            if (!response.write(`${JSON.stringify(message)}\n`)) {
                await untilWritable(response);
            }
        }
        response.end();
    };
}

/** Waits for a slow reader: until it has taken what there is, or is gone. Leaves no listener behind. */
async function untilWritable(stream: Writable): Promise<void> {
    const done = new AbortController();
    const { signal } = done;
    try {
        await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
    } finally {
        done.abort();
    }
}
