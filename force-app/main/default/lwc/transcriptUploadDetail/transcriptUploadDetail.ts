import { LightningElement, api } from 'lwc';
import type { SpeakerRow } from 'c/transcriptUploadSpeakers';
import type { TimesView } from 'c/transcriptUploadTimes';
import { labels } from './labels';

/** A call that a transcript may belong to, in words. */
export interface CallChoice {
    readonly voiceCallId: string;
    readonly text: string;
    readonly isChosen: boolean;
}

/** One transcript, in words. What is null or empty is not shown. */
export interface DetailView {
    readonly key: string;
    readonly file: string;
    readonly about: string;
    readonly state: string;
    readonly reasons: readonly string[];
    /** The call that it would go to. */
    readonly call: string;
    readonly callUrl: string;
    readonly change: string;
    readonly changeUrl: string;
    /** Whether anything can still be decided. */
    readonly isOpen: boolean;
    readonly candidates: readonly CallChoice[];
    readonly speakers: readonly SpeakerRow[];
    readonly participants: readonly { readonly label: string; readonly value: string }[];
    readonly unusable: number;
    readonly times: TimesView | null;
}

/** A group of radio buttons is known by its name, over the whole page. */
let groups = 0;

/**
 * One transcript of the desk: what is known of it, and what a person has to decide. Events `call` (`voiceCallId`), `lookup`
 * (`key`), `map` (`key`, `participantId`), `share`, `offset` (`seconds`), `outside` (`outside`), `leaveout`, `close`.
 */
export default class TranscriptUploadDetail extends LightningElement {
    readonly labels = labels;
    readonly group = `transcript-upload-call-${(groups += 1)}`;

    @api view: DetailView | null = null;
    /** How looking for a call by its number ended, in words. */
    @api lookupText = '';

    wanted = '';

    /** Takes the focus to the heading. */
    @api focus(): void {
        (this.refs?.['heading'] as HTMLElement | undefined)?.focus();
    }

    get hasReasons(): boolean {
        return (this.view?.reasons.length ?? 0) > 0;
    }

    get hasCandidates(): boolean {
        return (this.view?.candidates.length ?? 0) > 0;
    }

    get hasSpeakers(): boolean {
        return (this.view?.isOpen ?? false) && (this.view?.speakers.length ?? 0) > 0;
    }

    get hasTimes(): boolean {
        return (this.view?.isOpen ?? false) && this.view?.times !== null;
    }

    get isShareDisabled(): boolean {
        return this.view?.speakers.every(({ participantId }) => participantId === undefined) ?? true;
    }

    get isWantedMissing(): boolean {
        return this.wanted.trim() === '';
    }

    handleCandidate(event: Event): void {
        this.tell('call', { voiceCallId: (event.target as HTMLInputElement).value });
    }

    handleWanted(event: CustomEvent<{ readonly value: string }>): void {
        this.wanted = event.detail.value;
    }

    handleWantedKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.handleLookup();
        }
    }

    handleLookup(): void {
        if (!this.isWantedMissing) {
            this.tell('lookup', { key: this.wanted.trim() });
        }
    }

    handleShare(): void {
        this.tell('share');
    }

    handleLeaveOut(): void {
        this.tell('leaveout');
    }

    handleClose(): void {
        this.tell('close');
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !event.defaultPrevented) {
            this.tell('close');
        }
    }

    /** What the parts say is passed on as it is. */
    handlePart(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        this.tell(event.type, event.detail);
    }

    private tell(name: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
