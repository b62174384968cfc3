import {
    clock,
    edited,
    failed,
    faulty,
    isSent,
    linesOf,
    proxy,
    rowOf,
    save,
    saved,
    textOf,
    waits,
    useSaveBench
} from './harness/saveBench';
import { callNamed } from './harness/transcript';

useSaveBench();

describe('a save that meets another', () => {
    it('leaves out a line that somebody has changed, and says what it is now', async () => {
        const mine = edited('billing', 24);
        const other = edited('billing', 25);
        const entry = linesOf('billing')[24]!;
        proxy.org.replaceEntry(callNamed(proxy, 'billing').conversationIdentifier, {
            ...entry,
            messageText: 'Theirs.'
        });

        const response = await saved(await save('billing', [mine, other]));
        expect(response.state).toBe('partlyVerified');
        expect(response.results).toEqual([
            { identifier: mine.identifier, outcome: 'conflict', currentText: 'Theirs.' },
            { identifier: other.identifier, outcome: 'verified', currentText: null }
        ]);
        expect(textOf('billing', mine.identifier)).toBe('Theirs.');
        expect(rowOf(response.changeId)).toMatchObject({ State__c: 'Partly_Verified', Lock__c: null });
    });

    it('sends nothing where every line is a conflict', async () => {
        const response = await saved(
            await save('billing', [{ ...edited('billing', 26), baseText: 'Something older.' }])
        );
        expect(response).toMatchObject({ state: 'notApplied', results: [{ outcome: 'conflict' }] });
        expect(isSent()).toBe(false);
    });

    it('says that a line was overwritten between sending and reading back', async () => {
        const line = edited('billing', 27);
        faulty.spoil = ({ method, resource, nth }) => {
            if (method === 'GET' && resource === 'entries' && nth === 2) {
                const entry = linesOf('billing')[27]!;
                proxy.org.replaceEntry(callNamed(proxy, 'billing').conversationIdentifier, {
                    ...entry,
                    messageText: `${entry.messageText} `
                });
            }
            return null;
        };
        const response = await saved(await save('billing', [line]));
        expect(response.state).toBe('partlyVerified');
        expect(response.results).toMatchObject([{ outcome: 'overwritten', currentText: `${line.editedText} ` }]);
    });

    it('waits while somebody else saves the same conversation, then says who and since when', async () => {
        const first = edited('transfer-first-leg', 0);
        let second: Awaited<ReturnType<typeof failed>> | null = null;
        faulty.spoil = async ({ method, resource, nth }) => {
            if (method === 'PATCH' && resource === 'entries' && nth === 1) {
                // The other leg of the call is the same conversation.
                second = await failed(
                    await save(
                        'transfer-second-leg',
                        [edited('transfer-second-leg', 1)],
                        await proxy.tokenFor('admin@example.com')
                    )
                );
            }
            return null;
        };
        const response = await saved(await save('transfer-first-leg', [first]));
        expect(response.state).toBe('verified');
        expect(second).toMatchObject({ status: 409, code: 'SAVE_LOCKED', details: { savedBy: 'Sofia Marchetti' } });
        expect(Math.abs(Number(second!.details?.['sinceMs']) - Date.now())).toBeLessThan(60_000);
        expect(waits.length).toBeGreaterThan(2);
        expect(faulty.seen.filter(({ method, resource }) => method === 'PATCH' && resource === 'entries')).toHaveLength(
            1
        );
    });

    it('goes on by itself once the other is done', async () => {
        let second: ReturnType<typeof save> | null = null;
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => {
            release = resolve;
        });
        faulty.spoil = async ({ method, resource, nth }) => {
            if (method === 'PATCH' && resource === 'entries' && nth === 1) {
                second = save('billing', [edited('billing', 29)]);
                await held;
            }
            if (method === 'POST' && resource === 'change' && nth === 2) {
                queueMicrotask(release);
            }
            return null;
        };
        expect((await saved(await save('billing', [edited('billing', 28)]))).state).toBe('verified');
        expect((await saved(await second!)).state).toBe('verified');
    });

    it('does not take over a save whose last request may still be under way', async () => {
        const { save: config } = proxy.config;
        const { deadlineMs } = config;
        Object.assign(config, { deadlineMs: 1_000 });
        const mine = edited('billing', 20);
        const theirs = edited('billing', 20, () => 'Theirs.');
        let second: Awaited<ReturnType<typeof failed>> | null = null;
        faulty.spoil = async ({ method, resource, nth }) => {
            if (method === 'PATCH' && resource === 'entries' && nth === 1) {
                clock.aheadMs += 25_000;
                second = await failed(await save('billing', [theirs]));
            }
            return null;
        };
        const first = await saved(await save('billing', [mine]));
        Object.assign(config, { deadlineMs });
        expect(second).toMatchObject({ code: 'SAVE_LOCKED' });
        expect(first.state).toBe('verified');
    });

    it('lets different calls be saved at once', async () => {
        const answers = await Promise.all([
            save('billing', [edited('billing', 30)]),
            save('long-call', [edited('long-call', 30)])
        ]);
        expect(await Promise.all(answers.map(async (answer) => (await saved(answer)).state))).toEqual([
            'verified',
            'verified'
        ]);
    });
});
