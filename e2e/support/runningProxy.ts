/** A proxy that listens. */
export interface RunningProxy {
    /** Everything it wrote so far. */
    output(): string;
    end(): Promise<void>;
}

/** Starts a proxy with this environment; it listens when the promise resolves. */
export type StartProxy = (env: Readonly<Record<string, string>>) => Promise<RunningProxy>;
