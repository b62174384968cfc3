import './toolchain/refuseOldNode.mjs';

const { parseTokenOptions } = await import('./toolchain/options.mjs');
const { exitWith, Problem } = await import('./toolchain/problem.mjs');

/** Prints an access token of a running local org, for command-line clients. */
async function printToken() {
    const { user, port } = parseTokenOptions(process.argv.slice(2));
    const org = `http://localhost:${port + 2}`;
    const start = port === 4400 ? 'npm start' : `npm start -- --port ${port}`;
    let response;
    try {
        response = await fetch(`${org}/local-org/token`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ username: user })
        });
    } catch {
        throw new Problem(`No local org answers at ${org}: run \`${start}\` first, or name its port with --port.`);
    }
    if (response.status === 400) {
        throw new Problem(`The local org at ${org} has no user ${user}: sign in as one that its sign-in page lists.`);
    }
    const token = parseToken(await response.text());
    if (!response.ok || token === undefined) {
        throw new Problem(
            `What answers at ${org} is not a local org (status ${response.status}): name its port with --port.`
        );
    }
    console.log(token);
}

/** The token in an answer such as `{"accessToken":"..."}`. */
function parseToken(text) {
    try {
        const token = JSON.parse(text)?.accessToken;
        return typeof token === 'string' ? token : undefined;
    } catch {
        return undefined;
    }
}

try {
    await printToken();
} catch (error) {
    exitWith(error);
}
