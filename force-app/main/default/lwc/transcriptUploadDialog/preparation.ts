import type { UploadTarget } from 'c/proxyProtocol';
import { DEFAULT_SETTINGS } from 'c/redactionSettings';
import type { Drift } from 'c/transcriptCompare';
import {
    listSpeakers,
    prepareUpload,
    suggestParticipants,
    suggestTiming,
    type GatheredTranscript,
    type PreparedUpload,
    type SpeakerChoice,
    type Timing,
    type TimingReason
} from 'c/transcriptUpload';
import { digestOf, readFiles, type ReadFiles } from 'c/uploadFiles';
import { compareWithStored, driftOf, NOT_COMPARED, type Beside } from './besideStored';
import { findOwnCall } from './ownCall';
import { findInNewText, maskLines, NO_MASKS, type MaskedLines, type NewTextMasks } from './newTextMasks';
import type { Suggesting, UploadDesk } from './uploadDesk';

/** From files to lines that can be sent, as a value. */
export interface PreparationState {
    readonly isReading: boolean;
    readonly found: ReadFiles;
    /** Which of the calls that were found; null where that is for a person to say. */
    readonly chosen: number | null;
    /** Who of the call each speaker is; null: their lines are left out. One who is not in it is not decided yet. */
    readonly mapping: ReadonlyMap<string, string | null>;
    readonly suggested: ReadonlyMap<string, SpeakerChoice>;
    readonly timing: Timing;
    readonly timingWhy: TimingReason | null;
    /** As the file's times stand with the timing. */
    readonly drift: Drift | null;
    readonly prepared: PreparedUpload;
    readonly masks: NewTextMasks;
    /** Whether the lines are still made, or looked through for what may have to be masked: not to be sent like this. */
    readonly isLooking: boolean;
    readonly suggestingNote: string;
    readonly masked: MaskedLines;
    readonly beside: Beside;
}

/** Nothing is read yet. */
export const NOT_PREPARED: PreparationState = {
    isReading: false,
    found: { calls: [], refused: [] },
    chosen: null,
    mapping: new Map(),
    suggested: new Map(),
    timing: { shiftMs: 0, outside: 'keep' },
    timingWhy: null,
    drift: null,
    prepared: { lines: [], issues: [] },
    masks: NO_MASKS,
    isLooking: false,
    suggestingNote: '',
    masked: { lines: [], redactionsOf: () => [], maskOf: () => '' },
    beside: NOT_COMPARED
};

/** Takes a person's decisions in, and makes lines of the file by them. */
export interface Preparation {
    read(files: readonly File[]): Promise<void>;
    choose(place: number): void;
    map(key: string, participantId: string | null): void;
    time(timing: Partial<Timing>): void;
    /** Masks suggestions, or leaves them as they are. */
    mask(keys: readonly string[], isOn: boolean): void;
    /** What the call is, once that is known. */
    aim(target: UploadTarget): void;
    /** Other lines are stored now. */
    compareAgain(): void;
}

const NO_SUGGESTING: Suggesting = { rules: [], settings: DEFAULT_SETTINGS, note: '' };

/** The transcript that is chosen; null where there is none with lines. */
export function transcriptOf({ found, chosen }: PreparationState): GatheredTranscript | null {
    const call = chosen === null ? undefined : found.calls[chosen];
    return call && call.transcript.entries.length > 0 ? call.transcript : null;
}

/** `onState` hears of each change. */
export function createPreparation(desk: UploadDesk, onState: (state: PreparationState) => void): Preparation {
    let state = NOT_PREPARED;
    let target: UploadTarget | null = null;
    let suggesting: Suggesting | null = null;
    /** Counts what was prepared: an older one that comes later says nothing. */
    let turns = 0;
    /** The same for files: one that was dropped later may be read sooner. */
    let readings = 0;

    const enter = (change: Partial<PreparationState>): void => {
        state = { ...state, ...change };
        onState(state);
    };
    /** The lines by what is to be masked, beside what is stored. */
    const compare = (change: Partial<PreparationState> = {}): void => {
        const { prepared, masks } = { ...state, ...change };
        const stored = desk.stored();
        const masked = maskLines(prepared.lines, masks, stored, suggesting ?? NO_SUGGESTING);
        enter({
            ...change,
            masked,
            beside: target ? compareWithStored(masked.lines, stored, target) : NOT_COMPARED
        });
    };
    const look = async (turn: number, aim: UploadTarget): Promise<void> => {
        suggesting ??= await desk.fetchSuggesting();
        const suggestions = await findInNewText(state.prepared.lines, aim, suggesting);
        if (turn === turns) {
            const masks = { ...state.masks, suggestions };
            compare({ masks, isLooking: false, suggestingNote: suggesting.note });
        }
    };
    const prepare = async (): Promise<void> => {
        const transcript = transcriptOf(state);
        if (!transcript || !target) {
            return;
        }
        turns += 1;
        const turn = turns;
        const { mapping, timing } = state;
        enter({ isLooking: true });
        const prepared = await prepareUpload(transcript, target, { mapping, timing, stored: desk.stored() }, digestOf);
        if (turn === turns) {
            compare({ prepared, masks: { ...state.masks, suggestions: [] } });
            await look(turn, target);
        }
    };
    /** What a person decided for another file says nothing of this one. */
    const suggest = (): void => {
        const transcript = transcriptOf(state);
        if (!transcript || !target) {
            return;
        }
        const suggested = suggestParticipants(listSpeakers(transcript), target, transcript);
        const stored = desk.stored();
        const storedStartMs = stored.find(({ startMs }) => startMs !== null)?.startMs ?? null;
        const { timing, why } = suggestTiming(transcript, target, storedStartMs);
        enter({
            suggested,
            mapping: new Map([...suggested].map(([key, { participantId }]) => [key, participantId])),
            timing,
            timingWhy: why,
            drift: driftOf(transcript, stored, timing.shiftMs),
            masks: NO_MASKS
        });
        void prepare();
    };
    return {
        async read(files) {
            readings += 1;
            const reading = readings;
            enter({ isReading: true });
            const found = await readFiles(files);
            if (reading !== readings) {
                return;
            }
            enter({ isReading: false, found, chosen: findOwnCall(found.calls, target) });
            suggest();
        },
        choose(place) {
            enter({ chosen: place });
            suggest();
        },
        map(key, participantId) {
            enter({ mapping: new Map([...state.mapping, [key, participantId]]) });
            void prepare();
        },
        time(change) {
            const { timing, drift } = state;
            const next = { ...timing, ...change };
            enter({
                timing: next,
                timingWhy: change.shiftMs === undefined ? state.timingWhy : null,
                drift: drift && shiftedBy(drift, next.shiftMs - timing.shiftMs)
            });
            void prepare();
        },
        mask(keys, isOn) {
            const masked = new Set(state.masks.masked);
            keys.forEach((key) => (isOn ? masked.add(key) : masked.delete(key)));
            compare({ masks: { ...state.masks, masked } });
        },
        aim(aimed) {
            target = aimed;
            enter({ chosen: state.chosen ?? findOwnCall(state.found.calls, target) });
            suggest();
        },
        compareAgain: () => compare()
    };
}

function shiftedBy({ atStartMs, atEndMs, middleMs, lineCount }: Drift, ms: number): Drift {
    return { atStartMs: atStartMs + ms, atEndMs: atEndMs + ms, middleMs: middleMs + ms, lineCount };
}
