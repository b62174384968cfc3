import { oldestSendingMs } from '../../../src/changes/oldestSending';
import type { SaveConfig } from '../../../src/config';
import { planSave, type PlannedSave } from '../../../src/save/planSave';
import { readTranscript } from '../../../src/read/readTranscript';
import { createEscapeWatch } from '../../../src/salesforce/escapeWatch';
import { saveLines } from '../../../src/save/saveLines';
import type { ChangeSummary } from 'c/proxyProtocol';
import { createCheapKeyRing } from './cheapKeyRing';
import { createHistory, type History, type SaveStory } from './history';
import { createModelProxy, type Fates, type ModelProxy } from './modelProxy';
import { createOrgModel, type ModelUser, type OrgModel } from './orgModel';
import { createScheduler, type Scheduler } from './scheduler';
import { CONVERSATION, LEGS, PEOPLE, createStart } from './smallOrg';

/** What a run has in it besides two people who save. */
export interface Scenario {
    readonly name: string;
    readonly fates?: Fates;
    /** How often, at each step, a proxy is killed that is at work. */
    readonly kills?: number;
    /** Somebody writes without us. */
    readonly hasOutsider?: boolean;
    /** People who close the page before the answer, and go on. */
    readonly areImpatient?: boolean;
    /** Answers take long. */
    readonly isSlow?: boolean;
    /** So many milliseconds reads go on showing the old text: less than what `oldestSendingMs` allows for. */
    readonly showsLateMs?: number;
}

/** What came of a run. */
export interface Run {
    readonly history: History;
    /** What it had in it, by name: to see that the runs together saw everything. */
    readonly tally: ReadonlyMap<string, number>;
}

/** What a person who opens a call gets to see. */
interface Opened {
    readonly texts: ReadonlyMap<string, string>;
    readonly changes: readonly ChangeSummary[];
}

const keyRing = createCheapKeyRing();

/** One line as a person wants it. */
type Change = Parameters<typeof planSave>[0]['changes'][number];

/** Runs two people against the model, in an order that the seed decides; at the end somebody opens and saves in peace. */
export async function runInterleaving(seed: number, scenario: Scenario, trace?: string[]): Promise<Run> {
    const proxies = new Set<{ readonly proxy: ModelProxy; readonly killed: () => void }>();
    const isOver = { yet: false };
    const scheduler: Scheduler = createScheduler({ seed, trace, isSlow: scenario.isSlow ?? false }, () => {
        for (const one of scenario.kills === undefined || isOver.yet ? [] : proxies) {
            if (scheduler.random() < scenario.kills!) {
                proxies.delete(one);
                one.proxy.kill();
                one.killed();
            }
        }
    });
    const model = createOrgModel(createStart(scheduler.now, scenario.showsLateMs));
    const identifiers = model.identifiers(CONVERSATION);
    const tally = new Map<string, number>();
    const count = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);
    const { pick, random } = scheduler;
    const config: SaveConfig = {
        chunkSize: pick(1, 3),
        deadlineMs: random() < 0.5 ? 60_000 : 10_000,
        lockWaitMs: pick(0, 5) * 1_000,
        confirmTries: pick(1, 3),
        confirmWaitMs: 2_000,
        uploadSettleMs: 900_000
    };
    const history = createHistory({
        initial: new Map(identifiers.map((identifier) => [identifier, model.textOf(CONVERSATION, identifier)])),
        oldestSendingMs: oldestSendingMs(config),
        moment: scheduler.moment,
        now: scheduler.now
    });

    /** Does something through a proxy of its own; null where it was killed, or nobody waited for it. */
    function through<Value>(
        label: string,
        user: ModelUser,
        save: SaveStory | null,
        work: (proxy: ModelProxy) => Promise<Value>
    ): Promise<Value | null> {
        const proxy = createModelProxy(
            label,
            model,
            user,
            scheduler,
            isOver.yet ? {} : (scenario.fates ?? {}),
            history.listen(save)
        );
        return new Promise((resolve, reject) => {
            const one = {
                proxy,
                killed: () => {
                    count('killed');
                    resolve(null);
                }
            };
            proxies.add(one);
            work(proxy).then((value) => {
                proxies.delete(one);
                resolve(value);
            }, reject);
            if (scenario.areImpatient && !isOver.yet && random() < 0.2) {
                void scheduler.sleep(pick(0, 20_000), `${label} is not waited for`).then(() => resolve(null));
            }
        });
    }

    /** Opens the call: what the product reads, and settles. Null where that did not come to its end. */
    async function open(user: ModelUser, leg: string): Promise<Opened | null> {
        return through(`${user.name} opens`, user, null, async ({ client }) => {
            const texts = new Map<string, string>();
            let changes: readonly ChangeSummary[] = [];
            const deps = {
                client,
                keyRing,
                config,
                orgId: 'org',
                userId: user.id,
                escapeWatch: createEscapeWatch(),
                now: scheduler.now
            };
            for await (const message of readTranscript(deps, leg)) {
                if (!message.ok) {
                    return null;
                }
                if (message.value.type === 'entries') {
                    message.value.entries.forEach(({ identifier, text }) => texts.set(identifier, text));
                } else if (message.value.type === 'changes') {
                    changes = message.value.changes;
                }
            }
            changes.forEach(({ isJustSettled }) => isJustSettled && count('settled by opening'));
            return { texts, changes };
        });
    }

    /** The lines as a person sees them: mostly by a read that takes no time, so that more time is left for saves. */
    async function look(user: ModelUser, leg: string): Promise<ReadonlyMap<string, string>> {
        const opened = random() < 0.25 || scenario.showsLateMs ? await open(user, leg) : null;
        if (!opened && scenario.showsLateMs) {
            return new Map();
        }
        return (
            opened?.texts ??
            new Map(identifiers.map((identifier) => [identifier, model.textOf(CONVERSATION, identifier)]))
        );
    }

    async function save(user: ModelUser, leg: string, plan: PlannedSave): Promise<SaveStory['answer']> {
        const story: SaveStory = {
            name: `${user.name} #${history.saves.length + 1}`,
            requestId: `request-${history.saves.length + 1}`,
            plan,
            startedAt: scheduler.moment(),
            endedAt: null,
            answer: null,
            read: new Map()
        };
        history.saves.push(story);
        return through(story.name, user, story, async ({ client, sleep }) => {
            const { requestId } = story;
            const { now } = scheduler;
            const deps = { client, keyRing, config, requestId, userId: user.id, now, sleep, count: () => undefined };
            story.answer = await saveLines(deps, leg, plan);
            story.endedAt = scheduler.moment();
            count(story.answer.ok ? story.answer.value.state : story.answer.failure.code);
            if (story.answer.ok) {
                story.answer.value.results.forEach(({ outcome }) => count(`line ${outcome}`));
            }
            return story.answer;
        });
    }

    const asPlan = (changes: readonly Change[]): PlannedSave | null => {
        const plan = planSave({ reason: 'Other', changes: [...changes] });
        return plan.ok ? plan.value : null;
    };
    /** Mostly a text that nobody else writes; at times one that somebody else may write as well, or one that it was before. */
    const toChange = (user: ModelUser, identifier: string, baseText: string): Change => {
        const draw = random();
        if (draw < 0.12 && /^\w/.test(baseText)) {
            return { identifier, baseText, redactions: [{ start: 0, end: 1, entityType: 'NAME', mask: '[NAME]' }] };
        }
        const editedText = draw < 0.24 ? 'The same.' : `Line by ${user.name}, ${pick(0, 1e9)}.`;
        return { identifier, baseText, editedText, startMs: 0 };
    };

    /** Opens, changes some lines, saves, and saves again what did not get through. */
    async function edit(user: ModelUser): Promise<void> {
        const leg = LEGS[pick(0, LEGS.length - 1)]!;
        const view = await look(user, leg);
        let changes = identifiers.flatMap((identifier) => {
            const text = view.get(identifier);
            return text !== undefined && random() < 0.45 ? [toChange(user, identifier, text)] : [];
        });
        for (let attempt = 0; attempt < 3 && changes.length > 0; attempt += 1) {
            await scheduler.sleep(pick(0, attempt === 0 ? 5_000 : 40_000), `${user.name} thinks`);
            const plan = asPlan(changes);
            const answer = plan && (await save(user, leg, plan));
            if (!answer) {
                return;
            }
            if (answer.ok) {
                const wanted = new Map(changes.map((change) => [change.identifier, change]));
                changes = answer.value.results.flatMap(({ identifier, outcome, currentText }) => {
                    const change = wanted.get(identifier);
                    return outcome === 'notApplied' && change
                        ? [change]
                        : currentText !== null && random() < 0.7
                          ? [toChange(user, identifier, currentText)]
                          : [];
                });
            }
        }
    }

    async function live(user: ModelUser): Promise<void> {
        for (let times = pick(1, 2); times > 0; times -= 1) {
            await scheduler.sleep(pick(0, 20_000), `${user.name} comes`);
            await edit(user);
        }
    }

    /** Writes to the resource itself, as any client of it can. */
    async function writeWithoutUs(): Promise<void> {
        for (let times = pick(1, 3); times > 0; times -= 1) {
            await scheduler.sleep(pick(0, 60_000), 'somebody comes');
            const identifier = identifiers[pick(0, identifiers.length - 1)]!;
            // Where answers are lost, nobody can tell whose the same text is, and one of them may still be on its way.
            const text = !scenario.fates && random() < 0.3 ? 'The same.' : `Line by somebody, ${pick(0, 1e9)}.`;
            writeDirectly(model, history, identifier, text);
        }
    }

    async function close(): Promise<void> {
        const [user, leg] = [PEOPLE[0]!, LEGS[0]!];
        const before = history.sendingRows().length;
        if (random() < 0.5) {
            const opened = await open(user, leg);
            const isOver = opened?.changes.every(({ state }) => state !== 'saving' && state !== 'pending');
            const settled = opened?.changes.filter(({ isJustSettled }) => isJustSettled).length;
            if (!isOver || settled !== before || history.sendingRows().length > 0) {
                throw new Error(`opening the call settled ${settled} of ${before} rows`);
            }
        }
        count(before > 0 ? 'left open' : 'left nothing open');
        const [identifier] = identifiers;
        const baseText = model.textOf(CONVERSATION, identifier!);
        const plan = asPlan([{ identifier: identifier!, baseText, editedText: `${baseText} At last.` }]);
        const answer = plan && (await save(user, leg, plan));
        const isLate = scenario.showsLateMs !== undefined && answer?.ok && answer.value.state === 'sending';
        if (isLate) {
            scheduler.calm(10 * 60_000);
            await open(user, leg);
        } else if (!answer?.ok || answer.value.state !== 'verified') {
            throw new Error(`the last save came to ${JSON.stringify(answer)}`);
        }
    }

    const lives = PEOPLE.map(live);
    if (scenario.hasOutsider) {
        lives.push(writeWithoutUs());
    }
    await Promise.all([scheduler.run(), ...lives]);

    // Long after, without faults: somebody opens the call, or saves at once.
    isOver.yet = true;
    scheduler.calm(10 * 60_000);
    const closing = close();
    await Promise.all([scheduler.run(), closing]);
    return { history, tally };
}

function writeDirectly(model: OrgModel, history: History, identifier: string, text: string): void {
    const body = { conversationEntriesUpdates: [{ identifier, messageText: text }] };
    const path = `/connect/conversation/${CONVERSATION}/entries` as const;
    model.answer(PEOPLE[0]!, { method: 'PATCH', path, body }, history.listen(null));
}
