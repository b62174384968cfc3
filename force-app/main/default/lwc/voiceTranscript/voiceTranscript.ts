import { api } from 'lwc';
import type { NoticeAction } from 'c/transcriptNotice';
import TranscriptShortcuts from 'c/transcriptShortcuts';
import { CLOCK, toHeightStyle } from './appearance';
import { toUnderWayText } from './changeBanners';
import { confirmDiscard, confirmDiscardDraft } from './confirmDiscard';
import { isDraftAction, type DraftAction } from './draftBanners';
import { showDraftWords } from './draftWords';
import { toFindKey } from './findKeys';
import { focusReturned } from './focusReturned';
import { isHistoryKey, isLineKey } from './historyKey';
import { createHistoryPanel, type HistoryParts } from './historyPanel';
import { labels } from './labels';
import { countOtherWork, discardCalls, isAnySaving } from './openCalls';
import { rememberPast, type PastView } from './pastView';
import { showReceipt } from './receipts';
import { isReviewedKey } from './reviewedKey';
import { finishTyping, textFieldOf, toShortcut } from './shortcuts';
import { SuggestionsElement } from './suggestionsElement';
import { watchWidth } from './widthWatcher';

/** What can be chosen in a banner, beside what a notice offers. */
type BannerAction = DraftAction | 'review' | 'stay' | 'unlock';

/** From this width of the component on (CSS pixels) the history stands beside the lines. */
const WIDE = 900;

/** From this width on suggestions stand beside the lines; below it there is a bar of the current one above them. */
const WIDE_FOR_SUGGESTIONS = 700;

/**
 * The transcript on a voice call's record page: signs in, opens the call, and shows what was read and the work on it.
 */
export default class VoiceTranscript extends SuggestionsElement {
    readonly labels = labels;
    private isUnlocked = false;
    /** What the person chose; null while they have not. */
    private prefersClock: boolean | null = null;
    isHistoryOpen = false;
    /** Whether there is room for something beside the lines. */
    isWide = false;
    showsAllChanges = false;
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
    /** Whether suggestions are a bar above the lines. */
    isBar = false;
    private readonly suggestionsWidth = watchWidth(WIDE_FOR_SUGGESTIONS, (isWide) => {
        this.isBar = !isWide;
    });
    private readonly width = watchWidth(WIDE, (isWide) => {
        this.isWide = isWide;
    });

    /** How high the transcript is, CSS pixels; 0 for as much as the window has room for. */
    @api height = 0;

    /** What a line's time is, as App Builder has it: "Time into the call" or "Time of day". */
    @api timeFormat = '';

    /** Whether the transcript opens for reading, until the person asks to change it. */
    @api startsReadOnly = false;

    override disconnectedCallback(): void {
        this.width.stop();
        this.suggestionsWidth.stop();
        super.disconnectedCallback();
    }

    renderedCallback(): void {
        // Templates have no listeners for the way down, and synthetic shadow has none on a host; adding twice is once.
        const card = this.refs?.['card'] as HTMLElement | undefined;
        card?.addEventListener('keydown', this.handleKeydownFirst, true);
        if (card) {
            this.width.watch(card);
            this.suggestionsWidth.watch(card);
        }
        this.historyPanel.rendered();
        this.suggestionsPanel.rendered();
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

    override get isLocked(): boolean {
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
        if (this.showsSuggestions) {
            return this.isBar ? 'body body_below' : 'body';
        }
        if (!this.isHistoryOpen) {
            return 'body';
        }
        return this.isWide ? 'body body_beside' : 'body body_covered';
    }

    get cardClass(): string {
        return this.view.notice ? 'slds-card card' : 'slds-card card card_open';
    }

    handleKeydown(event: KeyboardEvent): void {
        if (!event.defaultPrevented && toShortcut(event) === 'shortcuts') {
            event.preventDefault();
            void this.handleShortcuts();
            return;
        }
        if (isHistoryKey(event)) {
            event.preventDefault();
            this.suggesting.close();
            this.historyPanel.open('line');
            return;
        }
        if (this.showsSuggestions && isReviewedKey(event, this.suggestionsPart)) {
            event.preventDefault();
            void this.handleMarkReviewed();
            return;
        }
        if (this.view.canRedact && isLineKey('s', event)) {
            event.preventDefault();
            this.openSuggestions('line');
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
            case 'showDraft': {
                const line = await showDraftWords(this.call);
                await focusReturned();
                this.focusLine(line);
                break;
            }
        }
    }

    handleClock(): void {
        this.prefersClock = !this.showsClock;
    }

    async handleShortcuts(): Promise<void> {
        await TranscriptShortcuts.open({ label: labels.shortcuts, size: 'small' });
    }

    async handleSignOut(): Promise<void> {
        const { client, voiceCallId } = this;
        if (client && isAnySaving(client)) {
            this.announce(labels.signOutLater);
            return;
        }
        if (client && (await confirmDiscard(this.view.unsavedText, countOtherWork(client, voiceCallId ?? '')))) {
            // While there still is somebody to delete the drafts for.
            await this.openCall?.callReview().settled();
            await discardCalls(client);
            await client.signOut();
        }
    }

    handleDismiss(event: CustomEvent<{ readonly key: string }>): void {
        this.isFocusDue = true;
        this.openCall?.dismiss(event.detail.key);
    }

    handleTyping(event: CustomEvent<{ readonly identifier: string; readonly text: string | null }>): void {
        this.openCall?.noteTyping(event.detail.identifier, event.detail.text);
    }

    handleUndo(): void {
        this.travel('undo');
    }

    handleRedo(): void {
        this.travel('redo');
    }

    handleAnnounce(event: CustomEvent<{ readonly message: string }>): void {
        this.announce(event.detail.message);
    }

    handleShowChanges(): void {
        this.showsAllChanges = !this.showsAllChanges;
    }

    handleSuggestions(): void {
        this.openSuggestions('toolbar');
    }

    /** There is room for one thing beside the lines. */
    private openSuggestions(opener: 'line' | 'toolbar'): void {
        this.isHistoryOpen = false;
        this.suggestionsPanel.open(opener);
        // On a small screen the lines may be below what is seen of the page.
        (this.refs?.['card'] as HTMLElement | undefined)?.scrollIntoView?.({ block: 'nearest' });
    }

    handleHistory(): void {
        this.suggesting.close();
        this.historyPanel.open('toolbar');
    }

    handleHistoryClose(): void {
        this.historyPanel.close();
    }

    handleReceipt(event: CustomEvent<{ readonly changeId: string }>): void {
        void showReceipt(this.call.reading, event.detail.changeId);
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

    protected override forgetCall(): void {
        super.forgetCall();
        this.isHistoryOpen = false;
        this.showsAllChanges = false;
    }
}
