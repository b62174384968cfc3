import type { Step } from 'c/transcriptModel';
import type { CallState, OpenCallListener } from '../openCall';
import { countOtherWork, followCall, resetCalls } from '../openCalls';
import { fakeClient } from './fakeClient';
import { correct, ENTRIES } from './page';

const ONE = '0LQ000000000001';
const OTHER = '0LQ000000000002';

/** A listener that remembers what it heard. */
function ear(): { readonly heard: CallState[]; readonly said: string[]; readonly listener: OpenCallListener } {
    const heard: CallState[] = [];
    const said: string[] = [];
    const nothing = (): void => undefined;
    return {
        heard,
        said,
        listener: {
            onState: (state) => heard.push(state),
            onSaid: (message) => said.push(message),
            onRead: nothing,
            onRecordsChanged: nothing
        }
    };
}

describe('calls that are open in the page', () => {
    const { fake, client } = fakeClient();
    const follow = (voiceCallId: string, by = ear().listener) => followCall(client, voiceCallId, by);
    /** A call with its lines read and one change of them. */
    const workOn = (voiceCallId: string, ...steps: Step[]) => {
        const followed = follow(voiceCallId);
        void followed.call.read();
        fake.reads.at(-1)!.say({ type: 'entries', entries: ENTRIES });
        followed.call.change(steps);
        return followed;
    };
    const leavingIsStopped = (): boolean =>
        !window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));

    afterEach(() => resetCalls(client));

    it('tell whoever joins how they stand, and everybody what happens', () => {
        const [first, second] = [ear(), ear()];
        const followed = workOn(ONE, correct);
        const one = follow(ONE, first.listener);
        const two = follow(ONE, second.listener);
        expect(first.heard.at(-1)?.work.session.changed.size).toBe(1);
        one.call.undo();
        for (const { heard, said } of [first, second]) {
            expect(heard.at(-1)?.work.session.changed.size).toBe(0);
            expect(said).toEqual(['c.Transcript_Undone']);
        }
        [followed, one, two].forEach(({ leave }) => leave());
    });

    it('go on for others when one looks away, and end their read with the last', () => {
        const one = follow(ONE);
        const two = follow(ONE);
        void one.call.read();
        one.leave();
        expect(fake.reads.at(-1)!.signal.aborted).toBe(false);
        two.leave();
        expect(fake.reads.at(-1)!.signal.aborted).toBe(true);
        const anew = follow(ONE);
        expect(anew.call).not.toBe(one.call);
        anew.leave();
    });

    it('stay while there is work on them, without a read that would go on for ever', () => {
        const followed = workOn(ONE, correct);
        followed.leave();
        const { heard, listener } = ear();
        const back = follow(ONE, listener);
        expect(back.call).toBe(followed.call);
        expect(heard[0]).toMatchObject({ reading: { isReading: false, entries: ENTRIES } });
        expect(heard[0]?.work.session.changed.size).toBe(1);
        back.leave();
    });

    it('are counted where they have work, but for the one that is shown', () => {
        workOn(ONE, correct).leave();
        follow(OTHER).leave();
        expect(countOtherWork(client, OTHER)).toBe(1);
        expect(countOtherWork(client, ONE)).toBe(0);
        expect(countOtherWork(fakeClient().client, OTHER)).toBe(0);
    });

    it('stop the page from being left while any of them has work, seen or not', () => {
        expect(leavingIsStopped()).toBe(false);
        const followed = workOn(ONE, correct);
        follow(OTHER).leave();
        followed.leave();
        expect(leavingIsStopped()).toBe(true);
        resetCalls(client);
        expect(leavingIsStopped()).toBe(false);
    });

    it('show what others have stored when work that clashes with it is thrown away', () => {
        const { heard, listener } = ear();
        const followed = workOn(ONE, correct);
        const one = follow(ONE, listener);
        const theirs = ENTRIES.map((entry) => (entry.identifier === 'e0' ? { ...entry, text: 'Ms [NAME]' } : entry));
        fake.reads.at(-1)!.say({ type: 'entries', entries: theirs });
        expect(heard.at(-1)?.work.conflicts.size).toBe(1);
        one.call.discard();
        expect(heard.at(-1)?.reading.entries[0]?.text).toBe('Ms [NAME]');
        expect(JSON.stringify([...heard.at(-1)!.work.session.stored])).not.toContain('Penya');
        [followed, one].forEach(({ leave }) => leave());
    });

    it('are as if never read after a reset, for those who look at them too', () => {
        const { heard, listener } = ear();
        const followed = workOn(ONE, correct);
        const one = follow(ONE, listener);
        resetCalls(client);
        expect(heard.at(-1)).toMatchObject({ reading: { entries: [], call: null } });
        expect(heard.at(-1)?.work.session.changed.size).toBe(0);
        expect(one.call.hasWork()).toBe(false);
        [followed, one].forEach(({ leave }) => leave());
    });
});
