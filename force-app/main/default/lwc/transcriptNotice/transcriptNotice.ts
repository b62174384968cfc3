import { LightningElement, api } from 'lwc';
import { labels } from './labels';
import { toNoticeView, type Notice, type NoticeAction, type NoticeView } from './notice';

export type { Notice, NoticeAction } from './notice';

/** Lines of different length, as a transcript has them. */
const STENCIL_ROWS = ['long', 'short', 'middle', 'long', 'middle', 'short', 'long'].map(
    (length, index) => `stencil__text stencil__text_${length} row-${index}`
);

/**
 * Fills the place of a transcript that is not there: says why, and what to do next. Event `choose`, detail `{action}`
 * with a NoticeAction.
 */
export default class TranscriptNotice extends LightningElement {
    readonly labels = labels;
    readonly stencilRows = STENCIL_ROWS;

    @api notice: Notice = { kind: 'loading' };

    /** Takes the focus to the heading, for when the button that led here is gone. */
    @api focus(): void {
        (this.refs?.['title'] as HTMLElement | undefined)?.focus();
    }

    get view(): NoticeView | null {
        return toNoticeView(this.notice);
    }

    get hasButtons(): boolean {
        return (this.view?.buttons.length ?? 0) > 0;
    }

    handleClick(event: Event): void {
        const action = (event.currentTarget as HTMLElement).dataset['action'] as NoticeAction;
        this.dispatchEvent(new CustomEvent('choose', { detail: { action } }));
    }
}
