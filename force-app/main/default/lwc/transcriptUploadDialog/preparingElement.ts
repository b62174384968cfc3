import LightningModal from 'lightning/modal';
import { formatLabel, isolateName } from 'c/labelText';
import type { UploadTarget } from 'c/proxyProtocol';
import { listSpeakers, type GatheredTranscript, type Timing } from 'c/transcriptUpload';
import type { FoundView } from 'c/transcriptUploadFile';
import type { SpeakerRow } from 'c/transcriptUploadSpeakers';
import type { TimesView } from 'c/transcriptUploadTimes';
import { fileIssueText, toFileIssueTexts, toUploadIssueTexts } from 'c/uploadWords';
import { labels } from './labels';
import { createPreparation, NOT_PREPARED, transcriptOf, type Preparation, type PreparationState } from './preparation';
import type { UploadDesk } from './uploadDesk';
import { troubleText } from './uploadRun';
import { toFoundText, toParticipantName, toTimes } from './uploadView';

/** The steps from files to lines: which call it is, who is who, and when. */
export abstract class PreparingElement extends LightningModal {
    target: UploadTarget | null = null;
    targetTrouble = '';
    state: PreparationState = NOT_PREPARED;
    protected preparation: Preparation | null = null;

    get transcript(): GatheredTranscript | null {
        return transcriptOf(this.state);
    }

    get isReading(): boolean {
        return this.state.isReading;
    }

    get foundViews(): readonly FoundView[] {
        return this.state.found.calls.map((call, place) => ({
            key: String(place),
            name: call.name,
            text: toFoundText(call),
            isChosen: place === this.state.chosen
        }));
    }

    get fileIssues(): readonly string[] {
        const { found, chosen } = this.state;
        const call = found.calls[chosen ?? -1];
        return [
            ...found.refused.map(({ name, code }) =>
                formatLabel(labels.refused, isolateName(name), fileIssueText({ code }))
            ),
            ...(call && !this.transcript ? [labels.nothing] : []),
            ...(call ? toFileIssueTexts(call.transcript.issues) : [])
        ];
    }

    get speakerRows(): readonly SpeakerRow[] {
        const { mapping, suggested } = this.state;
        return this.transcript
            ? listSpeakers(this.transcript).map((speaker) => {
                  const participantId = mapping.get(speaker.key);
                  const choice = suggested.get(speaker.key);
                  const why = choice && choice.participantId === participantId ? choice.why : null;
                  return { speaker, participantId, why };
              })
            : [];
    }

    get participantOptions(): readonly { readonly label: string; readonly value: string }[] {
        return (this.target?.participants ?? []).map((participant) => ({
            label: toParticipantName(participant),
            value: participant.id
        }));
    }

    get unusable(): number {
        return this.target?.unusable ?? 0;
    }

    get times(): TimesView | null {
        return this.target && this.transcript && toTimes(this.state, this.transcript, this.target);
    }

    get uploadIssues(): readonly string[] {
        return toUploadIssueTexts(this.state.prepared.issues);
    }

    handleFiles(event: CustomEvent<{ readonly files: readonly File[] }>): void {
        this.forgetChoices();
        void this.preparation?.read(event.detail.files);
    }

    handleText(event: CustomEvent<{ readonly text: string }>): void {
        const file = new File([event.detail.text], labels.pasted, { type: 'application/octet-stream' });
        this.forgetChoices();
        void this.preparation?.read([file]);
    }

    handleChoose(event: CustomEvent<{ readonly key: string }>): void {
        this.forgetChoices();
        this.preparation?.choose(Number(event.detail.key));
    }

    handleMap(event: CustomEvent<{ readonly key: string; readonly participantId: string | null }>): void {
        const { key, participantId } = event.detail;
        this.preparation?.map(key, participantId);
    }

    handleOffset(event: CustomEvent<{ readonly seconds: number }>): void {
        const zero = this.transcript?.facts.clock === 'epoch' ? 0 : (this.target?.startMs ?? 0);
        this.preparation?.time({ shiftMs: zero + Math.round(event.detail.seconds * 1000) });
    }

    handleOutside(event: CustomEvent<{ readonly outside: Timing['outside'] }>): void {
        this.preparation?.time({ outside: event.detail.outside });
    }

    handleMask(event: CustomEvent<{ readonly keys: readonly string[]; readonly isOn: boolean }>): void {
        const { keys, isOn } = event.detail;
        this.preparation?.mask(keys, isOn);
    }

    /** What was chosen for the lines of one file says nothing of another's. */
    protected abstract forgetChoices(): void;

    protected async prepareFor(desk: UploadDesk): Promise<void> {
        this.preparation = createPreparation(desk, (state) => {
            this.state = state;
        });
        const answer = await desk.fetchTarget();
        if (answer.ok) {
            this.target = answer.value;
            this.preparation.aim(answer.value);
        } else {
            this.targetTrouble = troubleText(answer.problem);
        }
    }
}
