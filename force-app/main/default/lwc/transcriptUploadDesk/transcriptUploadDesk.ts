import { api, LightningElement } from 'lwc';
import canUpload from '@salesforce/customPermission/Upload_Voice_Transcripts';
import userId from '@salesforce/user/Id';
import { parseNamePattern, readMappingTable, type CallMapping } from 'c/callMatching';
import { formatCount, formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import { saveFile } from 'c/savedFile';
import {
    createConnection,
    NOT_CONNECTED,
    toAddressNotice,
    toSignInNotice,
    type Connection,
    type ConnectionState
} from 'c/transcriptConnection';
import type { FilterChoice } from 'c/transcriptFilter';
import type { Notice, NoticeAction } from 'c/transcriptNotice';
import { parseProxyUrl, proxyAt, type ProxyClient } from 'c/transcriptProxy';
import type { Timing } from 'c/transcriptUpload';
import type { DetailView } from 'c/transcriptUploadDetail';
import type { PickedFile } from 'c/transcriptUploadDrop';
import type { UploadRow } from 'c/transcriptUploadList';
import type { PastFilter } from 'c/transcriptUploadPast';
import type { RunView } from 'c/transcriptUploadRun';
import { createBatch, type Batch, type BatchState } from './batch';
import { createBreathing } from './breathing';
import { GROUPS, groupOf, toDetailView, toUploadRow, type GroupKey, type ShownRow } from './deskView';
import { createJudge } from './judgeRows';
import { GROUP_LABELS, labels } from './labels';
import { createLookups } from './lookups';
import { fetchChangeNames } from './changeNames';
import { createPastUploads, NO_PAST, troubleText, type PastState, type PastUploads } from './pastUploads';
import { toReport } from './report';
import { startRunning, type Running } from './running';
import { toRunView } from './runView';
import { createThrottle, type Throttle } from './throttle';

const NO_BATCH: BatchState = { rows: [], isBusy: false, left: 0, problem: null };

type Filter = GroupKey | 'all';

/**
 * Uploads many transcripts at once: takes in files, matches them to calls, sends what is ready and shows what became of it;
 * and shows past uploads.
 */
export default class TranscriptUploadDesk extends LightningElement {
    readonly labels = labels;
    readonly mayUpload = canUpload === true;

    announcement = '';
    connectionState: ConnectionState = NOT_CONNECTED;
    batchState: BatchState = NO_BATCH;
    runView: RunView | null = null;
    past: PastState = NO_PAST;
    filter: Filter = 'all';
    chosen = '';
    isDetailOpen = false;
    lookupText = '';
    mappingText = '';
    mappingIssues: readonly string[] = [];
    pattern = '';
    reason: ChangeReason | null = null;
    note = '';
    withRemarks = false;

    private address = '';
    private mapping: CallMapping | null = null;
    private client: ProxyClient | null = null;
    private connection: Connection | null = null;
    private batch: Batch | null = null;
    private running: Running | null = null;
    private pastUploads: PastUploads | null = null;
    private readonly judge = createJudge();
    private readonly throttle: Throttle = createThrottle(() => this.refresh());
    private shownRows: readonly ShownRow[] = [];
    private focusDue: 'detail' | 'list' | 'notice' | null = null;
    private wasBusy = false;

    /** Address of the proxy, as an admin entered it in Lightning App Builder. */
    @api
    get proxyUrl(): string {
        return this.address;
    }
    set proxyUrl(address: string | undefined) {
        if ((address ?? '') !== this.address) {
            this.address = address ?? '';
            if (this.isConnected) {
                this.stop();
                this.start();
            }
        }
    }

    connectedCallback(): void {
        window.addEventListener('beforeunload', this.handleLeaving);
        this.start();
    }

    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.handleLeaving);
        this.stop();
    }

    renderedCallback(): void {
        if (this.focusDue) {
            const target = this.refs?.[this.focusDue] as (HTMLElement & { focus(): void }) | undefined;
            if (target) {
                this.focusDue = null;
                target.focus();
            }
        }
    }

    get notice(): Notice | null {
        const proxyUrl = parseProxyUrl(this.address);
        const { userName, signIn, isSessionOver } = this.connectionState;
        if (proxyUrl === null) {
            return toAddressNotice(this.address, proxyUrl);
        }
        // What is on the desk stays in sight when a session ends in the middle: signing in goes on with it.
        return userName === null && this.batchState.rows.length === 0
            ? toSignInNotice(signIn, isSessionOver, proxyUrl)
            : null;
    }

    get signInNotice(): Notice | null {
        const { userName, signIn, isSessionOver } = this.connectionState;
        return userName === null && this.notice === null ? toSignInNotice(signIn, isSessionOver, this.address) : null;
    }

    get isRefused(): boolean {
        return !this.mayUpload;
    }

    get userText(): string {
        const { userName } = this.connectionState;
        return userName === null ? '' : formatLabel(labels.signedInAs, userName);
    }

    get hasRows(): boolean {
        return this.batchState.rows.length > 0;
    }

    get isBefore(): boolean {
        return this.runView === null;
    }

    get readingText(): string {
        const { isBusy, left, rows } = this.batchState;
        if (!isBusy) {
            return '';
        }
        return left > 0
            ? formatLabel(labels.reading, rows.length.toLocaleString(), left.toLocaleString())
            : labels.matching;
    }

    get troubleText(): string {
        const { problem } = this.batchState;
        return problem && this.runView === null ? troubleText(problem) : '';
    }

    get patternIssue(): string {
        return this.pattern.trim() !== '' && parseNamePattern(this.pattern) === null ? labels.patternIssue : '';
    }

    get choices(): readonly FilterChoice[] {
        const counts = new Map<GroupKey, number>();
        this.shownRows.forEach((shown) => {
            const group = groupOf(shown);
            counts.set(group, (counts.get(group) ?? 0) + 1);
        });
        const toChoice = (key: Filter, count: number): FilterChoice => ({
            key,
            label: formatLabel(GROUP_LABELS[key], count.toLocaleString()),
            title: ''
        });
        return [
            toChoice('all', this.shownRows.length),
            ...(Object.keys(GROUPS) as GroupKey[]).flatMap((key) => {
                const count = counts.get(key) ?? 0;
                return count > 0 || key === this.filter ? [toChoice(key, count)] : [];
            })
        ];
    }

    get rows(): readonly UploadRow[] {
        return this.shownRows
            .filter((shown) => this.filter === 'all' || groupOf(shown) === this.filter)
            .map(toUploadRow);
    }

    get hasShown(): boolean {
        return this.rows.length > 0;
    }

    get bodyClass(): string {
        return this.detail ? 'body body_detail' : 'body';
    }

    get detail(): DetailView | null {
        const shown = this.isDetailOpen ? this.shownRows.find(({ row }) => row.key === this.chosen) : undefined;
        return shown ? toDetailView(shown, Date.now()) : null;
    }

    /** How many would be sent as things stand. */
    get readyCount(): number {
        return this.ready.length;
    }

    handleNotice(event: CustomEvent<{ readonly action: NoticeAction }>): void {
        const { flow } = this.connection ?? {};
        switch (event.detail.action) {
            case 'connect':
                flow?.connect();
                break;
            case 'cancel':
                flow?.cancel();
                break;
            default:
                flow?.retry();
        }
    }

    handleSignOut(): void {
        void this.client?.signOut();
    }

    handleUse(): void {
        this.client?.noteUse();
    }

    handleFiles(event: CustomEvent<{ readonly files: readonly PickedFile[] }>): void {
        this.batch?.add(event.detail.files);
    }

    handleMapping(event: CustomEvent<{ readonly file: File }>): void {
        void this.readMapping(event.detail.file);
    }

    handlePattern(event: CustomEvent<{ readonly pattern: string }>): void {
        const before = parseNamePattern(this.pattern)?.text;
        this.pattern = event.detail.pattern;
        if (parseNamePattern(this.pattern)?.text !== before) {
            this.nameAnew();
        }
    }

    handleRetryLookup(): void {
        this.batch?.retry();
    }

    handleFilter(event: CustomEvent<{ readonly key: string }>): void {
        const key = event.detail.key;
        this.filter = (Object.keys(GROUP_LABELS) as Filter[]).find((known) => known === key) ?? 'all';
    }

    handleChoose(event: CustomEvent<{ readonly key: string }>): void {
        if (event.detail.key !== this.chosen) {
            this.lookupText = '';
        }
        this.chosen = event.detail.key;
        this.isDetailOpen = true;
    }

    handleOpen(): void {
        this.isDetailOpen = true;
        this.focusDue = 'detail';
    }

    handleDetailClose(): void {
        this.isDetailOpen = false;
        this.focusDue = 'list';
    }

    handleCall(event: CustomEvent<{ readonly voiceCallId: string }>): void {
        const row = this.batchState.rows.find(({ key }) => key === this.chosen);
        const calls = row?.match?.kind === 'ambiguous' ? row.match.calls : [];
        const call = calls.find(({ voiceCallId }) => voiceCallId === event.detail.voiceCallId);
        if (call) {
            this.batch?.chooseCall(this.chosen, call);
        }
    }

    handleLookup(event: CustomEvent<{ readonly key: string }>): void {
        void this.lookUp(this.chosen, event.detail.key);
    }

    handleMap(event: CustomEvent<{ readonly key: string; readonly participantId: string | null }>): void {
        this.batch?.chooseSpeaker(this.chosen, event.detail.key, event.detail.participantId);
    }

    handleShare(): void {
        this.batch?.shareSpeakers(this.chosen);
        this.announce(labels.shared);
    }

    handleOffset(event: CustomEvent<{ readonly seconds: number }>): void {
        const row = this.batchState.rows.find(({ key }) => key === this.chosen);
        const zero = row?.summary?.isEpoch ? 0 : (row?.target?.startMs ?? 0);
        if (row?.timing) {
            const shiftMs = zero + Math.round(event.detail.seconds * 1000);
            this.batch?.setTiming(this.chosen, { ...row.timing.timing, shiftMs });
        }
    }

    handleOutside(event: CustomEvent<{ readonly outside: Timing['outside'] }>): void {
        const row = this.batchState.rows.find(({ key }) => key === this.chosen);
        if (row?.timing) {
            this.batch?.setTiming(this.chosen, { ...row.timing.timing, outside: event.detail.outside });
        }
    }

    handleLeaveOut(): void {
        this.batch?.leaveOut([this.chosen]);
        this.handleDetailClose();
    }

    handleReason(event: CustomEvent<{ readonly reason: ChangeReason }>): void {
        this.reason = event.detail.reason;
    }

    handleNote(event: CustomEvent<{ readonly note: string }>): void {
        this.note = event.detail.note;
    }

    handleRemarks(event: CustomEvent<{ readonly isOn: boolean }>): void {
        this.withRemarks = event.detail.isOn;
    }

    handleSend(): void {
        const { client, batch, reason, ready } = this;
        if (client && batch && reason && ready.length > 0 && !this.running) {
            const note = this.note.trim();
            const facts = { reason, batch: crypto.randomUUID(), ...(note === '' ? {} : { note }) };
            this.running = startRunning(
                client,
                batch,
                ready.map(({ row }) => row),
                facts,
                () => this.throttle.ask()
            );
            this.filter = 'all';
            this.throttle.ask();
        }
    }

    handlePause(): void {
        this.running?.pause();
    }

    handleResume(): void {
        this.running?.resume();
    }

    handleCancel(): void {
        this.running?.cancel();
    }

    handleRetry(): void {
        this.running?.retry();
    }

    handleReport(): void {
        void this.saveReport();
    }

    /** Clears the desk for further files. */
    handleAgain(): void {
        this.running = null;
        this.runView = null;
        this.batch?.clear();
        this.forgetChoices();
    }

    handlePastActive(): void {
        void this.pastUploads?.read(this.past.filter);
    }

    handlePastFilter(event: CustomEvent<PastFilter>): void {
        void this.pastUploads?.read(event.detail);
    }

    handlePastMore(): void {
        void this.pastUploads?.more();
    }

    private get ready(): readonly ShownRow[] {
        return this.shownRows.filter(
            ({ judgement }) =>
                judgement?.standing === 'ready' || (judgement?.standing === 'remarks' && this.withRemarks)
        );
    }

    private get isUnderWay(): boolean {
        return this.running !== null && this.running.standing().phase !== 'over';
    }

    private readonly handleLeaving = (event: BeforeUnloadEvent): void => {
        if (this.isUnderWay || this.batchState.isBusy) {
            event.preventDefault();
        }
    };

    private start(): void {
        const proxyUrl = parseProxyUrl(this.address);
        if (proxyUrl === null || !this.mayUpload) {
            return;
        }
        const client = proxyAt(proxyUrl);
        this.client = client;
        const lookups = createLookups({
            findCalls: (keys) => client.findCalls(keys),
            fetchTargets: (ids) => client.fetchUploadTargets(ids),
            searchUploads: (search) => client.searchUploads(search)
        });
        this.batch = createBatch(lookups, createBreathing(), () => this.throttle.ask());
        this.pastUploads = createPastUploads(client, (past) => {
            this.past = past;
        });
        this.connection = createConnection(client, userId, {
            onState: (state) => {
                this.connectionState = state;
            },
            onSignedIn: () => this.goOn(),
            onSignedOut: () => this.forget(),
            onOnline: () => this.goOn()
        });
    }

    private stop(): void {
        this.connection?.stop();
        this.connection = null;
        this.connectionState = NOT_CONNECTED;
        this.running?.cancel();
        this.forget();
        this.throttle.stop();
    }

    /** Nothing of one person's work may stay for the next. */
    private forget(): void {
        this.running?.cancel();
        this.running = null;
        this.runView = null;
        this.batch?.clear();
        this.past = NO_PAST;
        this.forgetChoices();
        this.refresh();
    }

    private forgetChoices(): void {
        this.filter = 'all';
        this.chosen = '';
        this.isDetailOpen = false;
        this.lookupText = '';
        this.mapping = null;
        this.mappingText = '';
        this.mappingIssues = [];
        this.pattern = '';
        this.batch?.setNaming(null, null);
    }

    /** What stopped for want of a session or of the network goes on. */
    private goOn(): void {
        if (this.running?.standing().hold) {
            this.running.resume();
        }
        if (this.batch?.state().problem) {
            this.batch.retry();
        }
    }

    private refresh(): void {
        const { batch, running } = this;
        if (!batch) {
            return;
        }
        const state = batch.state();
        const judged = this.judge(state.rows);
        const standing = running?.standing() ?? null;
        this.shownRows = state.rows.map((row) => ({
            row,
            judgement: judged.get(row.key),
            item: standing?.items.get(row.key) ?? null
        }));
        this.batchState = state;
        const before = this.runView;
        this.runView = standing && toRunView(standing, Date.now());
        this.tell(before);
    }

    /** Says what somebody who listens would else not hear: that reading is over, that it holds, how it ended. */
    private tell(before: RunView | null): void {
        const { isBusy } = this.batchState;
        if (this.wasBusy && !isBusy && this.hasRows) {
            this.announce(
                formatLabel(
                    labels.readingOver,
                    this.shownRows.length.toLocaleString(),
                    this.readyCount.toLocaleString()
                )
            );
        }
        this.wasBusy = isBusy;
        const { runView } = this;
        if (runView?.holdText && runView.holdText !== before?.holdText) {
            this.announce(runView.holdText);
        } else if (runView?.phase === 'over' && before?.phase !== 'over') {
            this.announce(runView.doneText);
        }
    }

    /** Says it in the one live region; the same words twice are said twice. */
    private announce(message: string): void {
        this.announcement = message === this.announcement ? `${message}\u00a0` : message;
    }

    private nameAnew(): void {
        this.batch?.setNaming(this.mapping, parseNamePattern(this.pattern));
    }

    private async readMapping(file: File): Promise<void> {
        const { mapping, issues } = readMappingTable(await file.text());
        this.mapping = mapping.lines.length > 0 ? mapping : null;
        this.mappingText = formatLabel(
            labels.mappingRead,
            file.name,
            formatCount(mapping.lines.length, labels.mappingLinesOne, labels.mappingLinesMany)
        );
        this.mappingIssues = issues.map(({ line, what, remedy }) =>
            formatLabel(labels.mappingIssue, line, what, remedy)
        );
        this.nameAnew();
    }

    private async lookUp(row: string, key: string): Promise<void> {
        const found = await this.batch?.findCall(key);
        if (!found || row !== this.chosen) {
            return;
        }
        if (!('length' in found)) {
            this.lookupText = troubleText(found);
            return;
        }
        const [call, ...others] = found;
        if (!call) {
            this.lookupText = formatLabel(labels.lookupNone, key);
        } else if (others.length > 0) {
            this.batch?.offerCalls(row, found);
            this.lookupText = labels.lookupSeveral;
        } else {
            this.batch?.chooseCall(row, call);
            this.lookupText = '';
        }
    }

    private async saveReport(): Promise<void> {
        const { client, running } = this;
        const names = client && running ? await fetchChangeNames(client, running.batch) : new Map<string, string>();
        const lines = this.shownRows.map((shown) => ({
            ...shown,
            changeName: names.get(shown.item?.changeId ?? '') ?? shown.row.earlier?.name ?? null
        }));
        saveFile(labels.reportFile, toReport(lines));
    }
}
