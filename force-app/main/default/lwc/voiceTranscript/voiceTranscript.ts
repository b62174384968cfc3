import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import canEdit from '@salesforce/customPermission/Edit_Voice_Transcripts';
import canRedact from '@salesforce/customPermission/Redact_Voice_Transcripts';
import userId from '@salesforce/user/Id';
import { formatCount, formatLabel } from 'c/labelText';
import type { CopiedPart } from 'c/transcriptList';
import type { SearchQuery, Step } from 'c/transcriptModel';
import type { NoticeAction } from 'c/transcriptNotice';
import type { EntityType } from 'c/transcriptRedaction';
import { parseProxyUrl, proxyAt, type ProxyClient } from 'c/transcriptProxy';
import TranscriptShortcuts from 'c/transcriptShortcuts';
import { toEndingBanner } from './banners';
import type { CallAtWork } from './callAtWork';
import { rememberCallView, type CallView } from './callView';
import { toUnderWayText } from './changeBanners';
import { confirmDiscard, confirmDiscardDraft } from './confirmDiscard';
import { isDraftAction, type DraftAction } from './draftBanners';
import { showDraftWords } from './draftWords';
import { createConnection, NOT_CONNECTED, type Connection, type ConnectionState } from './connection';
import { CLOCK, toHeightStyle } from './appearance';
import { isGoToKey, toFindKey, type FindKey } from './findKeys';
import type { Direction } from './finding';
import { isHistoryKey } from './historyKey';
import { createHistoryPanel, type HistoryParts } from './historyPanel';
import { labels } from './labels';
import { createLineTools, NO_TOOLS, type LineTools, type LineToolsState, type Tool } from './lineTools';
import { manyLabels } from './manyLabels';
import { NO_CALL, type CallState, type OpenCall } from './openCall';
import { countOtherWork, discardCalls, followCall, resetCalls, type FollowedCall } from './openCalls';
import { rememberPast, type PastView } from './pastView';
import { toPrefill } from './prefill';
import { redactEverywhere } from './redactEverywhere';
import { replaceWords } from './replaceWords';
import { standingOffer, toSameWordsOffer, wordsAt, type SameWordsOffer, type WordsPlace } from './sameWordsOffer';
import { finishTyping, textFieldOf, toShortcut } from './shortcuts';
import { watchWidth } from './widthWatcher';

/** What can be chosen in a banner, beside what a notice offers. */
type BannerAction = DraftAction | 'review' | 'stay' | 'unlock';

/** From this width of the component on (CSS pixels) the history stands beside the lines. */
const WIDE = 900;

/** What is called here of the components below. */
interface TranscriptList extends HTMLElement {
    readonly currentIdentifier: string | null;
    readonly copiedPart: CopiedPart | null;
    readonly chosenText: string;
    focusLine(identifier: string): void;
    showLine(identifier: string): void;
}

/**
 * The transcript on a voice call's record page: signs in, opens the call, and shows what was read and the work on it.
 */
export default class VoiceTranscript extends LightningElement {
    readonly labels = labels;
    call: CallState = NO_CALL;
    tools: LineToolsState = NO_TOOLS;
    announcement = '';
    private isUnlocked = false;
    /** What the person chose; null while they have not. */
    private prefersClock: boolean | null = null;
    /** After words were redacted that are said elsewhere too. */
    offer: SameWordsOffer | null = null;
    isHistoryOpen = false;
    /** Whether there is room for something beside the lines. */
    isWide = false;
    showsAllChanges = false;
    private state: ConnectionState = NOT_CONNECTED;
    private address = '';
    private voiceCallId: string | undefined;
    private client: ProxyClient | null = null;
    private connection: Connection | null = null;
    private followed: FollowedCall | null = null;
    /** The text field that had the focus last: what is typed in it may not be in the work yet. */
    private typingField: HTMLElement | null = null;
    /** What was chosen is gone from the page, and the focus with it: it belongs to what comes next. */
    private isFocusDue = false;
    private readonly pastOf = rememberPast();
    private readonly historyPanel = createHistoryPanel({
        list: () => this.refs?.['list'] as ReturnType<HistoryParts['list']>,
        history: () => this.refs?.['history'] as ReturnType<HistoryParts['history']>,
        toolbar: () => this.refs?.['toolbar'] as ReturnType<HistoryParts['toolbar']>,
        setOpen: (isOpen) => {
            this.isHistoryOpen = isOpen;
        },
        isWide: () => this.isWide
    });
    private readonly width = watchWidth(WIDE, (isWide) => {
        this.isWide = isWide;
    });
    private readonly viewOf = rememberCallView({ mayEdit: canEdit === true, mayRedact: canRedact === true });

    private readonly lineTools: LineTools = createLineTools({
        onState: (tools) => {
            this.tools = tools;
        },
        onShow: (identifier) => queueMicrotask(() => this.list?.showLine(identifier)),
        onSaid: (message) => this.announce(message)
    });

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

    /** How high the transcript is, CSS pixels; 0 for as much as the window has room for. */
    @api height = 0;

    /** What a line's time is, as App Builder has it: "Time into the call" or "Time of day". */
    @api timeFormat = '';

    /** Whether the transcript opens for reading, until the person asks to change it. */
    @api startsReadOnly = false;

    connectedCallback(): void {
        // On the way down: whoever warns of unsaved work has to know what is being typed.
        window.addEventListener('beforeunload', this.handleLeaving, true);
        this.start();
    }

    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.handleLeaving, true);
        this.handleLeaving();
        this.width.stop();
        this.stop();
    }

    renderedCallback(): void {
        // Templates have no listeners for the way down, and synthetic shadow has none on a host; adding twice is once.
        const card = this.refs?.['card'] as HTMLElement | undefined;
        card?.addEventListener('keydown', this.handleKeydownFirst, true);
        if (card) {
            this.width.watch(card);
        }
        this.historyPanel.rendered();
        if (!this.isFocusDue) {
            return;
        }
        const { list } = this;
        const next = list?.currentIdentifier ?? this.tools.entries[0]?.identifier;
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

    get view(): CallView {
        const { address, state: connection, call, isLocked } = this;
        return this.viewOf({ address, connection, call, isLocked });
    }

    get isLocked(): boolean {
        return this.startsReadOnly && !this.isUnlocked;
    }

    get showsClock(): boolean {
        return this.prefersClock ?? this.timeFormat === CLOCK;
    }

    get cardStyle(): string {
        return toHeightStyle(this.height);
    }

    get past(): PastView {
        return this.pastOf(this.call.reading);
    }

    get bodyClass(): string {
        if (!this.isHistoryOpen) {
            return 'body';
        }
        return this.isWide ? 'body body_beside' : 'body body_covered';
    }

    get cardClass(): string {
        return this.view.notice ? 'slds-card card' : 'slds-card card card_open';
    }

    get listClass(): string {
        return this.tools.notice ? 'slds-hide' : 'list';
    }

    handleUse(event: Event): void {
        this.typingField = textFieldOf(event);
        this.client?.noteUse();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (!event.defaultPrevented && toShortcut(event) === 'shortcuts') {
            event.preventDefault();
            void this.handleShortcuts();
            return;
        }
        if (isHistoryKey(event)) {
            event.preventDefault();
            this.historyPanel.open('line');
            return;
        }
        const shortcut = event.defaultPrevented || !this.view.canChange ? null : toShortcut(event);
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
        this.handleUse(event);
        const shortcut = toShortcut(event);
        if (this.view.canChange && shortcut === 'review') {
            event.preventDefault();
            // What is being typed belongs to it.
            finishTyping(this.typingField);
            void this.handleReview();
        } else if (this.view.canEdit && shortcut === 'replace') {
            event.preventDefault();
            textFieldOf(event)?.blur();
            void this.openReplace();
        } else if (this.offer && shortcut === 'redactThere') {
            event.preventDefault();
            this.handleOfferAccept();
        }
        const findKey = this.view.notice ? null : toFindKey(event);
        if (findKey) {
            event.preventDefault();
            this.obeyFindKey(findKey, textFieldOf(event));
        }
    };

    handleChoose(event: CustomEvent<{ readonly action: NoticeAction | BannerAction }>): void {
        const { action } = event.detail;
        if (isDraftAction(action)) {
            void this.handleDraft(action);
            return;
        }
        this.isFocusDue = true;
        switch (action) {
            case 'connect':
                this.connection?.flow?.connect();
                break;
            case 'cancel':
                this.connection?.flow?.cancel();
                break;
            case 'retry':
                this.handleReload();
                break;
            case 'unlock':
                this.isUnlocked = true;
                break;
            case 'stay':
                this.client?.noteUse();
                break;
            case 'showEveryone':
                this.lineTools.choose('everyone');
                break;
            case 'review':
                // The dialog takes the focus, and gives it back.
                this.isFocusDue = false;
                void this.handleReview();
                break;
        }
    }

    private async handleDraft(action: DraftAction): Promise<void> {
        const { openCall } = this;
        switch (action) {
            case 'restoreDraft':
                this.focusLine(openCall?.restoreDraft());
                break;
            case 'discardDraft':
                if ((await confirmDiscardDraft(this.call.draft.offer)) && openCall === this.openCall) {
                    this.isFocusDue = true;
                    openCall?.discardDraft();
                }
                break;
            case 'showDraft':
                this.focusLine(await showDraftWords(this.call));
                break;
        }
    }

    handleClock(): void {
        this.prefersClock = !this.showsClock;
    }

    async handleShortcuts(): Promise<void> {
        await TranscriptShortcuts.open({ label: labels.shortcuts, size: 'small' });
    }

    handleFilter(event: CustomEvent<{ readonly key: string }>): void {
        this.lineTools.choose(event.detail.key);
    }

    handleFind(): void {
        this.openTool('find');
    }

    handleGoToTime(): void {
        this.openTool('goTo');
    }

    handleQuery(event: CustomEvent<SearchQuery>): void {
        this.lineTools.ask(event.detail, this.list?.currentIdentifier ?? null);
    }

    handleStep(event: CustomEvent<{ readonly direction: Direction }>): void {
        this.lineTools.step(event.detail.direction);
    }

    handleGo(event: CustomEvent<{ readonly intoMs: number }>): void {
        const line = this.lineTools.lineAt(event.detail.intoMs);
        if (line !== null) {
            this.lineTools.close();
            this.focusLine(line);
        }
    }

    handleToolClose(): void {
        this.focusLine(this.lineTools.close() ?? this.list?.currentIdentifier ?? this.tools.entries[0]?.identifier);
    }

    handleCopyAll(): void {
        void this.lineTools.copyAll();
    }

    handleCopy(event: ClipboardEvent): void {
        if (!textFieldOf(event)) {
            this.lineTools.copy(event, this.list?.copiedPart ?? null);
        }
    }

    handleListKeydown(event: KeyboardEvent): void {
        if (isGoToKey(event)) {
            event.preventDefault();
            this.handleGoToTime();
        }
    }

    handleListFocus(): void {
        // Focus that goes from line to line is nowhere for a moment.
        queueMicrotask(() => this.lineTools.setWorking(this.list?.matches(':focus-within') ?? false));
    }

    handleReload(): void {
        if (this.connection?.flow) {
            this.connection.flow.retry();
        } else {
            void this.openCall?.read();
        }
    }

    async handleSignOut(): Promise<void> {
        const { client, voiceCallId } = this;
        if (client && (await confirmDiscard(this.view.unsavedText, countOtherWork(client, voiceCallId ?? '')))) {
            // While there still is somebody to delete the drafts for.
            await discardCalls(client);
            await client.signOut();
        }
    }

    handleDismiss(event: CustomEvent<{ readonly key: string }>): void {
        this.isFocusDue = true;
        this.openCall?.dismiss(event.detail.key);
    }

    handleChange(event: CustomEvent<{ readonly steps: readonly Step[] }>): void {
        this.openCall?.change(event.detail.steps);
        this.offer = this.view.canRedact ? toSameWordsOffer(this.callAtWork) : null;
        if (this.offer) {
            // Behind what the list has just said of the redaction.
            this.announce([this.announcement, this.offer.text, manyLabels.offerKeys].join(' '));
        }
    }

    handleOfferAccept(): void {
        if (this.offer) {
            void this.openRedactEverywhere(this.offer.place, this.offer.entityType);
        }
    }

    handleOfferDismiss(): void {
        this.offer = null;
        this.focusLine((this.refs?.['list'] as TranscriptList | undefined)?.currentIdentifier);
    }

    handleRedactEverywhere(event: CustomEvent<WordsPlace>): void {
        void this.openRedactEverywhere(event.detail, null);
    }

    handleReplace(event: CustomEvent<{ readonly query?: string } | null>): void {
        void this.openReplace(event.detail?.query);
    }

    handleUndo(): void {
        this.focusLine(this.openCall?.undo());
    }

    handleRedo(): void {
        this.focusLine(this.openCall?.redo());
    }

    handleAnnounce(event: CustomEvent<{ readonly message: string }>): void {
        this.announce(event.detail.message);
    }

    handleShowChanges(): void {
        this.showsAllChanges = !this.showsAllChanges;
    }

    handleHistory(): void {
        this.historyPanel.open('toolbar');
    }

    handleHistoryClose(): void {
        this.historyPanel.close();
    }

    handleJump(event: CustomEvent<{ readonly identifier: string }>): void {
        const { identifier } = event.detail;
        this.lineTools.reveal(identifier);
        queueMicrotask(() => this.historyPanel.jump(identifier));
    }

    async handleDiscard(): Promise<void> {
        const { openCall } = this;
        if (this.call.review.saving) {
            this.announce(labels.discardLater);
            return;
        }
        if ((await confirmDiscard(this.view.unsavedText)) && openCall === this.openCall) {
            this.isFocusDue = true;
            openCall?.discard();
        }
    }

    async handleReview(): Promise<void> {
        if (this.view.saveBlock !== null) {
            this.announce(this.view.saveBlock);
            return;
        }
        await this.openCall?.review({
            underWay: toUnderWayText(this.call.reading.changes ?? [], Date.now()),
            connect: () => this.connection?.flow?.connect()
        });
    }

    private readonly handleLeaving = (): void => finishTyping(this.typingField);

    private get openCall(): OpenCall | null {
        return this.followed?.call ?? null;
    }

    private restart(): void {
        if (this.isConnected) {
            this.stop();
            this.start();
        }
    }

    private start(): void {
        const proxyUrl = parseProxyUrl(this.address);
        const client = proxyUrl === null ? null : proxyAt(proxyUrl);
        this.client = client;
        if (client && this.voiceCallId) {
            this.followed = followCall(client, this.voiceCallId, {
                onState: (call) => {
                    this.call = call;
                    this.lineTools.see(call);
                    this.offer = standingOffer(this.offer, call.work.session);
                },
                onSaid: (message) => this.announce(message),
                onRead: (lineCount) => this.announceRead(lineCount),
                onRecordsChanged: () => this.dispatchEvent(new RefreshEvent())
            });
            this.connection = createConnection(client, userId, {
                onState: (state) => {
                    const { ending } = this.state;
                    this.state = state;
                    if (state.ending && !ending) {
                        this.announce(toEndingBanner(state.ending, Date.now()).text);
                    }
                },
                onOnline: () => {
                    if (this.call.reading.problem?.code === 'OFFLINE') {
                        void this.openCall?.read();
                    }
                },
                onSignedIn: () => void this.openCall?.read(),
                onSignedOut: () => {
                    resetCalls(client);
                    this.lineTools.reset();
                }
            });
        }
    }

    private stop(): void {
        this.connection?.stop();
        this.connection = null;
        this.state = NOT_CONNECTED;
        this.followed?.leave();
        this.followed = null;
        this.call = NO_CALL;
        this.offer = null;
        this.isHistoryOpen = false;
        this.showsAllChanges = false;
        this.lineTools.reset();
    }

    /** Finds and replaces in all lines, beginning with `query` or else with the words that are chosen in a line. */
    private async openReplace(query?: string): Promise<void> {
        if (this.view.canEdit) {
            const list = this.refs?.['list'] as TranscriptList | undefined;
            await replaceWords(this.callAtWork, query ?? list?.chosenText ?? '');
            // The line editor that had the focus may be gone.
            if (!this.template?.activeElement) {
                this.focusLine(list?.currentIdentifier);
            }
        }
    }

    private async openRedactEverywhere(place: WordsPlace, entityType: EntityType | null): Promise<void> {
        await redactEverywhere(this.callAtWork, wordsAt(this.call.work.session, place), entityType);
        this.focusLine(place.identifier);
    }

    /** The call that is open now, for a dialog that may outlast it. */
    private get callAtWork(): CallAtWork {
        const { openCall } = this;
        return {
            current: () => (openCall && openCall === this.openCall ? this.call : null),
            change: (steps) => openCall?.change(steps),
            say: (message) => this.announce(message)
        };
    }

    private focusLine(identifier: string | null | undefined): void {
        if (identifier) {
            this.lineTools.reveal(identifier);
            // A line that a filter left out is among the lines once they are drawn.
            queueMicrotask(() => this.list?.focusLine(identifier));
        }
    }

    private obeyFindKey(key: FindKey, field: HTMLElement | null): void {
        if (key !== 'open' && this.tools.isFinding) {
            this.lineTools.step(key);
        } else {
            this.openTool('find', toPrefill(field, this.list?.copiedPart ?? null));
        }
    }

    private openTool(tool: Tool, text = ''): void {
        this.lineTools.open(tool, text, this.list?.currentIdentifier ?? null);
        // One that is there already takes the focus again; a new one does so by itself.
        (this.refs?.[tool] as HTMLElement | undefined)?.focus();
    }

    private get list(): TranscriptList | undefined {
        return this.refs?.['list'] as TranscriptList | undefined;
    }

    /** What is above the lines is out of sight for somebody who listens: the most pressing of it is said as well. */
    private announceRead(lineCount: number): void {
        if (lineCount > 0) {
            const lines = formatCount(lineCount, labels.linesOne, labels.linesMany);
            const pressing = this.view.banners.find(({ tone }) => tone === 'warning');
            this.announce([formatLabel(labels.loaded, lines), ...(pressing ? [pressing.text] : [])].join(' '));
        }
    }

    /** Says it in the one live region; the same words twice are said twice. */
    private announce(message: string): void {
        this.announcement = message === this.announcement ? `${message}\u00a0` : message;
    }
}
