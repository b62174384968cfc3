import { ERROR_CODES } from 'c/proxyProtocol';
import { createProblem, isSessionProblem, PAGE_PROBLEM_CODES, toProblem, type ProxyProblem } from '../proxyProblem';

const error = (code: string, details?: Record<string, unknown>): unknown => ({
    code,
    message: 'm',
    requestId: 'r1',
    details
});
const stated = (code: ProxyProblem['code'], facts: Partial<ProxyProblem> = {}): ProxyProblem => ({
    ...createProblem(code),
    requestId: 'r1',
    ...facts
});
const NOBODY = { isOwn: false, isPending: false, savedBy: null, sinceMs: null, settlesAtMs: null };

describe('toProblem', () => {
    it.each<[string, number, unknown, number | null, ProxyProblem]>([
        ['an error of ours', 403, error('NOT_PERMITTED'), null, stated('NOT_PERMITTED')],
        [
            'who is saving',
            409,
            error('SAVE_LOCKED', {
                savedBy: 'Ana',
                sinceMs: 5,
                ageMs: 2,
                isOwn: true,
                isPending: true,
                settlesAtMs: 9
            }),
            null,
            stated('SAVE_LOCKED', {
                lock: { isOwn: true, isPending: true, savedBy: 'Ana', sinceMs: 5, settlesAtMs: 9 }
            })
        ],
        [
            'who is saving, malformed',
            409,
            error('SAVE_LOCKED', { savedBy: 7, sinceMs: '5', isOwn: 'yes', isPending: 1, settlesAtMs: null }),
            null,
            stated('SAVE_LOCKED', { lock: NOBODY })
        ],
        ['somebody is saving, no details', 409, error('SAVE_LOCKED'), null, stated('SAVE_LOCKED', { lock: NOBODY })],
        ['details of another code', 403, error('NOT_PERMITTED', { savedBy: 'Ana' }), null, stated('NOT_PERMITTED')],
        [
            'a limit, and when it resets',
            503,
            error('SALESFORCE_LIMIT', { limit: 'hourly', resetsAtMs: 90 }),
            40,
            stated('SALESFORCE_LIMIT', { limit: 'hourly', retryAtMs: 90 })
        ],
        [
            'a limit without a time',
            429,
            error('SALESFORCE_LIMIT', { limit: 'daily' }),
            null,
            stated('SALESFORCE_LIMIT', { limit: 'daily' })
        ],
        [
            'a limit that is none',
            429,
            error('SALESFORCE_LIMIT', { limit: 'weekly', resetsAtMs: Number.NaN }),
            null,
            stated('SALESFORCE_LIMIT')
        ],
        ['too fast', 429, error('RATE_LIMITED'), 40, stated('RATE_LIMITED', { retryAtMs: 40 })],
        ['a newer code', 418, error('TEAPOT'), null, stated('PROXY_UNEXPECTED')],
        ['a gateway', 502, null, null, createProblem('PROXY_UNREACHABLE')],
        ['another product', 404, { error: 'x' }, null, createProblem('PROXY_UNEXPECTED')],
        ['a list', 500, [], null, createProblem('PROXY_UNEXPECTED')]
    ])('%s', (_, status, body, retryAtMs, expected) => {
        expect(toProblem(status, body, retryAtMs)).toEqual(expected);
    });

    it('keeps every code that the proxy can give', () => {
        expect(ERROR_CODES.map((code) => toProblem(500, error(code), null).code)).toEqual([...ERROR_CODES]);
    });
});

it('only two codes mean that the session is over', () => {
    const over = [...ERROR_CODES, ...PAGE_PROBLEM_CODES].filter((code) => isSessionProblem(createProblem(code)));
    expect(over).toEqual(['SESSION_INVALID', 'SESSION_ENDED_BY_SALESFORCE']);
});
