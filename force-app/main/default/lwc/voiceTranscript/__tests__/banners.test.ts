import { createProblem } from 'c/proxyProblem';
import type { NoticeCode } from 'c/proxyProtocol';
import { toBanners } from '../banners';
import { NOTICE_LABELS } from '../labels';
import { withoutMessage, withStart, type Reading } from '../reading';
import type { ViewState } from '../view';
import { aChange, entry, live, shown, state } from './viewState';

jest.mock('@salesforce/label/c.Transcript_Sign_In_Refused_Banner', () => ({ default: '{0}. {1} Kept.' }), {
    virtual: true
});

const problem = createProblem('VOICE_CALL_NOT_FOUND');
const withNotices = (...notices: [NoticeCode, number][]): Reading => ({
    ...shown,
    notices: notices.map(([code, count]) => ({ code, count }))
});
const NOTICE_CODES = Object.keys(NOTICE_LABELS) as NoticeCode[];

it.each<[string, Partial<ViewState>, string[]]>([
    ['nothing to say', {}, []],
    ['no permission', { mayChange: false }, ['readOnly']],
    ['a call in progress', { reading: { ...live, entries: [entry] } }, ['inProgress retry']],
    [
        'a call in progress, and no permission',
        { reading: { ...live, entries: [entry] }, mayChange: false },
        ['inProgress retry']
    ],
    ['opened for reading', { isLocked: true }, ['locked unlock']],
    ['opened for reading, and no permission', { isLocked: true, mayChange: false }, ['readOnly']],
    ['lines missing', { reading: { ...shown, isCutOff: true } }, ['part retry']],
    ['lines missing for a reason', { reading: { ...shown, problem } }, ['part retry']],
    ['no session', { isSignedIn: false }, ['signIn connect']],
    ['no session, and why', { isSignedIn: false, reading: { ...shown, problem } }, ['signIn connect']],
    ['a session about to run out', { ending: { endsAtMs: 1, canStay: true } }, ['ending stay']],
    ['a session that ends for good', { ending: { endsAtMs: 1, canStay: false } }, ['ending']],
    ['no network, which comes first', { isOffline: true, ending: { endsAtMs: 1, canStay: true } }, ['offline']],
    ['neither network nor session', { isOffline: true, isSignedIn: false }, ['offline']],
    ['a sign-in window open', { isSignedIn: false, signIn: { phase: 'waiting', problem: null } }, ['signIn cancel']],
    [
        'a sign-in window blocked',
        { isSignedIn: false, signIn: { phase: 'blocked', problem: null } },
        ['signIn connect']
    ],
    ['a sign-in window that refused', { isSignedIn: false, signIn: { phase: 'refused', problem } }, ['signIn connect']],
    ['a sign-in that failed', { isSignedIn: false, signIn: { phase: 'failed', problem } }, ['signIn retry']],
    [
        'notices, those of nothing left out',
        {
            reading: withNotices(
                ['ENTRIES_HIDDEN', 2],
                ['ENTRIES_MALFORMED', 0],
                ['CHANGES_UNREAD', 0],
                ['HOURLY_LIMIT_NEAR', 0]
            )
        },
        ['HOURLY_LIMIT_NEAR', 'CHANGES_UNREAD retry', 'ENTRIES_HIDDEN x']
    ],
    [
        'change records',
        {
            reading: {
                ...shown,
                changes: [aChange({ state: 'pending', seal: 'broken' }), aChange({ state: 'saving' })]
            }
        },
        ['pending retry', 'saving retry', 'sealBroken']
    ]
])('says above the transcript: %s', (_, change, expected) => {
    const banners = toBanners({ ...state, ...change });
    expect(
        banners.map(({ key, action, isDismissable }) =>
            [key, action, isDismissable ? 'x' : ''].join(' ').trim().replace(/ +/, ' ')
        )
    ).toEqual(expected);
});

it('says why the sign-in window refused', () => {
    const refused = toBanners({ ...state, isSignedIn: false, signIn: { phase: 'refused', problem } });
    expect(refused[0]?.text).toBe(
        'c.Transcript_Problem_VOICE_CALL_NOT_FOUND_Title. c.Transcript_Problem_VOICE_CALL_NOT_FOUND_Text Kept.'
    );
});

describe('everything at once', () => {
    const everything: ViewState = {
        ...state,
        isSignedIn: false,
        mayChange: false,
        reading: {
            ...withNotices(...[...NOTICE_CODES].reverse().map((code): [NoticeCode, number] => [code, 2])),
            isCutOff: true,
            changes: [
                aChange({ isJustSettled: true }),
                aChange({ seal: 'unknownKey' }),
                aChange({ seal: 'missing' }),
                aChange({ seal: 'broken' }),
                aChange({ state: 'saving' }),
                aChange({ state: 'pending' })
            ]
        }
    };
    const keys = toBanners(everything).map(({ key }) => key);

    it('is said once each, most pressing first', () => {
        expect(keys).toEqual([
            'signIn',
            'part',
            'TEXT_ESCAPED',
            'pending',
            'saving',
            'sealBroken',
            'sealMissing',
            'HOURLY_LIMIT_NEAR',
            'DAILY_LIMIT_NEAR',
            'TIMESTAMP_CROWDED',
            'ENTRIES_MALFORMED',
            'ENTRIES_WITHOUT_TEXT',
            'CHANGES_UNREAD',
            'DRAFT_UNREAD',
            'REVIEW_UNREAD',
            'readOnly',
            'settled',
            'CHANGES_CUT_OFF',
            'ENTRIES_HIDDEN',
            'ENTRIES_WITHOUT_TIME',
            'ENTRIES_WITHOUT_SPEAKER',
            'ENTRIES_WITHOUT_CALL',
            'DRAFT_BROKEN',
            'sealUnknownKey'
        ]);
    });

    it('only what informs can be put away, until the next read says it anew', () => {
        const dismissable = toBanners(everything)
            .filter(({ isDismissable }) => isDismissable)
            .map(({ key }) => key);
        expect(dismissable).toEqual([
            'settled',
            'CHANGES_CUT_OFF',
            'ENTRIES_HIDDEN',
            'ENTRIES_WITHOUT_TIME',
            'ENTRIES_WITHOUT_SPEAKER',
            'ENTRIES_WITHOUT_CALL',
            'DRAFT_BROKEN',
            'sealUnknownKey'
        ]);
        const reading = dismissable.reduce(withoutMessage, everything.reading);
        expect(toBanners({ ...everything, reading }).map(({ key }) => key)).toEqual(
            keys.filter((key) => !dismissable.includes(key))
        );
        const again = toBanners({ ...everything, reading: { ...withStart(reading), isCutOff: true } });
        expect(again.map(({ key }) => key)).toEqual(keys);
    });
});

it.each([
    ['settled', [aChange({ isJustSettled: true })]],
    ['settledPart', [aChange({ isJustSettled: true, state: 'notApplied' })]]
])('knows the place of %s', (key, changes) => {
    const banners = toBanners({ ...state, mayChange: false, reading: { ...shown, changes } });
    const place = banners.map((banner) => banner.key).indexOf(key);
    expect(banners[place === 0 ? 1 : 0]?.key).toBe('readOnly');
    expect(place).toBe(key === 'settled' ? 1 : 0);
});
