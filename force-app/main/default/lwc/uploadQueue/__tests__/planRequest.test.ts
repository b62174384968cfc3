import { describe, expect, it } from '@jest/globals';
import { planRequest, type RequestLimits } from '../planRequest';
import { createTrack, type Track } from '../track';

const MB = 1024 * 1024;
const LIMITS: RequestLimits = { nowMs: 1000, mostBytes: 16 * MB, mostParts: 10, left: Infinity, busy: new Set() };

interface Told {
    readonly mb?: number;
    readonly conversation?: string;
    readonly lines?: number;
    readonly failed?: number;
    readonly notBeforeMs?: number;
}

function tracks(...told: readonly Told[]): readonly Track[] {
    return told.map(({ mb = 1, conversation, lines = 10, failed = 0, notBeforeMs = 0 }, at) => ({
        ...createTrack(
            {
                key: String(at),
                voiceCallId: String(at),
                conversationIdentifier: conversation ?? `c${at}`,
                digest: String(at),
                bytes: mb * MB,
                lineCount: lines
            },
            at
        ),
        failed,
        notBeforeMs
    }));
}

describe('the next request', () => {
    it.each<[string, readonly Told[], Partial<RequestLimits>, string]>([
        ['has ten parts at most', Array.from({ length: 12 }, () => ({})), {}, '0123456789'],
        ['has fewer where that is said', [{}, {}, {}], { mostParts: 1 }, '0'],
        ['has no more bytes than it may', [{ mb: 10 }, { mb: 6 }, { mb: 1 }], {}, '01'],
        ['keeps the order rather than being full', [{ mb: 10 }, { mb: 7 }, { mb: 1 }], {}, '0'],
        ['has a larger one alone', [{ mb: 40 }, {}], {}, '0'],
        ['has a larger one not beside others', [{}, { mb: 40 }, {}], {}, '0'],
        ['has a conversation once', [{ conversation: 'x' }, { conversation: 'x' }, {}], {}, '02'],
        ['has no busy conversation', [{ conversation: 'x' }, {}], { busy: new Set(['x']) }, '1'],
        ['has nothing that is to wait', [{ notBeforeMs: 1001 }, { notBeforeMs: 1000 }], {}, '1'],
        ['has what failed twice alone', [{ failed: 2 }, {}], {}, '0'],
        ['has what failed twice not beside others', [{}, { failed: 2 }, {}], {}, '0'],
        ['has what failed often last', [{ failed: 3 }, {}, { failed: 1 }], {}, '12'],
        ['has that too, once nothing else is left', [{ failed: 5 }, { failed: 4 }], {}, '0'],
        ['leaves enough to read all of it back', [{}, {}, {}], { left: 3 + 3 + 3 }, '01'],
        ['counts pages of long ones', [{ lines: 500 }, { lines: 500 }], { left: 3 + 6 }, '0']
    ])('%s', (_, told, limits, keys) => {
        const plan = planRequest(tracks(...told), { ...LIMITS, ...limits });
        expect(plan.tracks.map(({ item }) => item.key).join('')).toBe(keys);
        expect(plan.isShort).toBe(false);
    });

    it('is none where the hour has too little left', () => {
        expect(planRequest(tracks({}), { ...LIMITS, left: 5 })).toEqual({ tracks: [], wakeAtMs: null, isShort: true });
    });

    it('says when there may be one', () => {
        const waiting = tracks({ notBeforeMs: 3000 }, { notBeforeMs: 2000 }, { conversation: 'x' });
        const plan = planRequest(waiting, { ...LIMITS, busy: new Set(['x']) });
        expect(plan).toEqual({ tracks: [], wakeAtMs: 2000, isShort: false });
    });
});
