import { createProblem } from 'c/proxyProblem';
import { NOTHING_READ } from '../reading';
import { isChangeable, toNotice, toSaveBlock, type ViewState } from '../view';
import { ended, live, NOW, shown, state } from './viewState';

const problem = createProblem('VOICE_CALL_NOT_FOUND');
const signedOut = { isSignedIn: false, reading: NOTHING_READ };

it.each<[string, Partial<ViewState>, string | null]>([
    ['no address', { address: ' ' }, 'notConfigured'],
    ['an unusable address', { proxyUrl: null }, 'addressInvalid'],
    ['nobody signed in', signedOut, 'connect'],
    ['a sign-in window is open', { ...signedOut, signIn: { phase: 'waiting', problem: null } }, 'signingIn'],
    ['the browser blocked it', { ...signedOut, signIn: { phase: 'blocked', problem: null } }, 'popupBlocked'],
    ['the window refused', { ...signedOut, signIn: { phase: 'refused', problem } }, 'refused'],
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

it.each<[Partial<ViewState>, boolean]>([
    [{}, true],
    [{ isSignedIn: false }, true],
    [{ mayChange: false }, false],
    [{ reading: live }, false]
])('lines can be changed: %j', (change, expected) => {
    expect(isChangeable({ ...state, ...change })).toBe(expected);
});

it('nothing can be saved while characters come escaped', () => {
    expect(toSaveBlock(state)).toBeNull();
    const notices = [{ code: 'TEXT_ESCAPED', count: 3 }] as const;
    expect(toSaveBlock({ ...state, reading: { ...shown, notices } })).toBe('c.Transcript_Save_Blocked_Escaped');
});
