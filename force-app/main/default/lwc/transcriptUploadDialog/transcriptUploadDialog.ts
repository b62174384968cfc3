import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { formatLabel, isolateName } from 'c/labelText';
import type { ChangeReason, UploadTarget } from 'c/proxyProtocol';
import { createRedactionGuard } from 'c/transcriptCompare';
import {
    listSpeakers,
    prepareUpload,
    suggestParticipants,
    suggestTiming,
    type GatheredTranscript,
    type PreparedLine,
    type PreparedUpload,
    type SpeakerChoice,
    type Timing,
    type TimingReason
} from 'c/transcriptUpload';
import type { FoundView } from 'c/transcriptUploadFile';
import type { Counts, PreviewLine, Scope } from 'c/transcriptUploadPreview';
import type { UploadStanding } from 'c/transcriptUploadProgress';
import type { SpeakerRow } from 'c/transcriptUploadSpeakers';
import type { TimesView } from 'c/transcriptUploadTimes';
import { digestOf, readFiles, toRawText, type ReadFiles } from 'c/uploadFiles';
import { fileIssueText, toFileIssueTexts, toUploadIssueTexts } from 'c/uploadWords';
import { compareWithStored, type Beside } from './besideStored';
import { labels } from './labels';
import type { UploadDesk } from './uploadDesk';
import { createUploadRun, NOT_SENT, troubleText, type UploadRun } from './uploadRun';
import { toFoundText, toParticipantName, toPreviewLines, toTimes } from './uploadView';

export type { Answer, StoredLine, UploadDesk } from './uploadDesk';

const STEPS = ['file', 'speakers', 'times', 'preview', 'progress'] as const;
type Step = (typeof STEPS)[number];

/** Uploads a transcript file to a call, step by step: the file, who is who, when, the lines, sending and what came of it. */
export default class TranscriptUploadDialog extends LightningModal {
    readonly labels = labels;

    /** The page that it was opened from. Set once, before the dialog is shown. */
    @api desk: UploadDesk | null = null;

    step: Step = 'file';
    isReading = false;
    found: ReadFiles = { calls: [], refused: [] };
    chosen = 0;
    target: UploadTarget | null = null;
    targetTrouble = '';
    mapping: ReadonlyMap<string, string> = new Map();
    suggested: ReadonlyMap<string, SpeakerChoice> = new Map();
    timing: Timing = { shiftMs: 0, outside: 'keep' };
    timingWhy: TimingReason | null = null;
    prepared: PreparedUpload = { lines: [], issues: [] };
    beside: Beside | null = null;
    restoring: ReadonlySet<string> = new Set();
    included: ReadonlySet<string> = new Set();
    scope: Scope = 'all';
    reason: ChangeReason | null = null;
    standing: UploadStanding = NOT_SENT;
    private run: UploadRun | null = null;
    /** Counts what was prepared: an older one that comes later says nothing. */
    private preparing = 0;
    private isFocusDue = false;

    connectedCallback(): void {
        const { desk } = this;
        this.run =
            desk &&
            createUploadRun(desk, (standing) => {
                this.standing = standing;
            });
        void this.findTarget();
    }

    disconnectedCallback(): void {
        this.run?.stop();
    }

    renderedCallback(): void {
        if (this.isFocusDue) {
            this.isFocusDue = false;
            (this.refs?.['heading'] as HTMLElement | undefined)?.focus();
        }
    }

    get heading(): string {
        return formatLabel(labels.step, STEPS.indexOf(this.step) + 1, STEPS.length, labels[this.step]);
    }

    get note(): string {
        if (this.isBlocked) {
            return labels.unsaved;
        }
        return this.targetTrouble || (this.target ? '' : labels.noTarget);
    }

    get isFile(): boolean {
        return this.step === 'file';
    }

    get isSpeakers(): boolean {
        return this.step === 'speakers';
    }

    get isTimes(): boolean {
        return this.step === 'times';
    }

    get isPreview(): boolean {
        return this.step === 'preview';
    }

    get isProgress(): boolean {
        return this.step === 'progress';
    }

    get transcript(): GatheredTranscript | null {
        const call = this.found.calls[this.chosen];
        return call && call.transcript.entries.length > 0 ? call.transcript : null;
    }

    get foundViews(): readonly FoundView[] {
        return this.found.calls.map((call, place) => ({
            key: String(place),
            name: call.name,
            text: toFoundText(call),
            isChosen: place === this.chosen
        }));
    }

    get fileIssues(): readonly string[] {
        const call = this.found.calls[this.chosen];
        return [
            ...this.found.refused.map(({ name, code }) =>
                formatLabel(labels.refused, isolateName(name), fileIssueText({ code }))
            ),
            ...(call && !this.transcript ? [labels.nothing] : []),
            ...(call ? toFileIssueTexts(call.transcript.issues) : [])
        ];
    }

    get speakerRows(): readonly SpeakerRow[] {
        return this.transcript
            ? listSpeakers(this.transcript).map((speaker) => {
                  const participantId = this.mapping.get(speaker.key) ?? null;
                  const choice = this.suggested.get(speaker.key);
                  return { speaker, participantId, why: choice?.participantId === participantId ? choice.why : null };
              })
            : [];
    }

    get participantOptions(): readonly { readonly label: string; readonly value: string }[] {
        return (this.target?.participants ?? []).map((participant) => ({
            label: toParticipantName(participant),
            value: participant.id
        }));
    }

    get unusable(): number {
        return this.target?.unusable ?? 0;
    }

    get times(): TimesView | null {
        const { target, prepared, timing, timingWhy: why } = this;
        return target && toTimes(prepared, { timing, why }, target, this.isEpoch);
    }

    get counts(): Counts | null {
        return this.beside?.counts ?? null;
    }

    get mayRestore(): boolean {
        return this.desk?.mayRestore ?? false;
    }

    get uploadIssues(): readonly string[] {
        return toUploadIssueTexts(this.prepared.issues);
    }

    get previewLines(): readonly PreviewLine[] {
        return this.target ? toPreviewLines(this.inScope, this.target, this.restoring, this.included) : [];
    }

    readonly toRaw = (): string => (this.target ? toRawText(this.toSend, this.target) : '');

    get hasBack(): boolean {
        return this.step !== 'file' && this.standing.phase === 'before';
    }

    get hasNext(): boolean {
        return this.step !== 'progress';
    }

    get isNextDisabled(): boolean {
        switch (this.step) {
            case 'file':
                return !this.target || !this.transcript || this.isReading;
            case 'speakers':
                return this.speakerRows.some(({ participantId }) => participantId === null);
            case 'times':
                return this.prepared.lines.length === 0;
            case 'preview':
                return (
                    this.reason === null ||
                    this.toSend.length === 0 ||
                    this.prepared.issues.some(({ severity }) => severity === 'stop')
                );
            case 'progress':
                return true;
        }
    }

    get hasSend(): boolean {
        return this.step === 'progress' && this.standing.phase === 'before';
    }

    get sendText(): string {
        return formatLabel(labels.send, this.toSend.length.toLocaleString());
    }

    get isSendDisabled(): boolean {
        return this.isBlocked;
    }

    get isSending(): boolean {
        return this.standing.phase === 'sending';
    }

    get closeText(): string {
        return this.standing.phase === 'before' ? labels.cancel : labels.close;
    }

    handleFiles(event: CustomEvent<{ readonly files: readonly File[] }>): void {
        void this.read(event.detail.files);
    }

    handleText(event: CustomEvent<{ readonly text: string }>): void {
        void this.read([new File([event.detail.text], labels.pasted, { type: 'application/octet-stream' })]);
    }

    handleChoose(event: CustomEvent<{ readonly key: string }>): void {
        this.chosen = Number(event.detail.key);
        this.suggest();
    }

    handleMap(event: CustomEvent<{ readonly key: string; readonly participantId: string }>): void {
        const { key, participantId } = event.detail;
        this.mapping = new Map([...this.mapping, [key, participantId]]);
        void this.prepare();
    }

    handleOffset(event: CustomEvent<{ readonly seconds: number }>): void {
        const zero = this.isEpoch ? 0 : (this.target?.startMs ?? 0);
        this.timing = { ...this.timing, shiftMs: zero + Math.round(event.detail.seconds * 1000) };
        this.timingWhy = null;
        void this.prepare();
    }

    handleOutside(event: CustomEvent<{ readonly outside: Timing['outside'] }>): void {
        this.timing = { ...this.timing, outside: event.detail.outside };
        void this.prepare();
    }

    handleScope(event: CustomEvent<{ readonly scope: Scope }>): void {
        this.scope = event.detail.scope;
    }

    handleReason(event: CustomEvent<{ readonly reason: ChangeReason }>): void {
        this.reason = event.detail.reason;
    }

    handleInclude(event: CustomEvent<{ readonly id: string; readonly isOn: boolean }>): void {
        const { id, isOn } = event.detail;
        this.included = new Set([...this.included, id].filter((each) => isOn || each !== id));
    }

    handleSave(): void {
        void this.desk?.saveStored();
    }

    handleBack(): void {
        this.go(-1);
    }

    handleNext(): void {
        this.go(1);
    }

    handleSend(): void {
        const { target, reason, toSend, isBlocked } = this;
        if (target && reason && !isBlocked) {
            void this.run?.send(toSend, target, reason, {
                fileName: this.found.calls[this.chosen]?.name ?? null,
                format: this.transcript?.facts.format ?? null,
                restoredCount: toSend.filter(({ id }) => this.restoring.has(id)).length
            });
        }
    }

    handleCheck(): void {
        void this.run?.check();
    }

    handleClose(): void {
        this.close();
    }

    private get isBlocked(): boolean {
        return this.standing.phase === 'before' && (this.desk?.hasUnsaved() ?? false);
    }

    private get isEpoch(): boolean {
        return this.transcript?.facts.clock === 'epoch';
    }

    /** The lines that are asked for, those among them that bring something back included. */
    private get inScope(): readonly PreparedLine[] {
        return this.scope === 'all'
            ? this.prepared.lines
            : this.prepared.lines.filter(({ id }) => this.beside?.missing.has(id) === true);
    }

    private get toSend(): readonly PreparedLine[] {
        return this.inScope.filter(({ id }) => !this.restoring.has(id) || this.included.has(id));
    }

    private go(steps: number): void {
        this.step = STEPS[STEPS.indexOf(this.step) + steps] ?? this.step;
        this.isFocusDue = true;
    }

    private async findTarget(): Promise<void> {
        const answer = await this.desk?.fetchTarget();
        if (answer?.ok) {
            this.target = answer.value;
            this.suggest();
        } else if (answer) {
            this.targetTrouble = troubleText(answer.problem);
        }
    }

    private async read(files: readonly File[]): Promise<void> {
        this.isReading = true;
        this.found = await readFiles(files);
        this.chosen = 0;
        this.isReading = false;
        this.suggest();
    }

    /** What a person decided for another file says nothing of this one. */
    private suggest(): void {
        const { transcript, target } = this;
        if (!transcript || !target) {
            return;
        }
        this.suggested = suggestParticipants(listSpeakers(transcript), target, transcript);
        this.mapping = new Map([...this.suggested].map(([key, { participantId }]) => [key, participantId]));
        const storedStartMs = this.desk?.stored().find(({ startMs }) => startMs !== null)?.startMs ?? null;
        const { timing, why } = suggestTiming(transcript, target, storedStartMs);
        this.timing = timing;
        this.timingWhy = why;
        this.included = new Set();
        void this.prepare();
    }

    private async prepare(): Promise<void> {
        const { transcript, target, mapping, timing, desk } = this;
        if (!transcript || !target || !desk) {
            return;
        }
        this.preparing += 1;
        const turn = this.preparing;
        const prepared = await prepareUpload(transcript, target, { mapping, timing }, digestOf);
        if (turn !== this.preparing) {
            return;
        }
        const stored = desk.stored();
        const guard = createRedactionGuard(stored);
        this.prepared = prepared;
        this.beside = compareWithStored(prepared.lines, stored);
        this.restoring = new Set(prepared.lines.filter((line) => guard.restores(line)).map(({ id }) => id));
    }
}
