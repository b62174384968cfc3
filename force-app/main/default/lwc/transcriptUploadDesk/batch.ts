import { listKeyClues, matchCall, type CallMapping, type KeyClue, type NamePattern } from 'c/callMatching';
import type { ProxyProblem } from 'c/proxyProblem';
import type { AnnouncedPart, KeyedCall } from 'c/proxyProtocol';
import type { GatheredTranscript, Timing } from 'c/transcriptUpload';
import type { PickedFile } from 'c/transcriptUploadDrop';
import { eachTranscript } from 'c/uploadFiles';
import { callOf, createRow, sourceKeyOf, type DeskRow } from './deskRow';
import type { Lookups } from './lookups';
import { prepare, suggest, summarise } from './preparing';
import { createRememberedSpeakers } from './rememberedSpeakers';
import { createRereader } from './rereader';

/**
 * What a batch has come to. `left`: files that are still to be read. `rounds`: how often all that was to do came to its end.
 * `problem`: why calls could not be looked up.
 */
export interface BatchState {
    readonly rows: readonly DeskRow[];
    readonly isBusy: boolean;
    readonly left: number;
    readonly rounds: number;
    readonly problem: ProxyProblem | null;
}

/** A transcript ready to be sent, made anew from its file. */
export interface LoadedPart {
    readonly announced: AnnouncedPart;
    readonly part: Blob;
}

/** The transcripts on the desk: read, matched to calls and prepared, one thing after the other. */
export interface Batch {
    state(): BatchState;
    /** Takes in files; those that are on the desk already, and have not changed since, are left as they are. */
    add(files: readonly PickedFile[]): void;
    /** How files name their calls. What a person has chosen stays. */
    setNaming(mapping: CallMapping | null, pattern: NamePattern | null): void;
    chooseCall(key: string, call: KeyedCall): void;
    /** Asks which of these calls it is. */
    offerCalls(key: string, calls: readonly KeyedCall[]): void;
    /** Looks for a call by whatever a person calls it, and gives what was found. */
    findCall(key: string): Promise<readonly KeyedCall[] | ProxyProblem>;
    chooseSpeaker(key: string, speaker: string, participantId: string | null): void;
    /** Takes what is decided about the speakers of this one for all files of its source. */
    shareSpeakers(key: string): void;
    setTiming(key: string, timing: Timing): void;
    leaveOut(keys: readonly string[]): void;
    /** Looks up again what could not be. */
    retry(): void;
    /** Null where the file has changed since it was prepared. */
    load(key: string): Promise<LoadedPart | null>;
    clear(): void;
}

/** So many transcripts, or lines, are held at once at most, before they are matched and let go of. */
const GROUP = 100;
const GROUP_LINES = 20_000;

interface Work {
    readonly key: string;
    /** Null: has to be read again. */
    readonly transcript: GatheredTranscript | null;
}

/** `breathe` gives way to the page where it has waited for long. `onChange` hears of every step; it may be often. */
export function createBatch(lookups: Lookups, breathe: () => Promise<void>, onChange: () => void): Batch {
    const rows = new Map<string, DeskRow>();
    const remembered = createRememberedSpeakers();
    const rereader = createRereader();
    let naming: { mapping: CallMapping | null; pattern: NamePattern | null } = { mapping: null, pattern: null };
    let problem: ProxyProblem | null = null;
    let left = 0;
    let keys = 0;
    let tasks = 0;
    let rounds = 0;
    /** Counts what was cleared: work of before then is dropped. */
    let life = 0;
    let last: Promise<void> = Promise.resolve();
    let snapshot: readonly DeskRow[] | null = null;

    const changed = (): void => {
        snapshot = null;
        onChange();
    };
    const put = (key: string, change: Partial<DeskRow>): void => {
        const row = rows.get(key);
        if (row) {
            rows.set(key, { ...row, ...change });
            changed();
        }
    };
    /** One thing after the other: files are read once at a time, and answers come in the order of questions. */
    const enqueue = (task: () => Promise<void>): void => {
        const mine = life;
        tasks += 1;
        changed();
        last = last.then(async () => {
            if (mine === life) {
                await task();
            }
            if (mine === life) {
                tasks -= 1;
                rounds += tasks === 0 ? 1 : 0;
                changed();
            }
        });
    };
    const cluesOf = ({ path, summary }: DeskRow): readonly KeyClue[] =>
        summary
            ? listKeyClues(
                  { path, conversationId: summary.conversationId },
                  naming.mapping,
                  naming.pattern,
                  summary.isOneOfSeveral
              )
            : [];
    const rowsOf = (works: readonly Work[]): readonly DeskRow[] =>
        works.flatMap(({ key }) => {
            const row = rows.get(key);
            return row && row.refused === null && (row.summary?.lineCount ?? 0) > 0 ? [row] : [];
        });

    const matchRows = async (works: readonly Work[]): Promise<boolean> => {
        const open = rowsOf(works).filter(({ chosenCall }) => chosenCall === null);
        problem = await lookups.findCalls(open.flatMap((row) => cluesOf(row).map(({ key }) => key)));
        if (problem) {
            return false;
        }
        open.forEach((row) => put(row.key, { match: matchCall(cluesOf(row), lookups.calls) }));
        return true;
    };
    const aimRows = async (works: readonly Work[]): Promise<boolean> => {
        const ids = rowsOf(works).flatMap((row) => callOf(row)?.voiceCallId ?? []);
        problem = await lookups.findTargets(ids);
        return problem === null;
    };
    const prepareRow = async ({ key, transcript: held }: Work): Promise<void> => {
        const [row] = rowsOf([{ key, transcript: held }]);
        const call = row ? callOf(row) : null;
        if (!row || !call) {
            put(key, {
                target: null,
                targetProblem: null,
                speakers: null,
                timing: null,
                prepared: null,
                earlier: null
            });
            return;
        }
        const { target, problem: targetProblem } = lookups.targets.get(call.voiceCallId) ?? {
            target: null,
            problem: null
        };
        if (!target) {
            put(key, { target, targetProblem, speakers: null, timing: null, prepared: null, earlier: null });
            return;
        }
        const transcript = held ?? (await rereader.read(row.source));
        if (!transcript) {
            put(key, { prepared: null });
            return;
        }
        const isSame = row.target?.voiceCallId === target.voiceCallId;
        const anew = suggest(row, transcript, target, remembered);
        const speakers = (isSame ? row.speakers : null) ?? anew.speakers;
        const timing = (isSame ? row.timing : null) ?? anew.timing;
        const { prepared } = await prepare(row, transcript, target, speakers, timing);
        put(key, { target, targetProblem: null, speakers, timing, prepared, earlier: null });
    };
    const recogniseRows = async (works: readonly Work[]): Promise<void> => {
        const digests = rowsOf(works).flatMap(({ prepared }) => prepared?.digest ?? []);
        const answer = await lookups.findEarlier(digests);
        if (!answer.ok) {
            // The run asks again before it sends anything.
            problem = answer.problem;
            return;
        }
        for (const { key, prepared, target } of rowsOf(works)) {
            const earlier = answer.value.find(
                ({ digest, voiceCallId, seal }) =>
                    seal === 'intact' && digest === prepared?.digest && voiceCallId === target?.voiceCallId
            );
            if (earlier) put(key, { earlier });
        }
    };
    const settle = async (works: readonly Work[]): Promise<void> => {
        const mine = life;
        if (!(await matchRows(works)) || mine !== life || !(await aimRows(works)) || mine !== life) {
            return;
        }
        for (const work of works) {
            await prepareRow(work);
            await breathe();
            if (mine !== life) return;
        }
        await recogniseRows(works);
    };
    const settleAgain = (wanted: readonly string[]): void =>
        enqueue(() => settle(wanted.map((key) => ({ key, transcript: null }))));

    const read = async (picked: readonly PickedFile[]): Promise<void> => {
        const mine = life;
        let group: Work[] = [];
        let lines = 0;
        const flush = async (): Promise<void> => {
            const works = group;
            group = [];
            lines = 0;
            await settle(works);
        };
        for (const { path, file } of picked) {
            const folder = path.slice(0, path.length - file.name.length);
            let place = 0;
            for await (const found of eachTranscript(file)) {
                if (mine !== life) return;
                const key = String((keys += 1));
                const row = createRow(key, `${folder}${found.name}`, { file, path, place });
                place += 1;
                if (found.transcript) {
                    rows.set(key, { ...row, summary: summarise(found.transcript, found.isOneOfSeveral) });
                    group.push({ key, transcript: found.transcript });
                    lines += found.transcript.entries.length;
                } else {
                    rows.set(key, { ...row, refused: found.code });
                }
                changed();
                if (group.length >= GROUP || lines >= GROUP_LINES) await flush();
                await breathe();
            }
            left -= 1;
        }
        await flush();
    };

    return {
        state: () => ({ rows: (snapshot ??= [...rows.values()]), isBusy: tasks > 0, left, rounds, problem }),
        add(files) {
            // Who drops a folder again wants what is new in it.
            const there = new Map<string, Set<File>>();
            rows.forEach(({ source: { path, file } }) => there.set(path, (there.get(path) ?? new Set()).add(file)));
            // A browser asks the disk for the size of a file, and the page waits: only for those whose path is there.
            const isThere = (picked: PickedFile): boolean =>
                [...(there.get(picked.path) ?? [])].some(
                    (file) => identityOf({ path: picked.path, file }) === identityOf(picked)
                );
            const added = files.filter((picked) => !isThere(picked));
            left += added.length;
            enqueue(() => read(added));
        },
        setNaming(mapping, pattern) {
            naming = { mapping, pattern };
            settleAgain([...rows.values()].filter(({ chosenCall }) => chosenCall === null).map(({ key }) => key));
        },
        chooseCall(key, call) {
            put(key, { chosenCall: call });
            settleAgain([key]);
        },
        offerCalls(key, calls) {
            put(key, { chosenCall: null, match: { kind: 'ambiguous', calls }, target: null, prepared: null });
        },
        async findCall(key) {
            const trouble = await lookups.findCalls([key]);
            return trouble ?? lookups.calls.get(key) ?? [];
        },
        chooseSpeaker(key, speaker, participantId) {
            const { speakers } = rows.get(key) ?? {};
            if (speakers) {
                const suggested = new Map([...speakers.suggested].filter(([each]) => each !== speaker));
                put(key, {
                    speakers: { chosen: new Map([...speakers.chosen, [speaker, participantId]]), suggested }
                });
                settleAgain([key]);
            }
        },
        shareSpeakers(key) {
            const { summary, speakers, target } = rows.get(key) ?? {};
            if (summary && speakers && target) {
                const source = sourceKeyOf(summary);
                remembered.remember(source, speakers.chosen, target);
                const others = [...rows.values()].filter(
                    (row) => row.summary && sourceKeyOf(row.summary) === source && row.key !== key
                );
                others.forEach((row) => put(row.key, { speakers: null }));
                put(key, { speakers: { ...speakers, suggested: new Map() } });
                settleAgain(others.map((row) => row.key));
            }
        },
        setTiming(key, timing) {
            put(key, { timing: { timing, why: null } });
            settleAgain([key]);
        },
        leaveOut(gone) {
            gone.forEach((key) => rows.delete(key));
            changed();
        },
        retry() {
            problem = null;
            settleAgain([...rows.values()].filter(({ prepared }) => prepared === null).map(({ key }) => key));
        },
        async load(key) {
            const row = rows.get(key);
            const transcript = row ? await rereader.read(row.source) : null;
            if (!row?.target || !row.speakers || !row.timing || !transcript) {
                return null;
            }
            const { blob, announced } = await prepare(row, transcript, row.target, row.speakers, row.timing);
            await breathe();
            return announced.digest === row.prepared?.digest ? { announced, part: blob } : null;
        },
        clear() {
            life += 1;
            rows.clear();
            lookups.clear();
            remembered.clear();
            rereader.close();
            left = 0;
            tasks = 0;
            problem = null;
            changed();
        }
    };
}

function identityOf({ path, file: { size, lastModified } }: PickedFile): string {
    return JSON.stringify([path, size, lastModified]);
}
