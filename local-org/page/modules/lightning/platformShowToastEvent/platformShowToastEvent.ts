/** What a component asks to be shown (Lightning Component Reference, "Toast Notification"). */
export interface ToastRequest {
    title: string;
    message?: string;
    messageData?: unknown[];
    variant?: 'info' | 'success' | 'warning' | 'error';
    mode?: 'dismissible' | 'pester' | 'sticky';
}

/** Name of the event, which the page's shell listens for. */
export const toastEventName = 'lightning__showtoast';

/** Stands in for the platform's event; the shell shows it with the real `lightning/toast`. */
export class ShowToastEvent extends CustomEvent<ToastRequest> {
    constructor(detail: ToastRequest) {
        super(toastEventName, { bubbles: true, composed: true, cancelable: true, detail });
    }
}

/**
 * What an event asks to be shown; undefined for the real toast's own event, which has the same name.
 * Synthetic shadow's CustomEvent loses subclasses, so `instanceof ShowToastEvent` would always be false.
 */
export function readToast(event: Event): ToastRequest | undefined {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    return isToastRequest(detail) ? detail : undefined;
}

function isToastRequest(detail: unknown): detail is ToastRequest {
    return typeof detail === 'object' && detail !== null && 'title' in detail && typeof detail.title === 'string';
}
