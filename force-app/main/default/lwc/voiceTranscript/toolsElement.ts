import canUpload from '@salesforce/customPermission/Upload_Voice_Transcripts';
import { RefreshEvent } from 'lightning/refresh';
import type { CopiedPart } from 'c/transcriptList';
import type { SearchQuery, Step } from 'c/transcriptModel';
import type { ProxyClient } from 'c/transcriptProxy';
import type { EntityType } from 'c/transcriptRedaction';
import type { CallAtWork } from './callAtWork';
import { CallElement } from './callElement';
import { checkUp } from './checkingUp';
import { download } from './downloading';
import { isGoToKey, type FindKey } from './findKeys';
import type { Direction } from './finding';
import { focusReturned } from './focusReturned';
import { createLineTools, NO_TOOLS, type LineTools, type LineToolsState, type Tool } from './lineTools';
import { manyLabels } from './manyLabels';
import type { CallState, OpenCall } from './openCall';
import { toPrefill } from './prefill';
import { redactEverywhere } from './redactEverywhere';
import { replaceWords } from './replaceWords';
import { standingOffer, toSameWordsOffer, wordsAt, type SameWordsOffer, type WordsPlace } from './sameWordsOffer';
import { textFieldOf } from './shortcuts';
import { upload } from './uploading';

/** What is called here of the list below. */
interface TranscriptList extends HTMLElement {
    readonly currentIdentifier: string | null;
    readonly copiedPart: CopiedPart | null;
    readonly chosenText: string;
    focusLine(identifier: string): void;
    showLine(identifier: string): void;
}

/** A call with what works over many of its lines: finding, filtering, copying, replacing, redacting everywhere. */
export abstract class ToolsElement extends CallElement {
    tools: LineToolsState = NO_TOOLS;
    /** After words were redacted that are said elsewhere too. */
    offer: SameWordsOffer | null = null;
    protected readonly lineTools: LineTools = createLineTools({
        onState: (tools) => {
            this.tools = tools;
        },
        onShow: (identifier) => queueMicrotask(() => this.list?.showLine(identifier)),
        onSaid: (message) => this.announce(message)
    });

    get listClass(): string {
        return this.tools.notice ? 'slds-hide' : 'list';
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
        this.focusLine(this.list?.currentIdentifier);
    }

    handleRedactEverywhere(event: CustomEvent<WordsPlace>): void {
        void this.openRedactEverywhere(event.detail, null);
    }

    handleCheckup(): void {
        void this.openCheckup();
    }

    handleDownload(): void {
        void download(this.callAtWork);
    }

    get canUpload(): boolean {
        return canUpload === true;
    }

    handleUpload(): void {
        const { client, openCall, voiceCallId } = this;
        if (client && openCall && voiceCallId) {
            void this.openUpload(client, openCall, voiceCallId);
        }
    }

    handleReplace(event: CustomEvent<{ readonly query?: string } | null>): void {
        void this.openReplace(event.detail?.query);
    }

    protected override seeCall(call: CallState): void {
        this.lineTools.see(call);
        this.offer = standingOffer(this.offer, call.work.session);
    }

    protected override forgetCall(): void {
        this.lineTools.reset();
        this.offer = null;
    }

    protected get list(): TranscriptList | undefined {
        return this.refs?.['list'] as TranscriptList | undefined;
    }

    protected focusLine(identifier: string | null | undefined): void {
        if (identifier) {
            this.lineTools.reveal(identifier);
            // A line that a filter left out is among the lines once they are drawn.
            queueMicrotask(() => this.list?.focusLine(identifier));
        }
    }

    protected obeyFindKey(key: FindKey, field: HTMLElement | null): void {
        if (key !== 'open' && this.tools.isFinding) {
            this.lineTools.step(key);
        } else {
            this.openTool('find', toPrefill(field, this.list?.copiedPart ?? null));
        }
    }

    /** Finds and replaces in all lines, beginning with `query` or else with the words that are chosen in a line. */
    protected async openReplace(query?: string): Promise<void> {
        if (this.view.canEdit) {
            const { list } = this;
            await replaceWords(this.callAtWork, query ?? list?.chosenText ?? '');
            // The line editor that had the focus may be gone.
            if (!this.template?.activeElement) {
                this.focusLine(list?.currentIdentifier);
            }
        }
    }

    private async openUpload(client: ProxyClient, openCall: OpenCall, voiceCallId: string): Promise<void> {
        if (await upload(this.callAtWork, client, openCall, voiceCallId)) {
            // The page shows the call's change records: there is a new one.
            this.dispatchEvent(new RefreshEvent());
        }
    }

    private async openCheckup(): Promise<void> {
        const identifier = await checkUp(this.callAtWork, this.view.canEdit);
        if (identifier) {
            await focusReturned();
            this.focusLine(identifier);
        }
    }

    private openTool(tool: Tool, text = ''): void {
        this.lineTools.open(tool, text, this.list?.currentIdentifier ?? null);
        // One that is there already takes the focus again; a new one does so by itself.
        (this.refs?.[tool] as HTMLElement | undefined)?.focus();
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
}
