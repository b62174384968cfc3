import { createProblem, type ProxyProblem } from 'c/proxyProblem';
import type {
    CallReview,
    DraftClaim,
    KeptRejection,
    LineResult,
    RecordTextsAnswer,
    RejectedPlace,
    ReviewRequest,
    RulesAnswer
} from 'c/proxyProtocol';
import type { LineChange } from 'c/transcriptModel';
import type {
    ConnectResult,
    ProxyClient,
    ReadOutcome,
    SaveReport,
    SessionChange,
    SessionEnding,
    TranscriptMessage
} from 'c/transcriptProxy';

export const USER = { id: '005000000000001AAA', name: 'Ana', username: 'ana@example.com' };
export const NO_TROUBLE = { problem: null, isRestUnknown: false, isRecordOpen: false, answers: [] };

/** A proxy that does what the test says: it holds every promise until the test settles it. */
export function fakeClient() {
    const listeners = new Set<(change: SessionChange) => void>();
    const fake = {
        user: null as typeof USER | null,
        ending: null as SessionEnding | null,
        readySince: [] as ((problem: ProxyProblem | null) => void)[],
        isPreparing: 0,
        connects: [] as { signal: AbortSignal; end: (result: ConnectResult) => void }[],
        reads: [] as {
            voiceCallId: string;
            signal: AbortSignal;
            say: (message: TranscriptMessage) => void;
            end: (outcome: ReadOutcome) => void;
        }[],
        saves: [] as unknown[],
        saved: [] as LineResult[],
        trouble: {} as Partial<SaveReport>,
        /** Whether saves wait for `answer` and `endSave`. */
        holdsSaves: false,
        answer: (_results: readonly LineResult[]): void => undefined,
        endSave: (): void => undefined,
        /** What the organisation's own rules are; null where they can't be read. */
        rules: { rules: [], isCutOff: false } as RulesAnswer | null,
        rulesAsked: 0,
        /** What the organisation has decided; null where that can't be read. */
        settings: [] as readonly unknown[] | null,
        settingsAsked: 0,
        /** What is written in the call's records; null where that can't be read. */
        recordTexts: { records: [], isRelatedUnread: false } as RecordTextsAnswer | null,
        /** What was asked of drafts: the lines to keep, or null to discard. */
        drafts: [] as (readonly LineChange[] | null)[],
        /** Which drafts each of these was to take the place of. */
        claims: [] as DraftClaim[],
        /** Why the next draft is not kept; null for one that is. */
        draftTrouble: null as ProxyProblem | null,
        /** What was asked to be stored of reviews. */
        reviews: [] as ReviewRequest[],
        /** Why the next of them is not stored; null for one that is. */
        reviewTrouble: null as ProxyProblem | null,
        uses: 0,
        listeners,
        change(change: SessionChange, user: typeof USER | null): void {
            fake.user = user;
            [...listeners].forEach((listener) => listener(change));
        }
    };
    const client: ProxyClient = {
        user: () => fake.user,
        sessionEnding: () => fake.ending,
        onSessionChange(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        keepSignInReady(_, onReady) {
            fake.isPreparing += 1;
            fake.readySince.push(onReady);
            return () => {
                fake.isPreparing -= 1;
            };
        },
        connect: (signal) => new Promise((end) => fake.connects.push({ signal, end })),
        signOut() {
            fake.change('signedOut', null);
            return Promise.resolve();
        },
        noteUse() {
            fake.uses += 1;
        },
        readTranscript: ({ voiceCallId, signal, onMessage }) =>
            new Promise((end) => fake.reads.push({ voiceCallId, signal, say: onMessage, end })),
        fetchRules() {
            fake.rulesAsked += 1;
            const { rules } = fake;
            return Promise.resolve(
                rules ? { ok: true, value: rules } : { ok: false, problem: createProblem('PROXY_UNREACHABLE') }
            );
        },
        fetchSettings() {
            fake.settingsAsked += 1;
            const { settings } = fake;
            return Promise.resolve(
                settings
                    ? { ok: true, value: { settings } }
                    : { ok: false, problem: createProblem('PROXY_UNREACHABLE') }
            );
        },
        fetchRecordTexts() {
            const { recordTexts } = fake;
            return Promise.resolve(
                recordTexts
                    ? { ok: true, value: recordTexts }
                    : { ok: false, problem: createProblem('PROXY_UNREACHABLE') }
            );
        },
        keepDraft(_, lines, claim) {
            fake.drafts.push(lines);
            fake.claims.push(claim);
            const problem = fake.draftTrouble;
            fake.draftTrouble = null;
            if (problem) {
                return Promise.resolve({ ok: false, problem });
            }
            return Promise.resolve({
                ok: true,
                value: { keptMs: 0, lines: lines.length, notKept: 0, fitsLeaving: true }
            });
        },
        discardDraft(_, claim) {
            fake.drafts.push(null);
            fake.claims.push(claim);
            return Promise.resolve({ ok: true, value: null });
        },
        storeReview(_, request) {
            fake.reviews.push(request);
            const problem = fake.reviewTrouble;
            fake.reviewTrouble = null;
            return Promise.resolve(
                problem ? { ok: false, problem } : { ok: true, value: reviewAfter(request, fake.reviews) }
            );
        },
        fetchUploadTarget: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }),
        fetchUploadTargets: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }),
        findCalls: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }),
        searchUploads: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }),
        upload: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }),
        checkUploads: () => Promise.resolve({ ok: false, problem: createProblem('PROXY_UNREACHABLE') }),
        saveChanges(voiceCallId, request, onProgress) {
            fake.saves.push({ voiceCallId, request });
            const answered: LineResult[] = [];
            const report = (): SaveReport => ({
                ...NO_TROUBLE,
                ...fake.trouble,
                results: answered.length > 0 ? answered : fake.saved
            });
            return new Promise((end) => {
                fake.answer = (results) => {
                    answered.push(...results);
                    onProgress(answered.length, results);
                };
                fake.endSave = () => end(report());
                if (!fake.holdsSaves) {
                    fake.endSave();
                }
            });
        }
    };
    return { fake, client };
}

/** A review by nobody else, after all of these requests. */
function reviewAfter({ open, accepted }: ReviewRequest, requests: readonly ReviewRequest[]): CallReview {
    const state = requests.findLast((request) => request.state)?.state ?? 'toReview';
    const isSame = (one: RejectedPlace, other: RejectedPlace): boolean =>
        one.identifier === other.identifier && one.start === other.start && one.entityType === other.entityType;
    const rejections = requests.reduce<readonly KeptRejection[]>(
        (kept, { rejected, takenBack }) => [
            ...kept.filter((each) => ![...rejected, ...takenBack].some((place) => isSame(place, each))),
            ...rejected.map(({ startMs, receivedMs, ...rejection }) => rejection)
        ],
        []
    );
    const isReviewed = state === 'reviewed';
    return {
        state,
        reviewedBy: isReviewed ? 'Ana' : null,
        reviewedMs: isReviewed ? 0 : null,
        found: open + accepted + rejections.length,
        accepted,
        open,
        rejections
    };
}
