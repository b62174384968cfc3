import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import canEdit from '@salesforce/customPermission/Edit_Voice_Transcripts';
import canRedact from '@salesforce/customPermission/Redact_Voice_Transcripts';
import userId from '@salesforce/user/Id';
import { formatCount, formatLabel } from 'c/labelText';
import { createConnection, NOT_CONNECTED, type Connection, type ConnectionState } from 'c/transcriptConnection';
import { parseProxyUrl, proxyAt, type ProxyClient } from 'c/transcriptProxy';
import { toEndingBanner } from './banners';
import { rememberCallView, type CallView } from './callView';
import { labels } from './labels';
import { NO_CALL, type CallState, type OpenCall } from './openCall';
import { followCall, resetCalls, type FollowedCall } from './openCalls';
import { finishTyping, textFieldOf } from './shortcuts';

/**
 * A component on a call's record page: follows the session and the call while it is on the page, and says what happens.
 * What is shown of the call, and done with it, is for who extends it.
 */
export abstract class CallElement extends LightningElement {
    call: CallState = NO_CALL;
    announcement = '';
    protected state: ConnectionState = NOT_CONNECTED;
    protected address = '';
    protected voiceCallId: string | undefined;
    protected client: ProxyClient | null = null;
    protected connection: Connection | null = null;
    /** The text field that had the focus last: what is typed in it may not be in the work yet. */
    protected typingField: HTMLElement | null = null;
    private followed: FollowedCall | null = null;
    private readonly viewOf = rememberCallView({ mayEdit: canEdit === true, mayRedact: canRedact === true });

    /** Id of the VoiceCall record. */
    @api
    get recordId(): string | undefined {
        return this.voiceCallId;
    }
    set recordId(recordId: string | undefined) {
        if (recordId !== this.voiceCallId) {
            this.voiceCallId = recordId;
            this.restart();
        }
    }

    /** Address of the proxy, as an admin entered it in Lightning App Builder. */
    @api
    get proxyUrl(): string {
        return this.address;
    }
    set proxyUrl(address: string | undefined) {
        if ((address ?? '') !== this.address) {
            this.address = address ?? '';
            this.restart();
        }
    }

    /** Whether the transcript is for reading until the person asks for more. */
    abstract get isLocked(): boolean;

    /** The call has changed. */
    protected abstract seeCall(call: CallState): void;

    /** The call is no longer this component's, or nobody is signed in any more: nothing of it may stay. */
    protected abstract forgetCall(): void;

    connectedCallback(): void {
        // On the way down: whoever warns of unsaved work has to know what is being typed.
        window.addEventListener('beforeunload', this.handleLeaving, true);
        this.start();
    }

    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.handleLeaving, true);
        this.handleLeaving();
        this.stop();
    }

    get userName(): string | null {
        return this.state.userName;
    }

    get view(): CallView {
        const { address, state: connection, call, isLocked } = this;
        return this.viewOf({ address, connection, call, isLocked });
    }

    handleUse(event: Event): void {
        this.typingField = textFieldOf(event);
        this.client?.noteUse();
    }

    handleReload(): void {
        if (this.connection?.flow) {
            this.connection.flow.retry();
        } else {
            void this.openCall?.read();
        }
    }

    private readonly handleLeaving = (): void => finishTyping(this.typingField);

    protected get openCall(): OpenCall | null {
        return this.followed?.call ?? null;
    }

    /** Says it in the one live region; the same words twice are said twice. */
    protected announce(message: string): void {
        this.announcement = message === this.announcement ? `${message}\u00a0` : message;
    }

    private restart(): void {
        if (this.isConnected) {
            this.stop();
            this.start();
        }
    }

    private start(): void {
        const proxyUrl = parseProxyUrl(this.address);
        const client = proxyUrl === null ? null : proxyAt(proxyUrl);
        this.client = client;
        if (client && this.voiceCallId) {
            this.followed = followCall(client, this.voiceCallId, {
                onState: (call) => {
                    this.call = call;
                    this.seeCall(call);
                },
                onSaid: (message) => this.announce(message),
                onRead: (lineCount) => this.announceRead(lineCount),
                onRecordsChanged: () => this.dispatchEvent(new RefreshEvent())
            });
            this.connection = createConnection(client, userId, {
                onState: (state) => {
                    const { ending } = this.state;
                    this.state = state;
                    if (state.ending && !ending) {
                        this.announce(toEndingBanner(state.ending, Date.now()).text);
                    }
                },
                onOnline: () => {
                    if (this.call.reading.problem?.code === 'OFFLINE') {
                        void this.openCall?.read();
                    }
                },
                onSignedIn: () => void this.openCall?.read(),
                onSignedOut: () => {
                    resetCalls(client);
                    this.forgetCall();
                }
            });
        }
    }

    private stop(): void {
        this.connection?.stop();
        this.connection = null;
        this.state = NOT_CONNECTED;
        this.followed?.leave();
        this.followed = null;
        this.call = NO_CALL;
        this.forgetCall();
    }

    /** What is above the lines is out of sight for somebody who listens: the most pressing of it is said as well. */
    private announceRead(lineCount: number): void {
        if (lineCount > 0) {
            const lines = formatCount(lineCount, labels.linesOne, labels.linesMany);
            const pressing = this.view.banners.find(({ tone }) => tone === 'warning');
            this.announce([formatLabel(labels.loaded, lines), ...(pressing ? [pressing.text] : [])].join(' '));
        }
    }
}
