import { createKeyRing } from '../../src/auth/keyRing';
import { createSealing, type Purpose } from '../../src/auth/sealing';
import { sessionClaimsSchema } from '../../src/auth/sessionToken';
import { codeOf } from '../harness/answers';
import { startPassingProxy } from '../harness/passing';
import { redeem, signIn } from '../harness/signIn';
import { KEY, PAGE, startProxy, type TestProxy } from '../harness/startProxy';
import { callNamed } from '../harness/transcript';

let proxy: TestProxy;
beforeAll(async () => {
    proxy = await startProxy();
});
afterAll(() => proxy.close());

const OLD = new Uint8Array(32).fill(1);
const FRESH = new Uint8Array(32).fill(2);
const soon = (): number => Date.now() + 60_000;
const seal = (claims: object, purpose: Purpose = 'session', key: Uint8Array = KEY, expiresAtMs = soon()) =>
    createSealing(createKeyRing([key]), Date.now).seal(purpose, claims, expiresAtMs);
function claimsOf(username: string) {
    const user = proxy.org.users.find((candidate) => candidate.username === username)!;
    return {
        orgId: proxy.org.orgId,
        origin: PAGE,
        user: { id: user.id, name: user.name, username },
        accessToken: proxy.org.issueToken(username),
        sessionEndsAtMs: soon()
    };
}
const claims = () => claimsOf('supervisor@example.com');

function read(token?: string, at: TestProxy = proxy): Promise<Response> {
    const path = `/v1/voice-calls/${callNamed(at, 'billing').voiceCallId}/transcript`;
    return at.request(path, token === undefined ? {} : { token });
}
/** One part of a JWE (header, key, iv, ciphertext, tag) replaced. */
function withPart(token: string, index: number, change: (part: string) => string): string {
    return token
        .split('.')
        .map((part, at) => (at === index ? change(part) : part))
        .join('.');
}
const flip = (part: string): string => `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`;
const header = (token: string, more: object): string =>
    withPart(token, 0, (part) =>
        Buffer.from(
            JSON.stringify({ ...(JSON.parse(Buffer.from(part, 'base64url').toString()) as object), ...more })
        ).toString('base64url')
    );

describe('threat: sealed token tampered, swapped, replayed after sign-out', () => {
    it('lets the token that nobody has touched in', async () => {
        expect((await read(await seal(claims()))).status).toBe(200);
    });

    it.each<[string, (token: string, other: string) => string | undefined]>([
        ['none', () => undefined],
        ['an empty one', () => ''],
        ['one cut short', (token) => token.slice(0, -2)],
        ['another initialization vector', (token) => withPart(token, 2, flip)],
        ['another ciphertext', (token) => withPart(token, 3, flip)],
        ['another tag', (token) => withPart(token, 4, flip)],
        ['no tag', (token) => withPart(token, 4, () => '')],
        ['the ciphertext of another token', (token, other) => withPart(token, 3, () => other.split('.')[3]!)],
        ['no encryption', (token) => header(token, { alg: 'none' })],
        ['another encryption', (token) => header(token, { enc: 'A128GCM' })],
        ['another key', (token) => header(token, { kid: 'unknown' })],
        ['no key', (token) => header(token, { kid: undefined })],
        ['another purpose written over its own', (token) => header(token, { typ: 'handoff' })],
        ['a header written anew', (token) => header(token, { more: 1 })],
        ['its pieces in another order', (token) => token.split('.').reverse().join('.')],
        ['Salesforce’s own', () => proxy.org.issueToken('supervisor@example.com')],
        ['a length that no token of ours has', (token) => token.repeat(10).slice(0, 14_000)]
    ])('refuses a token with or of %s', async (name, spoil) => {
        const token = spoil(await seal(claims()), await seal(claimsOf('viewer@example.com')));
        const answer = await read(token);
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SESSION_INVALID');
    });

    it.each<[string, () => Promise<string>]>([
        ['sealed by another key', () => seal(claims(), 'session', OLD)],
        ['sealed as a handoff', () => seal(claims(), 'handoff')],
        ['sealed as an arrival', () => seal(claims(), 'arrival')],
        ['sealed as a transaction', () => seal(claims(), 'transaction')],
        ['sealed as what a browser knows', () => seal(claims(), 'knownUsers')],
        ['that is over', () => seal(claims(), 'session', KEY, Date.now() - 1000)],
        ['of another page', () => seal({ ...claims(), origin: 'http://localhost:4499' })],
        ['of another org', () => seal({ ...claims(), orgId: '00D000000000009AAA' })],
        ['with a claim that there is not', () => seal({ ...claims(), admin: true })],
        [
            'without a claim that there has to be',
            () => {
                const { user, ...rest } = claims();
                return seal(rest);
            }
        ]
    ])('refuses a token %s', async (name, create) => {
        const answer = await read(await create());
        expect(answer.status).toBe(401);
        expect(await codeOf(answer)).toBe('SESSION_INVALID');
    });

    it('takes a session for a handoff no more than a handoff for a session', async () => {
        const handoff = {
            orgId: proxy.org.orgId,
            origin: PAGE,
            user: claims().user,
            accessToken: claims().accessToken,
            // SHA-256 of nothing, so that no verifier is the right one.
            challenge: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
        };
        expect((await redeem(proxy, await seal(handoff, 'handoff'))).status).toBe(200);
        expect((await redeem(proxy, await seal(handoff, 'session'))).status).toBe(401);
        expect((await redeem(proxy, await seal(handoff, 'arrival'))).status).toBe(401);
    });

    it('keeps sessions alive while keys are changed, until their key leaves the ring', async () => {
        const before = await startPassingProxy({ config: { keys: [OLD] } });
        const during = await startPassingProxy({ config: { keys: [FRESH, OLD] } });
        const after = await startPassingProxy({ config: { keys: [FRESH] } });
        const renewAt = (at: TestProxy, token: string): Promise<Response> =>
            at.request('/auth/v1/renew', { method: 'POST', token });

        const { token: first } = await signIn(before, 'supervisor@example.com');
        const renewed = await renewAt(during, first);
        expect(renewed.status).toBe(200);
        const { token: second } = (await renewed.json()) as { token: string };
        expect((await renewAt(after, second)).status).toBe(200);
        expect((await renewAt(after, first)).status).toBe(401);
        expect((await renewAt(before, second)).status).toBe(401);
    });

    it('is refused by Salesforce after signing out, however often it is renewed', async () => {
        const { token } = await signIn(proxy, 'supervisor@example.com');
        const renewed = await proxy.request('/auth/v1/renew', { method: 'POST', token });
        const { token: later } = (await renewed.json()) as { token: string };
        expect((await proxy.request('/auth/v1/sign-out', { method: 'POST', token })).status).toBe(204);

        const { voiceCallId } = callNamed(proxy, 'billing');
        for (const replayed of [token, later]) {
            const answer = await read(replayed);
            expect(answer.status).toBe(401);
            expect(await codeOf(answer)).toBe('SESSION_ENDED_BY_SALESFORCE');
            const save = await proxy.request(`/v1/voice-calls/${voiceCallId}/entries`, {
                method: 'PATCH',
                token: replayed,
                body: JSON.stringify({
                    reason: 'Other',
                    changes: [{ identifier: 'a', baseText: 'a', editedText: 'b' }]
                })
            });
            expect(save.status).toBe(401);
            expect(await codeOf(save)).toBe('SESSION_ENDED_BY_SALESFORCE');
        }
    });

    it('shows nothing of what it holds', async () => {
        const { accessToken } = claims();
        const readable = (await seal({ ...claims(), accessToken }))
            .split('.')
            .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
            .join();
        expect(readable).not.toContain(accessToken);
        expect(readable).not.toContain(PAGE);
    });

    it('opens only by a ring that holds its key', async () => {
        const rings = [[OLD], [FRESH, OLD], [FRESH]].map((keys) => createSealing(createKeyRing(keys), Date.now));
        const token = await rings[0]!.seal('session', claims(), soon());
        const opened = await Promise.all(rings.map((ring) => ring.open('session', token, sessionClaimsSchema)));
        expect(opened.map((value) => value !== null)).toEqual([true, true, false]);
    });
});
