import { listSpeakers } from 'c/transcriptUpload';
import { file, readCalls } from './uploadFixtures';

const head = (conversationId: string): string => JSON.stringify({ type: 'conversation', payload: { conversationId } });
const line = (conversationId: string, messageText: string): string =>
    JSON.stringify({ type: 'conversationEntry', payload: { conversationId, messageText } });

async function show(lines: readonly string[]): Promise<readonly string[]> {
    const calls = await readCalls(lines.join('\n'));
    return calls.map(({ facts, entries, issues }) =>
        [
            facts.conversationId,
            facts.clock,
            facts.format,
            ...entries.map(({ text }) => text),
            ...issues.map(({ code }) => code)
        ].join(' ')
    );
}

describe('the calls of a file', () => {
    it('come one after another', async () => {
        expect(await show([head('a'), line('a', 'one'), head('b'), line('b', 'two')])).toEqual([
            'a epoch salesforce-ndjson one',
            expect.stringMatching(/^b epoch salesforce-ndjson two/)
        ]);
    });

    it('are told apart where they are mixed', async () => {
        const calls = await show([head('a'), head('b'), line('a', 'one'), line('b', 'two'), line('a', 'three')]);
        expect(calls).toEqual([
            expect.stringMatching(/^a epoch salesforce-ndjson one three/),
            expect.stringMatching(/^b epoch salesforce-ndjson two/)
        ]);
    });

    it('is one where a part of the facts comes late or names nothing', async () => {
        const calls = await readCalls('00:01 Grace: hello there\n00:04 Daniel: hello Grace\n');
        expect(calls.map(({ entries }) => entries.length)).toEqual([2]);
    });

    it('is one without lines where nothing can be read, so that somebody says why', async () => {
        const [call, ...others] = await readCalls('');
        expect(others).toEqual([]);
        expect(call?.entries).toEqual([]);
        expect(call?.issues.map(({ code }) => code)).toEqual(['FILE_EMPTY']);
    });
});

describe('who speaks', () => {
    it('is listed by the first line, with what the file says of each', () => {
        const transcript = file([
            { speaker: 'Grace', role: 'agent', text: ' ' },
            { speaker: 'Daniel', text: 'Hi' },
            { speaker: 'Grace', text: 'Hello ' },
            { text: 'Who?' },
            { role: 'customer', text: 'Me' }
        ]);
        expect(listSpeakers(transcript)).toEqual([
            { key: 'Grace', name: 'Grace', role: 'agent', lineCount: 2, firstText: 'Hello' },
            { key: 'Daniel', name: 'Daniel', role: null, lineCount: 1, firstText: 'Hi' },
            { key: '', name: null, role: null, lineCount: 1, firstText: 'Who?' },
            { key: ':customer', name: null, role: 'customer', lineCount: 1, firstText: 'Me' }
        ]);
    });

    it('has no role where the lines differ in it', () => {
        const transcript = file([
            { speaker: 'A', role: 'agent' },
            { speaker: 'A', role: 'customer' }
        ]);
        expect(listSpeakers(transcript)[0]?.role).toBeNull();
    });
});
