// What this project uses of the modules that exist only inside Salesforce, and that published typings lack.
// Sources: Salesforce's component reference for lightning/*, and the LWC guide's "@salesforce Modules".

/** A custom label's text in the user's language. */
declare module '@salesforce/label/*' {
    const text: string;
    export default text;
}

/** A reference to an object or field, checked by the org when the component deploys. */
declare module '@salesforce/schema/*' {
    const reference: { readonly objectApiName: string; readonly fieldApiName: string };
    export default reference;
}

/** True for a user who has the custom permission, undefined otherwise. */
declare module '@salesforce/customPermission/*' {
    const granted: true | undefined;
    export default granted;
}

/** The user's 18-character id. */
declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}

/** The user's language, as a BCP 47 tag. */
declare module '@salesforce/i18n/lang' {
    const tag: string;
    export default tag;
}

/** The user's locale, as a BCP 47 tag. */
declare module '@salesforce/i18n/locale' {
    const tag: string;
    export default tag;
}

/** Writing direction of the user's language. */
declare module '@salesforce/i18n/dir' {
    const direction: 'ltr' | 'rtl';
    export default direction;
}

/** The user's time zone, as an IANA name. */
declare module '@salesforce/i18n/timeZone' {
    const name: string;
    export default name;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';

    /** Base class of modals. What `close` is given is what `open` resolves to; undefined when dismissed. */
    export default class LightningModal extends LightningElement {
        label: string;
        size: 'small' | 'medium' | 'large' | 'full';
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
        /** Resolves to whatever the modal closed with: narrow it where it is used. */
        static open(options: {
            label: string;
            size?: 'small' | 'medium' | 'large' | 'full';
            description?: string;
            disableClose?: boolean;
            [property: string]: unknown;
        }): Promise<unknown>;
    }
}

declare module 'lightning/platformShowToastEvent' {
    /** Dispatch it on a component: the page shows the toast. */
    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(toast: {
            title: string;
            message?: string;
            messageData?: (string | { url: string; label: string })[];
            variant?: 'info' | 'success' | 'warning' | 'error';
            mode?: 'dismissible' | 'pester' | 'sticky';
        });
    }
}

declare module 'lightning/toast' {
    const Toast: {
        show(
            options: {
                label: string;
                message?: string;
                variant?: 'info' | 'success' | 'warning' | 'error';
                mode?: 'dismissible' | 'sticky';
            },
            source: unknown
        ): Promise<unknown>;
    };
    export default Toast;
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';

    /** A record as the UI API gives it; `value` of a relationship is another record. */
    export interface UiRecord {
        readonly id?: string;
        readonly apiName?: string;
        readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue?: string | null }>>;
    }

    type Field = string | { readonly objectApiName: string; readonly fieldApiName: string };

    /** Wire adapter: `data` once loaded, `error` when the record cannot be read. */
    export const getRecord: WireAdapterConstructor<
        { recordId: string | undefined; fields?: Field[]; optionalFields?: Field[] },
        { data?: UiRecord; error?: unknown }
    >;
    /** A field's raw value; undefined when the record lacks the field. */
    export function getFieldValue(record: UiRecord, field: Field): unknown;
    /** A field's formatted value. */
    export function getFieldDisplayValue(record: UiRecord, field: Field): string | null | undefined;
    /** Tells the page that records changed behind its back. */
    export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module 'lightning/refresh' {
    /** Asks the record page to read again what it shows. */
    export class RefreshEvent extends CustomEvent<void> {
        constructor();
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        readonly type: string;
        readonly attributes?: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, string | undefined>>;
    }

    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;

    interface Navigation {
        [Navigate](page: PageReference, replace?: boolean): void;
        [GenerateUrl](page: PageReference): Promise<string>;
    }

    /** Adds navigation to a component class. */
    export const NavigationMixin: {
        // TypeScript takes a class for a mixin only with exactly these parameters.
        // eslint-disable-next-line @typescript-eslint/no-explicit-any
        <Base extends typeof LightningElement>(base: Base): Base & (new (...args: any[]) => Navigation);
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };

    /** Wire adapter: the page the component is on, with the `state` of its address. */
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;
}
