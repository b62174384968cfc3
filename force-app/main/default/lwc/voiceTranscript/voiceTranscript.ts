import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { RefreshEvent } from 'lightning/refresh';
import canEdit from '@salesforce/customPermission/Edit_Voice_Transcripts';
import canRedact from '@salesforce/customPermission/Redact_Voice_Transcripts';
import userId from '@salesforce/user/Id';
import { formatCount, formatLabel } from 'c/labelText';
import type { Banner } from 'c/transcriptBanner';
import { applyTransaction, canRedo, canUndo, redo, undo, type EditSession, type Step } from 'c/transcriptModel';
import type { Notice, NoticeAction } from 'c/transcriptNotice';
import { parseProxyUrl, proxyAt, type ProxyClient } from 'c/transcriptProxy';
import { createConnection, NOT_CONNECTED, type Connection, type ConnectionState } from './connection';
import { labels } from './labels';
import { toLineProblems } from './lineProblems';
import { NOTHING_READ, withMessage, withOutcome, withStart, type Reading } from './reading';
import { reviewWork } from './reviewWork';
import { textFieldOf, toShortcut } from './shortcuts';
import { toUnsavedText } from './unsavedText';
import { isChangeable, toBanners, toNotice, type ViewState } from './view';
import { NO_WORK, type Work } from './work';
import { withoutChanges, withPage, withStoredTexts } from './workChanges';

/** What is called here of the components below. */
interface TranscriptList extends HTMLElement {
    readonly currentIdentifier: string | null;
    focusLine(identifier: string): void;
}

/** The transcript on a voice call's record page: owns the sign-in, what was read, and the unsaved work on it. */
export default class VoiceTranscript extends LightningElement {
    readonly labels = labels;
    reading: Reading = NOTHING_READ;
    work: Work = NO_WORK;
    announcement = '';
    private state: ConnectionState = NOT_CONNECTED;
    private address = '';
    private voiceCallId: string | undefined;
    private client: ProxyClient | null = null;
    private connection: Connection | null = null;
    /** Ends the read under way; another call or proxy begins a new one, and what belongs to the old is dropped. */
    private readLife = new AbortController();
    private isReviewing = false;
    /** What was chosen is gone from the page, and the focus with it: it belongs to what comes next. */
    private isFocusDue = false;

    /** Id of the VoiceCall record. */
    @api
    get recordId(): string | undefined {
        return this.voiceCallId;
    }
    set recordId(recordId: string | undefined) {
        if (recordId !== this.voiceCallId) {
            this.voiceCallId = recordId;
            this.restart();
        }
    }

    /** Address of the proxy, as an admin entered it in Lightning App Builder. */
    @api
    get proxyUrl(): string {
        return this.address;
    }
    set proxyUrl(address: string | undefined) {
        if ((address ?? '') !== this.address) {
            this.address = address ?? '';
            this.restart();
        }
    }

    connectedCallback(): void {
        window.addEventListener('beforeunload', this.handleBeforeUnload);
        this.start();
    }

    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.handleBeforeUnload);
        this.stop();
    }

    renderedCallback(): void {
        // Templates have no listeners for the way down, and synthetic shadow has none on a host; adding twice is once.
        (this.refs?.['card'] as HTMLElement | undefined)?.addEventListener('keydown', this.handleKeydownFirst, true);
        if (!this.isFocusDue) {
            return;
        }
        const list = this.refs?.['list'] as TranscriptList | undefined;
        const next = list?.currentIdentifier ?? this.reading.entries[0]?.identifier;
        if (list && next !== undefined) {
            this.isFocusDue = false;
            list.focusLine(next);
        } else {
            (this.refs?.['notice'] as HTMLElement | undefined)?.focus();
        }
    }

    get userName(): string | null {
        return this.state.userName;
    }

    get viewState(): ViewState {
        return {
            address: this.address,
            proxyUrl: parseProxyUrl(this.address),
            isSignedIn: this.userName !== null,
            isSessionOver: this.state.isSessionOver,
            signIn: this.state.signIn,
            reading: this.reading,
            mayChange: canEdit === true || canRedact === true,
            nowMs: Date.now()
        };
    }

    get notice(): Notice | null {
        return toNotice(this.viewState);
    }

    get banners(): readonly Banner[] {
        return toBanners(this.viewState);
    }

    get cardClass(): string {
        return this.notice ? 'slds-card card' : 'slds-card card card_open';
    }

    get lineCount(): number | null {
        return this.notice ? null : this.reading.entries.length;
    }

    get callStartMs(): number | null {
        return this.reading.call?.startMs ?? null;
    }

    get canChange(): boolean {
        return !this.notice && isChangeable(this.viewState);
    }

    get canEdit(): boolean {
        return this.canChange && canEdit === true;
    }

    get canRedact(): boolean {
        return this.canChange && canRedact === true;
    }

    get canUndo(): boolean {
        return canUndo(this.work.session);
    }

    get canRedo(): boolean {
        return canRedo(this.work.session);
    }

    get unsavedText(): string | null {
        return toUnsavedText(this.work.session);
    }

    get problems(): Readonly<Record<string, string>> {
        return toLineProblems(this.work);
    }

    handleUse(): void {
        this.client?.noteUse();
    }

    handleKeydown(event: KeyboardEvent): void {
        const shortcut = event.defaultPrevented || !this.canChange ? null : toShortcut(event);
        if (shortcut === 'undo' || shortcut === 'redo') {
            event.preventDefault();
            if (shortcut === 'undo') {
                this.handleUndo();
            } else {
                this.handleRedo();
            }
        }
    }

    /** On the way down: a line editor keeps the keys that are pressed in it to itself, but not these. */
    private readonly handleKeydownFirst = (event: KeyboardEvent): void => {
        this.handleUse();
        if (this.canChange && toShortcut(event) === 'review') {
            event.preventDefault();
            // What is being typed belongs to it: a line editor keeps its text when it loses the focus.
            textFieldOf(event)?.blur();
            void this.handleReview();
        }
    };

    handleChoose(event: CustomEvent<{ readonly action: NoticeAction }>): void {
        this.isFocusDue = true;
        switch (event.detail.action) {
            case 'connect':
                this.connection?.flow?.connect();
                break;
            case 'cancel':
                this.connection?.flow?.cancel();
                break;
            case 'retry':
                this.handleReload();
                break;
        }
    }

    handleReload(): void {
        if (this.connection?.flow) {
            this.connection.flow.retry();
        } else {
            void this.read();
        }
    }

    async handleSignOut(): Promise<void> {
        if (await this.confirmDiscard()) {
            await this.client?.signOut();
        }
    }

    handleChange(event: CustomEvent<{ readonly steps: readonly Step[] }>): void {
        const applied = applyTransaction(this.work.session, event.detail.steps);
        if (!applied.ok) {
            throw new Error(`a change from the list does not apply: ${applied.code}`);
        }
        this.work = { ...this.work, session: applied.value };
    }

    handleUndo(): void {
        this.show(undo(this.work.session), labels.undone);
    }

    handleRedo(): void {
        this.show(redo(this.work.session), labels.redone);
    }

    handleAnnounce(event: CustomEvent<{ readonly message: string }>): void {
        this.announce(event.detail.message);
    }

    async handleDiscard(): Promise<void> {
        const { voiceCallId } = this;
        if ((await this.confirmDiscard()) && voiceCallId === this.voiceCallId) {
            this.work = withoutChanges(this.reading.entries);
            this.isFocusDue = true;
            this.announce(labels.discarded);
        }
    }

    async handleReview(): Promise<void> {
        if (this.isReviewing) {
            return;
        }
        const { callStartMs, client, voiceCallId } = this;
        if (!client || !voiceCallId) {
            return;
        }
        this.isReviewing = true;
        try {
            const hadWork = await reviewWork({
                client,
                voiceCallId,
                callStartMs,
                current: () =>
                    voiceCallId === this.voiceCallId ? { work: this.work, entries: this.reading.entries } : null,
                accept: (work) => this.setWork(work),
                onSaved: (verified) => {
                    // The page shows the call's change records: there is a new one.
                    this.dispatchEvent(new RefreshEvent());
                    if (verified > 0) {
                        this.announce(formatCount(verified, labels.savedOne, labels.savedMany));
                    }
                }
            });
            if (!hadWork) {
                this.announce(labels.nothingUnsaved);
            }
        } finally {
            this.isReviewing = false;
        }
    }

    private readonly handleBeforeUnload = (event: BeforeUnloadEvent): void => {
        if (this.unsavedText !== null) {
            event.preventDefault();
        }
    };

    private restart(): void {
        if (this.isConnected) {
            this.stop();
            this.start();
        }
    }

    private start(): void {
        const proxyUrl = parseProxyUrl(this.address);
        this.client = proxyUrl === null ? null : proxyAt(proxyUrl);
        if (this.client && this.voiceCallId) {
            this.connection = createConnection(this.client, userId, {
                onState: (state) => {
                    this.state = state;
                },
                onSignedIn: () => void this.read(),
                onSignedOut: () => this.drop()
            });
        }
    }

    private stop(): void {
        this.connection?.stop();
        this.connection = null;
        this.state = NOT_CONNECTED;
        this.drop();
    }

    /** Ends the read under way, and drops all that belongs to this call. */
    private drop(): void {
        this.readLife.abort();
        this.reading = NOTHING_READ;
        this.work = NO_WORK;
    }

    private async read(): Promise<void> {
        const { client, voiceCallId } = this;
        if (!client || !voiceCallId) {
            return;
        }
        this.readLife.abort();
        const life = new AbortController();
        this.readLife = life;
        this.reading = withStart(this.reading);
        const outcome = await client.readTranscript({
            voiceCallId,
            signal: life.signal,
            onMessage: (message) => {
                if (life.signal.aborted) {
                    return;
                }
                if (message.type === 'entries') {
                    this.work = withPage(this.work, message.entries);
                }
                this.reading = withMessage(this.reading, message);
            }
        });
        if (!life.signal.aborted) {
            this.reading = withOutcome(this.reading, outcome);
            const count = this.reading.entries.length;
            if (count > 0) {
                this.announce(formatLabel(labels.loaded, formatCount(count, labels.linesOne, labels.linesMany)));
            }
        }
    }

    /** Work whose stored texts may have changed: the entries follow, so that no removed text stays in them. */
    private setWork(work: Work): void {
        this.work = work;
        this.reading = { ...this.reading, entries: withStoredTexts(this.reading.entries, work.session) };
    }

    private show({ session, touched }: { session: EditSession; touched: readonly string[] }, template: string): void {
        const first = touched[0];
        if (first === undefined) {
            return;
        }
        this.work = { ...this.work, session };
        const unsaved = this.unsavedText;
        this.announce(
            formatLabel(template, unsaved === null ? labels.nothingUnsaved : formatLabel(labels.unsaved, unsaved))
        );
        (this.refs?.['list'] as TranscriptList | undefined)?.focusLine(first);
    }

    /** Says it in the one live region; the same words twice are said twice. */
    private announce(message: string): void {
        this.announcement = message === this.announcement ? `${message}\u00a0` : message;
    }

    private async confirmDiscard(): Promise<boolean> {
        return (
            this.unsavedText === null ||
            LightningConfirm.open({
                label: labels.discardTitle,
                message: formatLabel(labels.discardText, this.unsavedText)
            })
        );
    }
}
