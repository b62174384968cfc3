import { describe, expect, it } from '@jest/globals';
import type { ProblemCode } from 'c/proxyProblem';
import type { PartResult } from 'c/proxyProtocol';
import { judgePart } from '../judgePart';
import { POLICY } from '../policy';
import { toError } from './simulatedProxy';

const NOW = 1_000_000;

function notSent(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}): PartResult {
    const problem = { ...toError(code), details };
    return { voiceCallId: 'v', outcome: 'notSent', changeId: null, uploadId: null, problem };
}

describe('a part', () => {
    const fresh = { locked: 0, failed: 0 };

    it.each<[PartResult['outcome'], string | null, Record<string, unknown>]>([
        ['taken', 'a00', { kind: 'check', isFound: false }],
        ['unclear', 'a00', { kind: 'check', isFound: true }],
        ['taken', null, { kind: 'unclear' }],
        ['unclear', null, { kind: 'unclear' }]
    ])('that is %s, with the record %s', (outcome, changeId, expected) => {
        const result = { voiceCallId: 'v', outcome, changeId, uploadId: null, problem: null };
        expect(judgePart(result, fresh, NOW)).toMatchObject(expected);
    });

    it.each<[string, PartResult | null, Record<string, unknown>]>([
        ['nothing is said of', null, { kind: 'again', counts: { failed: 1 }, isKnown: false, hold: false }],
        [
            'another one stopped',
            notSent('UPLOAD_INVALID', { problem: 'otherPart' }),
            { kind: 'again', counts: { failed: 1 }, isKnown: true, notBeforeMs: NOW, problem: null }
        ],
        ['is wrong', notSent('UPLOAD_INVALID', { problem: 'digest' }), { kind: 'refused' }],
        ['met a lock', notSent('SAVE_LOCKED'), { kind: 'again', counts: { locked: 1 }, notBeforeMs: NOW + 15_000 }],
        [
            'met a lock that says how long',
            notSent('SAVE_LOCKED', { settlesAtMs: NOW + 100_000 }),
            { kind: 'again', notBeforeMs: NOW + 100_000 }
        ],
        [
            'met a lock that says a day',
            notSent('SAVE_LOCKED', { settlesAtMs: NOW + 86_400_000 }),
            { kind: 'again', notBeforeMs: NOW + 300_000 }
        ],
        ['met a limit', notSent('SALESFORCE_LIMIT'), { kind: 'again', counts: {}, hold: true, isKnown: false }],
        ['met nobody', notSent('SALESFORCE_UNAVAILABLE'), { kind: 'again', counts: { failed: 1 }, hold: true }],
        ['lost its session', notSent('SESSION_INVALID'), { kind: 'again', counts: {}, hold: true }],
        ['met an error', notSent('INTERNAL'), { kind: 'again', counts: { failed: 1 }, notBeforeMs: NOW + 5_000 }],
        [
            'was declined',
            notSent('SALESFORCE_UNEXPECTED', { errorDetail: 'No.' }),
            { kind: 'refused', errorDetail: 'No.' }
        ],
        ['was declined without a word', notSent('SALESFORCE_UNEXPECTED', { errorDetail: null }), { kind: 'refused' }],
        ['is not permitted', notSent('NOT_PERMITTED'), { kind: 'refused' }]
    ])('that %s', (_, result, expected) => {
        expect(judgePart(result, fresh, NOW)).toMatchObject(expected);
    });

    it.each<[PartResult | null, 'locked' | 'failed', number, string]>([
        [notSent('SAVE_LOCKED'), 'locked', POLICY.mostLocked, 'refused'],
        [notSent('INTERNAL'), 'failed', POLICY.mostFailed - 1, 'refused'],
        [notSent('UPLOAD_INVALID', { problem: 'otherPart' }), 'failed', POLICY.mostFailed - 1, 'refused'],
        [null, 'failed', POLICY.mostFailed - 1, 'unclear']
    ])('is not tried forever', (result, count, most, kind) => {
        expect(judgePart(result, { ...fresh, [count]: most - 1 }, NOW).kind).toBe('again');
        expect(judgePart(result, { ...fresh, [count]: most }, NOW).kind).toBe(kind);
    });
});
