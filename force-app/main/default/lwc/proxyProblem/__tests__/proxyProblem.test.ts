import { ERROR_CODES } from 'c/proxyProtocol';
import { isSessionProblem, PAGE_PROBLEM_CODES, toProblem } from '../proxyProblem';

const error = (code: string, details?: Record<string, unknown>): unknown => ({
    code,
    message: 'm',
    requestId: 'r1',
    details
});

describe('toProblem', () => {
    it.each<[string, number, unknown, ReturnType<typeof toProblem>]>([
        ['an error of ours', 403, error('NOT_PERMITTED'), { code: 'NOT_PERMITTED', requestId: 'r1', savedBy: null }],
        [
            'who is saving',
            409,
            error('SAVE_LOCKED', { savedBy: 'Ana' }),
            { code: 'SAVE_LOCKED', requestId: 'r1', savedBy: 'Ana' }
        ],
        [
            'who is saving, malformed',
            409,
            error('SAVE_LOCKED', { savedBy: 7 }),
            { code: 'SAVE_LOCKED', requestId: 'r1', savedBy: null }
        ],
        ['a newer code', 418, error('TEAPOT'), { code: 'PROXY_UNEXPECTED', requestId: 'r1', savedBy: null }],
        ['a gateway', 502, null, { code: 'PROXY_UNREACHABLE', requestId: null, savedBy: null }],
        ['another product', 404, { error: 'x' }, { code: 'PROXY_UNEXPECTED', requestId: null, savedBy: null }],
        ['a list', 500, [], { code: 'PROXY_UNEXPECTED', requestId: null, savedBy: null }]
    ])('%s', (_, status, body, expected) => {
        expect(toProblem(status, body)).toEqual(expected);
    });

    it('keeps every code that the proxy can give', () => {
        expect(ERROR_CODES.map((code) => toProblem(500, error(code)).code)).toEqual([...ERROR_CODES]);
    });
});

it('only two codes mean that the session is over', () => {
    const over = [...ERROR_CODES, ...PAGE_PROBLEM_CODES].filter((code) =>
        isSessionProblem({ code, requestId: null, savedBy: null })
    );
    expect(over).toEqual(['SESSION_INVALID', 'SESSION_ENDED_BY_SALESFORCE']);
});
