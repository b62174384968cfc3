import type { WireAdapter, WireAdapterConstructor } from 'lwc';

/** What a wired property or function receives. */
export interface WireValue<T> {
    data: T | undefined;
    error: unknown;
}

/**
 * Makes a wire adapter that loads a value and hears when to load it again.
 *
 * @param load resolves to the value, or rejects with the error to hand out; undefined means that the configuration is
 *   not complete yet
 * @param subscribe called with a function that loads again; returns how to stop
 */
export function createLoadingWire<Config extends object, T>(
    load: (config: Config) => Promise<T> | undefined,
    subscribe: (config: Config, reload: () => void) => () => void
): WireAdapterConstructor<Config, WireValue<T>> {
    return class implements WireAdapter<Config> {
        readonly #send: (value: WireValue<T>) => void;
        #config: Config | undefined;
        #connected = false;
        #run = 0;
        #stop = () => {};

        constructor(send: (value: WireValue<T>) => void) {
            this.#send = send;
            send({ data: undefined, error: undefined });
        }

        update(config: Config): void {
            this.#config = config;
            if (this.#connected) this.start();
        }

        connect(): void {
            this.#connected = true;
            this.start();
        }

        disconnect(): void {
            this.#connected = false;
            this.#run++;
            this.#stop();
        }

        private start(): void {
            this.#stop();
            this.#stop = () => {};
            if (this.#config === undefined) return;
            this.#stop = subscribe(this.#config, () => void this.load());
            void this.load();
        }

        private async load(): Promise<void> {
            const run = ++this.#run;
            const current = () => this.#connected && run === this.#run;
            try {
                const loading = this.#config === undefined ? undefined : load(this.#config);
                if (!loading) return;
                const data = await loading;
                if (current()) this.#send({ data, error: undefined });
            } catch (error) {
                if (current()) this.#send({ data: undefined, error });
            }
        }
    };
}

/** Makes a wire adapter that hands out a value of the page and follows its changes. */
export function createContextWire<T>(
    read: () => T,
    subscribe: (changed: () => void) => () => void
): WireAdapterConstructor<Record<string, never>, T> {
    return class implements WireAdapter<Record<string, never>> {
        readonly #send: (value: T) => void;
        #stop = () => {};

        constructor(send: (value: T) => void) {
            this.#send = send;
        }

        update(): void {}

        connect(): void {
            this.#stop = subscribe(() => this.#send(read()));
            this.#send(read());
        }

        disconnect(): void {
            this.#stop();
        }
    };
}
