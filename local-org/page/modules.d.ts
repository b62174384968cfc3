// Modules that the page build supplies. The components' own typings are in /typings.

declare module 'virtual:components' {
    import type { LightningElement } from 'lwc';

    /** Loads a component of force-app by bundle name. */
    export const componentLoaders: Record<string, () => Promise<{ default: typeof LightningElement }>>;
}

declare module 'lightning/toastContainer' {}

declare module 'lightning/toast' {
    const Toast: {
        show(
            toast: { label: string; message?: string | undefined; variant?: string | undefined; mode?: string },
            source: unknown
        ): Promise<unknown>;
    };
    export default Toast;
}

/** The user's locale, as a BCP 47 tag. */
declare module '@salesforce/i18n/locale' {
    const tag: string;
    export default tag;
}

/** The user's time zone, as an IANA name. */
declare module '@salesforce/i18n/timeZone' {
    const name: string;
    export default name;
}
