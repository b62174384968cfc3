declare module 'lightning/confirm' {
    /** Asks a question in a dialog. */
    const LightningConfirm: {
        /** Resolves to whether the person agreed. `message` is the question, `label` its heading. */
        open(options: {
            message: string;
            label: string;
            variant?: 'header' | 'headerless';
            theme?:
                'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
        }): Promise<boolean>;
    };
    export default LightningConfirm;
}
