/** What the system refuses with. Its message can hold more than a name: only the code is shown. */
export interface SystemError {
    /** Such as `ENOENT`. */
    readonly code: string;
}

/** Whether the system refused (errno(3)), rather than something being broken here. */
export function isSystemError(error: unknown): error is SystemError {
    return (
        typeof error === 'object' &&
        error !== null &&
        'syscall' in error &&
        'code' in error &&
        typeof error.code === 'string'
    );
}

/** Why the system refused, for a person. */
export function systemReason(error: unknown): string {
    return isSystemError(error) ? error.code : 'unknown reason';
}
