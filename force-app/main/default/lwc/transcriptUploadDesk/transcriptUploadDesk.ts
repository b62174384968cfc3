import { parseNamePattern } from 'c/callMatching';
import { formatLabel } from 'c/labelText';
import type { ChangeReason } from 'c/proxyProtocol';
import { saveFile } from 'c/savedFile';
import type { FilterChoice } from 'c/transcriptFilter';
import type { NoticeAction } from 'c/transcriptNotice';
import type { Timing } from 'c/transcriptUpload';
import type { DetailView } from 'c/transcriptUploadDetail';
import type { PickedFile } from 'c/transcriptUploadDrop';
import type { UploadRow } from 'c/transcriptUploadList';
import type { PastFilter } from 'c/transcriptUploadPast';
import { fetchChangeNames } from './changeNames';
import { DeskElement } from './deskElement';
import type { DeskRow } from './deskRow';
import { groupOf, rememberRows, toDetailView, type GroupKey, type ShownRow } from './deskView';
import { GROUP_LABELS, labels } from './labels';
import { findForRow } from './findForRow';
import { troubleText } from './pastUploads';
import { toReport } from './report';

type Filter = GroupKey | 'all';
type FocusPart = 'title' | 'detail' | 'list';

/**
 * Uploads many transcripts at once: takes in files, matches them to calls, sends what is ready and shows what became of it;
 * and shows past uploads.
 */
export default class TranscriptUploadDesk extends DeskElement {
    readonly labels = labels;

    filter: Filter = 'all';
    chosen = '';
    isDetailOpen = false;
    lookupText = '';
    private readonly rowsOf = rememberRows();
    private focusDue: FocusPart | null = null;

    renderedCallback(): void {
        if (this.focusDue) {
            this.takeFocusTo(this.focusDue);
        }
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
        return problem && this.isBefore ? troubleText(problem) : '';
    }

    get patternIssue(): string {
        const pattern = this.form?.pattern.trim() ?? '';
        return pattern !== '' && parseNamePattern(pattern) === null ? labels.patternIssue : '';
    }

    get choices(): readonly FilterChoice[] {
        const counts = new Map<Filter, number>([['all', this.shownRows.length]]);
        this.shownRows.forEach((shown) => {
            const group = groupOf(shown);
            counts.set(group, (counts.get(group) ?? 0) + 1);
        });
        return (Object.keys(GROUP_LABELS) as Filter[])
            .filter((key) => counts.has(key) || key === this.filter)
            .map((key) => ({
                key,
                label: formatLabel(GROUP_LABELS[key], (counts.get(key) ?? 0).toLocaleString()),
                title: ''
            }));
    }

    get rows(): readonly UploadRow[] {
        return this.rowsOf(this.shownRows, this.filter);
    }

    get hasShown(): boolean {
        return this.rows.length > 0;
    }

    get bodyClass(): string {
        return this.detail ? 'body body_detail' : 'body';
    }

    get detail(): DetailView | null {
        const shown = this.isDetailOpen ? this.shownRows.find(({ row }) => row.key === this.chosen) : undefined;
        return shown ? toDetailView(shown, this.isBefore, Date.now()) : null;
    }

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
        this.work?.batch.add(event.detail.files);
    }

    handleMapping(event: CustomEvent<{ readonly file: File }>): void {
        void this.work?.readMapping(event.detail.file);
    }

    handlePattern(event: CustomEvent<{ readonly pattern: string }>): void {
        this.work?.setPattern(event.detail.pattern);
    }

    handleRetryLookup(): void {
        this.work?.batch.retry();
    }

    handleFilter(event: CustomEvent<{ readonly key: string }>): void {
        const { key } = event.detail;
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
        this.takeFocusTo('detail');
    }

    handleDetailClose(): void {
        this.isDetailOpen = false;
        this.takeFocusTo('list');
    }

    handleCall(event: CustomEvent<{ readonly voiceCallId: string }>): void {
        const { match } = this.chosenRow ?? {};
        const calls = match?.kind === 'ambiguous' ? match.calls : [];
        const call = calls.find(({ voiceCallId }) => voiceCallId === event.detail.voiceCallId);
        if (call) {
            this.work?.batch.chooseCall(this.chosen, call);
        }
    }

    handleLookup(event: CustomEvent<{ readonly key: string }>): void {
        void this.lookUp(this.chosen, event.detail.key);
    }

    handleMap(event: CustomEvent<{ readonly key: string; readonly participantId: string | null }>): void {
        this.work?.batch.chooseSpeaker(this.chosen, event.detail.key, event.detail.participantId);
    }

    handleShare(): void {
        this.work?.batch.shareSpeakers(this.chosen);
        this.announce(labels.shared);
    }

    handleOffset(event: CustomEvent<{ readonly seconds: number }>): void {
        const { summary, target } = this.chosenRow ?? {};
        const zero = summary?.isEpoch ? 0 : (target?.startMs ?? 0);
        this.setTiming({ shiftMs: zero + Math.round(event.detail.seconds * 1000) });
    }

    handleOutside(event: CustomEvent<{ readonly outside: Timing['outside'] }>): void {
        this.setTiming({ outside: event.detail.outside });
    }

    handleLeaveOut(): void {
        this.work?.batch.leaveOut([this.chosen]);
        this.handleDetailClose();
    }

    handleReason(event: CustomEvent<{ readonly reason: ChangeReason }>): void {
        this.work?.enter({ reason: event.detail.reason });
    }

    handleNote(event: CustomEvent<{ readonly note: string }>): void {
        this.work?.enter({ note: event.detail.note });
    }

    handleRemarks(event: CustomEvent<{ readonly isOn: boolean }>): void {
        this.work?.enter({ withRemarks: event.detail.isOn });
    }

    handleSend(): void {
        this.filter = 'all';
        this.work?.send(this.ready.map(({ row }) => row));
    }

    handlePause(): void {
        this.work?.running()?.pause();
    }

    handleResume(): void {
        this.work?.running()?.resume();
    }

    handleCancel(): void {
        this.work?.running()?.cancel();
    }

    handleRetry(): void {
        this.work?.running()?.retry();
    }

    handleReport(): void {
        void this.saveReport();
    }

    handleAgain(): void {
        this.work?.putAway();
        this.forgetChoices();
        // The button is gone with what it was about.
        this.takeFocusTo('title');
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

    protected forgetChoices(): void {
        this.filter = 'all';
        this.chosen = '';
        this.isDetailOpen = false;
        this.lookupText = '';
    }

    private get chosenRow(): DeskRow | undefined {
        return this.batchState.rows.find(({ key }) => key === this.chosen);
    }

    private get ready(): readonly ShownRow[] {
        const withRemarks = this.form?.withRemarks ?? false;
        return this.shownRows.filter(
            ({ judgement }) => judgement?.standing === 'ready' || (withRemarks && judgement?.standing === 'remarks')
        );
    }

    /** At once where it is there, else once it is drawn. */
    private takeFocusTo(part: FocusPart): void {
        const target = this.refs?.[part] as HTMLElement | undefined;
        this.focusDue = target ? null : part;
        target?.focus();
    }

    private setTiming(change: Partial<Timing>): void {
        const { timing } = this.chosenRow ?? {};
        if (timing) {
            this.work?.batch.setTiming(this.chosen, { ...timing.timing, ...change });
        }
    }

    private async lookUp(row: string, key: string): Promise<void> {
        const text = this.work ? await findForRow(this.work.batch, row, key) : '';
        if (row === this.chosen) {
            this.lookupText = text;
        }
    }

    private async saveReport(): Promise<void> {
        const batch = this.work?.running()?.batch;
        const names = this.client && batch ? await fetchChangeNames(this.client, batch) : new Map<string, string>();
        const lines = this.shownRows.map((shown) => ({
            ...shown,
            changeName: names.get(shown.item?.changeId ?? '') ?? shown.row.earlier?.name ?? null
        }));
        saveFile(labels.reportFile, toReport(lines));
    }
}
