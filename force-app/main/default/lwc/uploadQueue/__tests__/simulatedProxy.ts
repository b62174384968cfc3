import { createProblem, type Answer, type ProblemCode, type ProxyProblem } from 'c/proxyProblem';
import {
    MOST_CHECKED_A_REQUEST,
    MOST_DIGESTS_A_REQUEST,
    MOST_PARTS_AN_UPLOAD,
    type AnnouncedPart,
    type CheckResponse,
    type CheckResult,
    type ErrorBody,
    type HourlyLeft,
    type PartResult,
    type UploadManifest,
    type UploadRecord,
    type UploadResponse,
    type UploadsAnswer
} from 'c/proxyProtocol';
import type { RunItem, RunPorts, Sending } from 'c/uploadQueue';
import type { SimulatedClock } from './simulatedClock';

const HOUR_MS = 60 * 60_000;
const PART_MS = 50;
const ASK_MS = 20;

export interface SimulatedRow {
    readonly changeId: string;
    readonly voiceCallId: string;
    readonly digest: string;
    readonly lineCount: number;
    readonly conversation: string;
    /** What it turns out to be when it is asked after from then on. */
    readonly fate: Exclude<UploadRecord['state'], 'underWay'>;
    readonly endsMs: number;
    state: UploadRecord['state'];
    seal: UploadRecord['seal'];
}

/** How probable it is that something goes wrong, each from 0 to 1. */
export interface Troubles {
    /** The request never arrives. */
    readonly lost: number;
    /** It arrives, and its answer does not. */
    readonly unheard: number;
    /** Salesforce does not answer the proxy. */
    readonly unclear: number;
    /** Somebody else saves that conversation. */
    readonly locked: number;
    readonly searchFails: number;
    readonly checkFails: number;
    /** Salesforce takes it, and nothing comes of it. */
    readonly vain: number;
}

export const NO_TROUBLES: Troubles = {
    lost: 0,
    unheard: 0,
    unclear: 0,
    locked: 0,
    searchFails: 0,
    checkFails: 0,
    vain: 0
};

/** A proxy and the org behind it, as a run sees them: rows that lock their conversation, an hour's requests, lost answers. */
export class SimulatedProxy {
    readonly rows: SimulatedRow[] = [];
    readonly manifests: UploadManifest[] = [];
    readonly searched: (readonly string[])[] = [];
    readonly checked: (readonly string[])[] = [];
    /** How often the content of each row's call was stored. */
    readonly stored = new Map<string, number>();
    /** What should never be, and was. */
    readonly broken: string[] = [];
    troubles: Troubles = NO_TROUBLES;
    /** Requests of one person in an hour; null: nobody counts. */
    mostHourly: number | null = null;
    /** Every request fails with this. */
    problem: ProxyProblem | null = null;
    /** Calls that are refused, by their id. */
    readonly refusals = new Map<string, ProblemCode>();
    /** Answers to come before any other. */
    readonly nextSends: Answer<UploadResponse>[] = [];
    readonly clock: SimulatedClock;
    readonly #items: ReadonlyMap<string, RunItem>;
    readonly #conversations: ReadonlyMap<string, string>;
    readonly #random: () => number;
    #used = 0;
    #hour = 0;
    #sending = 0;

    constructor(clock: SimulatedClock, items: readonly RunItem[], random: () => number = () => 0.999) {
        this.clock = clock;
        this.#items = new Map(items.map((item) => [item.key, item]));
        this.#conversations = new Map(
            items.map(({ voiceCallId, conversationIdentifier }) => [voiceCallId.slice(0, 15), conversationIdentifier])
        );
        this.#random = random;
    }

    ports(): RunPorts<string> {
        const { now, wait } = this.clock;
        return {
            now,
            wait,
            load: (key) => Promise.resolve(this.load(key)),
            send: (manifest, parts, onProgress) => this.send(manifest, parts, onProgress),
            check: (changeIds) => this.later(() => this.check(changeIds)),
            search: (digests) => this.later(() => this.search(digests))
        };
    }

    private load(key: string): { readonly announced: AnnouncedPart; readonly part: string } | null {
        const item = this.#items.get(key);
        if (!item) {
            return null;
        }
        const { voiceCallId, bytes, lineCount, digest } = item;
        const announced = { voiceCallId, bytes, lineCount, digest, fileName: null, format: null, restoredCount: 0 };
        return { announced, part: key };
    }

    private later<Value>(act: () => Answer<Value>): Promise<Answer<Value>> {
        return this.clock.wait(ASK_MS).over.then(() => (this.problem ? { ok: false, problem: this.problem } : act()));
    }

    private chance(probability: number): boolean {
        return this.#random() < probability;
    }

    private send(
        manifest: UploadManifest,
        parts: readonly string[],
        onProgress: (sentBytes: number, allBytes: number) => void
    ): Sending {
        this.judgeRequest(manifest, parts);
        this.manifests.push(manifest);
        const all = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0);
        onProgress(all / 2, all);
        const travel = this.clock.wait(PART_MS * manifest.parts.length);
        let isCut = false;
        this.#sending += 1;
        const answer = travel.over.then((): Answer<UploadResponse> => {
            this.#sending -= 1;
            if (this.problem) {
                return { ok: false, problem: this.problem };
            }
            const given = this.nextSends.shift();
            if (given) {
                return given;
            }
            // What is cut may have arrived all the same.
            if (this.chance(isCut ? 0.5 : this.troubles.lost)) {
                return { ok: false, problem: createProblem('PROXY_UNREACHABLE') };
            }
            const value = this.receive(manifest);
            return isCut || this.chance(this.troubles.unheard)
                ? { ok: false, problem: createProblem('PROXY_UNREACHABLE') }
                : { ok: true, value };
        });
        const cut = (): void => {
            isCut = true;
            travel.stop();
        };
        return { answer, cut };
    }

    private judgeRequest({ parts }: UploadManifest, loaded: readonly string[]): void {
        const conversations = parts.map(({ voiceCallId }) => this.#conversations.get(voiceCallId.slice(0, 15)));
        const laws: readonly [string, boolean][] = [
            ['one request at a time', this.#sending === 0],
            ['no more parts than allowed', parts.length >= 1 && parts.length <= MOST_PARTS_AN_UPLOAD],
            ['a part for each that is announced', parts.length === loaded.length],
            ['no conversation twice', new Set(conversations).size === parts.length],
            ['16 MB', parts.length === 1 || parts.reduce((sum, { bytes }) => sum + bytes, 0) <= 16 * 1024 * 1024]
        ];
        this.broken.push(...laws.flatMap(([law, holds]) => (holds ? [] : [law])));
    }

    /** All of the request is here. */
    private receive(manifest: UploadManifest): UploadResponse {
        const isStopped = manifest.parts.some(({ voiceCallId }) => this.refusals.get(voiceCallId) === 'UPLOAD_INVALID');
        this.use(1);
        const results = manifest.parts.map((part): PartResult => {
            const refusal = this.refusals.get(part.voiceCallId);
            if (refusal) {
                return this.notSent(part, toError(refusal));
            }
            if (isStopped) {
                return this.notSent(part, { ...toError('UPLOAD_INVALID'), details: { problem: 'otherPart' } });
            }
            const conversation = this.#conversations.get(part.voiceCallId.slice(0, 15)) ?? '';
            if (this.isLocked(conversation) || this.chance(this.troubles.locked)) {
                return this.notSent(part, toError('SAVE_LOCKED'));
            }
            if (!this.use(pages(part.lineCount))) {
                return this.notSent(part, { ...toError('SALESFORCE_LIMIT'), details: this.limit() });
            }
            const isUnclear = this.chance(this.troubles.unclear);
            const isVain = this.chance(isUnclear ? 0.5 : this.troubles.vain);
            const row = this.addRow({ ...part, conversation, fate: isVain ? 'notApplied' : 'verified' });
            return {
                voiceCallId: part.voiceCallId,
                outcome: isUnclear ? 'unclear' : 'taken',
                changeId: row.changeId,
                uploadId: null,
                problem: null
            };
        });
        return { requestId: 'r', results, hourly: this.hourly() };
    }

    private isLocked(conversation: string): boolean {
        return this.rows.some((row) => row.conversation === conversation && row.state === 'underWay');
    }

    /** A row that is under way; what it stores, it stores at once. */
    addRow({
        voiceCallId,
        digest,
        lineCount,
        conversation,
        fate
    }: Pick<SimulatedRow, 'voiceCallId' | 'digest' | 'lineCount' | 'conversation' | 'fate'>): SimulatedRow {
        const changeId = `a00${String(this.rows.length).padStart(12, '0')}`;
        const endsMs = this.clock.nowMs + Math.floor(this.#random() * 90_000);
        const row: SimulatedRow = {
            changeId,
            voiceCallId,
            digest,
            lineCount,
            conversation,
            fate,
            endsMs,
            state: 'underWay',
            seal: 'intact'
        };
        this.rows.push(row);
        if (fate !== 'notApplied') {
            const content = `${voiceCallId.slice(0, 15)} ${digest}`;
            this.stored.set(content, (this.stored.get(content) ?? 0) + 1);
        }
        return row;
    }

    private notSent({ voiceCallId }: AnnouncedPart, problem: ErrorBody): PartResult {
        return { voiceCallId, outcome: 'notSent', changeId: null, uploadId: null, problem };
    }

    private search(digests: readonly string[]): Answer<UploadsAnswer> {
        this.searched.push(digests);
        if (digests.length > MOST_DIGESTS_A_REQUEST) {
            this.broken.push('no more digests than allowed');
        }
        if (this.chance(this.troubles.searchFails)) {
            return { ok: false, problem: createProblem('SALESFORCE_UNAVAILABLE') };
        }
        const uploads = this.rows.filter(({ digest }) => digests.includes(digest)).map(toRecord);
        return { ok: true, value: { uploads: uploads.reverse(), isCutOff: false } };
    }

    private check(changeIds: readonly string[]): Answer<CheckResponse> {
        this.checked.push(changeIds);
        if (changeIds.length > MOST_CHECKED_A_REQUEST || changeIds.length === 0) {
            this.broken.push('no more checked than allowed');
        }
        if (this.chance(this.troubles.checkFails)) {
            return { ok: false, problem: createProblem('PROXY_UNREACHABLE') };
        }
        this.use(1);
        const results = changeIds.map((changeId): CheckResult => {
            const row = this.rows.find((one) => one.changeId === changeId);
            if (!row) {
                return { ...NOTHING_KNOWN, changeId, problem: toError('UPLOAD_NOT_FOUND') };
            }
            if (row.state === 'underWay' && this.use(pages(row.lineCount)) && this.clock.nowMs >= row.endsMs) {
                row.state = row.fate;
            }
            const storedCount = row.state === 'verified' ? row.lineCount : 0;
            return { ...NOTHING_KNOWN, changeId, state: row.state, lineCount: row.lineCount, storedCount };
        });
        return { ok: true, value: { results, hourly: this.hourly() } };
    }

    /** Uses requests of this hour; false where it has none left. */
    private use(requests: number): boolean {
        const hour = Math.floor(this.clock.nowMs / HOUR_MS);
        this.#used = hour === this.#hour ? this.#used : 0;
        this.#hour = hour;
        if (this.mostHourly !== null && this.#used + requests > this.mostHourly) {
            this.broken.push('no more requests than the hour has');
            return false;
        }
        this.#used += requests;
        return true;
    }

    private limit(): { readonly limit: 'hourly'; readonly resetsAtMs: number } {
        return { limit: 'hourly', resetsAtMs: (Math.floor(this.clock.nowMs / HOUR_MS) + 1) * HOUR_MS };
    }

    private hourly(): HourlyLeft | null {
        this.use(0);
        return this.mostHourly === null
            ? null
            : { left: this.mostHourly - this.#used, resetsAtMs: this.limit().resetsAtMs };
    }
}

const NOTHING_KNOWN: Omit<CheckResult, 'changeId'> = {
    state: 'underWay',
    status: null,
    errorDetail: null,
    failedIds: [],
    lineCount: null,
    storedCount: null,
    entryCount: null,
    problem: null
};

/** Requests that reading a conversation takes in which all lines are doubled. */
function pages(lineCount: number): number {
    return 1 + Math.floor((2 * lineCount) / 1000);
}

export function toError(code: ProblemCode): ErrorBody {
    return { code, message: '', requestId: 'r' };
}

function toRecord({ changeId, voiceCallId, digest, state, seal }: SimulatedRow): UploadRecord {
    return {
        changeId,
        voiceCallId,
        digest,
        state,
        seal,
        name: '',
        callName: null,
        savedBy: null,
        isOwn: true,
        madeMs: 0,
        reason: null,
        note: null,
        fileName: null,
        format: null,
        batch: null,
        restoredCount: 0,
        status: null,
        errorDetail: null,
        successCount: null,
        failedCount: null
    };
}
