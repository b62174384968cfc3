import { LightningElement, api } from 'lwc';
import { formatCount } from 'c/labelText';
import type { ChangeSummary } from 'c/proxyProtocol';
import type { Entry, Participant } from 'c/transcriptModel';
import { toChangeView, type ChangeView } from './changeView';
import { labels } from './labels';
import { toLineView, type LineView } from './lineView';

/** `untold`: the person may not see change records; `unread`: they could not be read. */
export type HistoryState = 'ready' | 'loading' | 'unread' | 'untold';

/** Changes, and lines of a change, that come at once: more wait for a press of a button. */
const PAGE = 50;

interface ChangeRow extends ChangeView {
    readonly isOpen: boolean;
    readonly ariaExpanded: 'true' | 'false';
    readonly hasLines: boolean;
    readonly lines: readonly LineView[];
    readonly moreLines: string;
    /** Whether something was redacted: then there is a receipt. */
    readonly hasReceipt: boolean;
}

/**
 * The saves of a call, newest first: who, when, which lines, how they ended.
 *
 * Events: `jump` {identifier} goes to a line of the transcript; `receipt` {changeId} shows what a change removed; `close`;
 * `retry` asks for another read.
 */
export default class TranscriptHistory extends LightningElement {
    readonly labels = labels;

    /** Newest first; null where they are not known. */
    @api changes: readonly ChangeSummary[] | null = null;
    @api state: HistoryState = 'loading';
    /** That older changes may be missing, in words; empty where none are. */
    @api cutOff = '';
    @api entries: readonly Entry[] = [];
    @api participants: readonly Participant[] = [];
    /** When the call began, milliseconds since the Unix epoch. */
    @api callStartMs: number | null = null;

    /** Puts the focus here: on the newest change of that line, opened, where there is one. */
    @api
    show(identifier: string | null): void {
        const place =
            this.changes?.findIndex(({ lines }) => lines.some((line) => line.identifier === identifier)) ?? -1;
        const change = this.changes?.[place];
        if (change) {
            this.count = Math.max(this.count, place + 1);
            this.open = new Map(this.open).set(change.changeId, PAGE);
        }
        this.focusSoon(change ? headOf(change) : '.title');
    }

    /** How many changes are shown. */
    count = PAGE;
    /** How many lines are shown of each change that is open, by its id. */
    open: ReadonlyMap<string, number> = new Map();

    get rows(): readonly ChangeRow[] {
        const nowMs = Date.now();
        // Looking lines up costs a pass over the transcript: only where some are open.
        const entries = new Map(this.open.size > 0 ? this.entries.map((entry) => [entry.identifier, entry]) : []);
        const transcript = { entries, participants: this.participants, callStartMs: this.callStartMs };
        return (this.changes ?? []).slice(0, this.count).map((change) => {
            const shown = this.open.get(change.changeId);
            const lines = change.lines.slice(0, shown ?? 0);
            const rest = change.lines.length - lines.length;
            return {
                ...toChangeView(change, nowMs),
                isOpen: shown !== undefined,
                ariaExpanded: shown === undefined ? 'false' : 'true',
                hasLines: change.lines.length > 0,
                lines: lines.map((line, place) => toLineView(line, place, transcript)),
                moreLines: shown !== undefined && rest > 0 ? formatCount(rest, labels.linesMore, labels.linesMore) : '',
                hasReceipt: change.lines.some(({ action }) => action !== 'edit')
            };
        });
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get hasMore(): boolean {
        return this.isReady && (this.changes?.length ?? 0) > this.count;
    }

    get moreText(): string {
        return formatCount((this.changes?.length ?? 0) - this.count, labels.more, labels.more);
    }

    /** What stands in the place of the changes; empty where they are shown. */
    get stateText(): string {
        switch (this.state) {
            case 'loading':
                return labels.loading;
            case 'unread':
                return labels.unread;
            case 'untold':
                return labels.notTold;
            case 'ready':
                return this.changes?.length ? '' : labels.empty;
        }
    }

    get isUnread(): boolean {
        return this.state === 'unread';
    }

    get cutOffText(): string {
        return this.hasMore ? '' : this.cutOff;
    }

    handleToggle(event: Event): void {
        const changeId = changeIdOf(event);
        const open = new Map(this.open);
        if (!open.delete(changeId)) {
            open.set(changeId, PAGE);
        }
        this.open = open;
    }

    handleMoreLines(event: Event): void {
        const changeId = changeIdOf(event);
        const shown = this.open.get(changeId) ?? 0;
        this.open = new Map(this.open).set(changeId, shown + PAGE);
        this.focusSoon(`${rowOf(changeId)} .lines > li:nth-child(${shown + 1}) .line`);
    }

    handleMore(): void {
        const next = this.changes?.[this.count];
        this.count += PAGE;
        this.focusSoon(next ? headOf(next) : '.title');
    }

    handleJump(event: Event): void {
        const { identifier } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('jump', { detail: { identifier } }));
    }

    handleReceipt(event: Event): void {
        this.dispatchEvent(new CustomEvent('receipt', { detail: { changeId: changeIdOf(event) } }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handleRetry(): void {
        this.focusSoon('.title');
        this.dispatchEvent(new CustomEvent('retry'));
    }

    /** Once what has just changed is rendered: the framework does that in a microtask of its own, queued before this one. */
    focusSoon(selector: string): void {
        queueMicrotask(() => this.template?.querySelector<HTMLElement>(selector)?.focus());
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !event.defaultPrevented) {
            event.preventDefault();
            event.stopPropagation();
            this.handleClose();
        }
    }
}

/** Ids of records are letters and digits: nothing of them means anything in a selector. */
function rowOf(changeId: string): string {
    return `.change[data-change="${changeId}"]`;
}

function headOf({ changeId }: ChangeSummary): string {
    return `${rowOf(changeId)} .change__open`;
}

function changeIdOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['change'] ?? '';
}
