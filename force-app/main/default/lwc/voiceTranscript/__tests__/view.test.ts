import { createProblem } from 'c/proxyProblem';
import type { Entry } from 'c/transcriptModel';
import { NOTHING_READ, type Reading } from '../reading';
import { isChangeable, toBanners, toNotice, type ViewState } from '../view';

const NOW = 1_800_000_000_000;
const entry: Entry = {
    identifier: 'a',
    text: 'a',
    startMs: 1,
    durationMs: null,
    receivedMs: null,
    participantId: null,
    voiceCallIds: []
};
const ended: Reading = {
    ...NOTHING_READ,
    call: { voiceCallId: 'v', state: 'ended', startMs: NOW - 9e7, endMs: NOW - 8e7 }
};
const shown: Reading = { ...ended, entries: [entry] };
const live: Reading = { ...ended, call: { voiceCallId: 'v', state: 'inProgress', startMs: NOW, endMs: null } };
const problem = createProblem('VOICE_CALL_NOT_FOUND');
const state: ViewState = {
    address: 'https://proxy.example.com',
    proxyUrl: 'https://proxy.example.com',
    isSignedIn: true,
    isSessionOver: false,
    signIn: { phase: 'ready', problem: null },
    reading: shown,
    mayChange: true,
    nowMs: NOW
};
const signedOut = { isSignedIn: false, reading: NOTHING_READ };

it.each<[string, Partial<ViewState>, string | null]>([
    ['no address', { address: ' ' }, 'notConfigured'],
    ['an unusable address', { proxyUrl: null }, 'addressInvalid'],
    ['nobody signed in', signedOut, 'connect'],
    ['a sign-in window is open', { ...signedOut, signIn: { phase: 'waiting', problem: null } }, 'signingIn'],
    ['the browser blocked it', { ...signedOut, signIn: { phase: 'blocked', problem: null } }, 'popupBlocked'],
    ['signing in failed', { ...signedOut, signIn: { phase: 'failed', problem } }, 'failed'],
    ['the session ended before anything was read', { ...signedOut, isSessionOver: true }, 'sessionOver'],
    ['nothing came yet', { reading: { ...NOTHING_READ, isReading: true } }, 'loading'],
    ['the call is known, its lines are not', { reading: { ...ended, isReading: true } }, 'loading'],
    ['lines came', { reading: { ...shown, isReading: true } }, null],
    ['it could not be read', { reading: { ...NOTHING_READ, problem } }, 'failed'],
    ['no lines, long ago', { reading: ended }, 'empty'],
    ['no lines, just now', { reading: { ...ended, call: { ...ended.call!, endMs: NOW - 60_000 } } }, 'pending'],
    ['no lines, and the call goes on', { reading: live }, 'liveEmpty'],
    ['lines, and the session is over', { isSignedIn: false, isSessionOver: true }, null]
])('with %s', (_, change, kind) => {
    expect(toNotice({ ...state, ...change })?.kind ?? null).toBe(kind);
});

it.each<[string, Partial<ViewState>, string[]]>([
    ['nothing to say', {}, []],
    ['no permission', { mayChange: false }, ['readOnly']],
    ['a call in progress', { reading: { ...live, entries: [entry] } }, ['inProgress retry']],
    [
        'a call in progress, and no permission',
        { reading: { ...live, entries: [entry] }, mayChange: false },
        ['inProgress retry']
    ],
    ['lines missing', { reading: { ...shown, isCutOff: true } }, ['part retry']],
    ['lines missing for a reason', { reading: { ...shown, problem } }, ['part retry']],
    ['no session', { isSignedIn: false }, ['signIn connect']],
    ['no session, and why', { isSignedIn: false, reading: { ...shown, problem } }, ['signIn connect']],
    ['a sign-in window open', { isSignedIn: false, signIn: { phase: 'waiting', problem: null } }, ['signIn cancel']],
    [
        'a sign-in window blocked',
        { isSignedIn: false, signIn: { phase: 'blocked', problem: null } },
        ['signIn connect']
    ],
    ['a sign-in that failed', { isSignedIn: false, signIn: { phase: 'failed', problem } }, ['signIn retry']],
    [
        'notices, those of nothing left out',
        {
            reading: {
                ...shown,
                notices: [
                    { code: 'ENTRIES_HIDDEN', count: 2 },
                    { code: 'ENTRIES_MALFORMED', count: 0 }
                ]
            }
        },
        ['ENTRIES_HIDDEN']
    ]
])('says above the transcript: %s', (_, change, expected) => {
    const banners = toBanners({ ...state, ...change });
    expect(banners.map(({ key, action }) => (action ? `${key} ${action}` : key))).toEqual(expected);
});

it.each<[Partial<ViewState>, boolean]>([
    [{}, true],
    [{ isSignedIn: false }, true],
    [{ mayChange: false }, false],
    [{ reading: live }, false]
])('lines can be changed: %j', (change, expected) => {
    expect(isChangeable({ ...state, ...change })).toBe(expected);
});
