import { api, LightningElement } from 'lwc';
import canUpload from '@salesforce/customPermission/Upload_Voice_Transcripts';
import userId from '@salesforce/user/Id';
import { formatLabel } from 'c/labelText';
import {
    createConnection,
    NOT_CONNECTED,
    toAddressNotice,
    toSignInNotice,
    type Connection,
    type ConnectionState
} from 'c/transcriptConnection';
import type { Notice } from 'c/transcriptNotice';
import { parseProxyUrl, proxyAt, type ProxyClient } from 'c/transcriptProxy';
import type { RunView } from 'c/transcriptUploadRun';
import type { BatchState } from './batch';
import type { ShownRow } from './deskView';
import { workAt, type DeskForm, type DeskWork } from './deskWork';
import { createJudge } from './judgeRows';
import { labels } from './labels';
import { createPastUploads, NO_PAST, type PastState, type PastUploads } from './pastUploads';
import { toRunView } from './runView';
import { createThrottle } from './throttle';

const NO_BATCH: BatchState = { rows: [], isBusy: false, left: 0, rounds: 0, problem: null };

/**
 * A component that follows the session and the desk's work while it is on the page, and says what happens. What is shown of
 * it, and done with it, is for who extends it.
 */
export abstract class DeskElement extends LightningElement {
    announcement = '';
    batchState: BatchState = NO_BATCH;
    form: DeskForm | null = null;
    runView: RunView | null = null;
    past: PastState = NO_PAST;
    protected state: ConnectionState = NOT_CONNECTED;
    protected address = '';
    protected client: ProxyClient | null = null;
    protected connection: Connection | null = null;
    protected work: DeskWork | null = null;
    protected pastUploads: PastUploads | null = null;
    protected shownRows: readonly ShownRow[] = [];
    private readonly judge = createJudge();
    private readonly throttle = createThrottle(() => this.refresh());
    private stopFollowing = (): void => undefined;
    private toldRounds = 0;

    /** Address of the proxy, as an admin entered it in Lightning App Builder. */
    @api
    get proxyUrl(): string {
        return this.address;
    }
    set proxyUrl(address: string | undefined) {
        if ((address ?? '') !== this.address) {
            this.address = address ?? '';
            if (this.isConnected) {
                this.stop();
                this.start();
            }
        }
    }

    /** How many would be sent as things stand. */
    abstract get readyCount(): number;

    /** Nobody is signed in any more: nothing of the work may stay in sight. */
    protected abstract forgetChoices(): void;

    connectedCallback(): void {
        this.start();
    }

    disconnectedCallback(): void {
        this.stop();
    }

    get isRefused(): boolean {
        return canUpload !== true;
    }

    /** What stands in the place of the desk; null where the desk itself is shown. */
    get notice(): Notice | null {
        const proxyUrl = parseProxyUrl(this.address);
        if (proxyUrl === null) {
            return toAddressNotice(this.address, proxyUrl);
        }
        // What is on the desk stays in sight when a session ends in the middle.
        return this.state.userName === null && !this.hasRows ? this.toSignIn(proxyUrl) : null;
    }

    /** What stands above the desk where its work can't go on without signing in; null where it can. */
    get signInNotice(): Notice | null {
        return this.state.userName === null && this.notice === null ? this.toSignIn(this.address) : null;
    }

    get userText(): string {
        const { userName } = this.state;
        return userName === null ? '' : formatLabel(labels.signedInAs, userName);
    }

    get hasRows(): boolean {
        return this.batchState.rows.length > 0;
    }

    /** Says it in the one live region; the same words twice are said twice. */
    protected announce(message: string): void {
        this.announcement = message === this.announcement ? `${message}\u00a0` : message;
    }

    private toSignIn(address: string): Notice {
        return toSignInNotice(this.state.signIn, this.state.isSessionOver, address);
    }

    private start(): void {
        const proxyUrl = parseProxyUrl(this.address);
        if (proxyUrl === null || this.isRefused) {
            return;
        }
        const client = proxyAt(proxyUrl);
        const work = workAt(client);
        this.client = client;
        this.toldRounds = work.batch.state().rounds;
        this.work = work;
        this.stopFollowing = work.follow(() => this.throttle.ask());
        this.pastUploads = createPastUploads(client, (past) => {
            this.past = past;
        });
        this.connection = createConnection(client, userId, {
            onState: (state) => {
                this.state = state;
            },
            onSignedIn: () => undefined,
            onSignedOut: () => {
                this.past = NO_PAST;
                this.forgetChoices();
                this.refresh();
            },
            onOnline: () => work.goOn()
        });
        this.refresh();
    }

    private stop(): void {
        this.stopFollowing();
        this.connection?.stop();
        this.connection = null;
        this.state = NOT_CONNECTED;
        this.work = null;
        this.throttle.stop();
    }

    private refresh(): void {
        const { work } = this;
        if (!work) {
            return;
        }
        const batch = work.batch.state();
        const standing = work.running()?.standing() ?? null;
        const judged = this.judge(batch.rows);
        const before = this.runView;
        this.form = work.form();
        this.batchState = batch;
        this.shownRows = batch.rows.map((row) => ({
            row,
            judgement: judged.get(row.key),
            item: standing?.items.get(row.key) ?? null
        }));
        this.runView = standing && toRunView(standing, Date.now());
        this.tell(before);
    }

    /** Says what somebody who listens would else not hear: that reading is over, why it waits, how it ended. */
    private tell(before: RunView | null): void {
        const { runView, batchState } = this;
        if (batchState.rounds !== this.toldRounds && !batchState.isBusy && this.hasRows) {
            const all = batchState.rows.length.toLocaleString();
            this.announce(formatLabel(labels.readingOver, all, this.readyCount.toLocaleString()));
        }
        this.toldRounds = batchState.isBusy ? this.toldRounds : batchState.rounds;
        if (runView && runView.holdText !== '' && runView.holdText !== before?.holdText) {
            this.announce(runView.holdText);
        } else if (runView?.phase === 'over' && before?.phase !== 'over') {
            this.announce(runView.doneText);
        }
    }
}
