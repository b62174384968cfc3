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
