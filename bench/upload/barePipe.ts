import { createServer, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { Busboy } from '@fastify/busboy';
import { listen } from './reporting';

/** The least that passes an upload on part by part: busboy, a pipe and nothing that looks at what goes by. */
const BOUNDARY = 'bare-pipe';
const to = process.argv[2] ?? '';

const server = createServer((request, response) => {
    const upload = send(`${to}/services/data/v66.0/connect/conversations/upload`, {
        method: 'POST',
        headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
        agent: false
    });
    upload.on('response', (answer) => {
        void text(answer).then((body) => {
            response.writeHead(answer.statusCode ?? 500, { 'Content-Type': 'application/json' });
            response.end(body);
        });
    });
    let before = Promise.resolve();
    const parser = new Busboy({ headers: { 'content-type': request.headers['content-type'] ?? '' } });
    parser.on('file', (name, file) => {
        before = before.then(
            () =>
                new Promise((done, fail) => {
                    upload.write(
                        `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n`
                    );
                    file.on('end', done);
                    file.on('error', fail);
                    file.pipe(upload, { end: false });
                })
        );
    });
    parser.on('finish', () => void before.then(() => upload.end(`\r\n--${BOUNDARY}--\r\n`)));
    request.pipe(parser);
});

listen(server);
