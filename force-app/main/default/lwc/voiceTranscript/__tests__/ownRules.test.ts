import { currentOf, type ReviewQueue } from 'c/reviewQueue';
import type { Entry } from 'c/transcriptModel';
import { fakeClient, USER } from './fakeClient';
import { createPage, ENTRIES, rendered } from './page';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Suggestions_Rules_Broken', () => ({ default: 'not used: {0}.' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Rules_Cut_Off', () => ({ default: 'only {0}.' }), {
    virtual: true
});
jest.mock('@salesforce/label/c.Transcript_Suggestions_Rules_Unread', () => ({ default: 'unread' }), { virtual: true });

const TEXTS = ['I am in Blue Heron today', 'write to ana@example.com'];
const LINES: readonly Entry[] = TEXTS.map((text, at) => ({ ...ENTRIES[0]!, identifier: `e${at}`, text }));
const SITES = { name: 'Sites', entityType: 'ADDRESS', words: 'Blue Heron', mustMatch: 'in blue heron' };
const MISSED = { ...SITES, name: 'Missed', mustMatch: 'blue heron\nmade up and secret' };
const AMBIGUOUS = { name: 'Ambiguous', entityType: 'PIN', pattern: '(\\d+ ?)+' };
const ANA = 'ana@example.com';

describe('the organisation’s own rules', () => {
    let page: ReturnType<typeof createPage>;
    const panel = () => page.below('c-transcript-suggestions');
    const queue = () => panel()!['queue'] as ReviewQueue;
    const found = (): string[] => queue().suggestions.map(({ parts }) => parts[0]!.words);
    const note = () => String(panel()!['rulesNote']).replace(/[\u2068\u2069]/g, '');
    const open = () => page.tell('c-transcript-toolbar', 'suggestions');
    const close = () => page.tell('c-transcript-suggestions', 'close');
    const show = async (over: ReturnType<typeof fakeClient>): Promise<void> => {
        page = createPage(over);
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load(LINES);
    };

    beforeEach(() => show(fakeClient()));
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('are asked for when suggestions are opened, once for all calls of a page', async () => {
        page.fake.rules = { rules: [SITES], isCutOff: false };
        expect(page.fake.rulesAsked).toBe(0);
        await open();
        expect(found()).toEqual(expect.arrayContaining(['Blue Heron', ANA]));
        expect(queue().suggestions).toHaveLength(2);
        expect(queue().suggestions.flatMap(({ reasons }) => reasons)).toContainEqual({
            code: 'ownRule',
            rule: 'Sites'
        });
        expect(note()).toBe('');
        await expect(page.element).toBeAccessible();

        await close();
        await open();
        document.body.replaceChildren();
        await show(page);
        await open();
        expect([page.fake.rulesAsked, found().length]).toEqual([1, 2]);
    });

    it('are not waited for, and used when they come; what is current stays so', async () => {
        let answer = (): void => undefined;
        const rules = { rules: [SITES], isCutOff: false };
        page.client.fetchRules = () =>
            new Promise((resolve) => {
                answer = () => resolve({ ok: true, value: rules });
            });
        await open();
        expect(found()).toEqual([ANA]);
        answer();
        await rendered();
        expect([found().length, currentOf(queue())?.parts[0]?.words]).toEqual([2, ANA]);
    });

    it('are nobody’s any more where suggestions were closed, or somebody signed out, before they came', async () => {
        const ends: (() => void)[] = [];
        const rules = { rules: [AMBIGUOUS], isCutOff: false };
        page.client.fetchRules = () => new Promise((end) => ends.push(() => end({ ok: true, value: rules })));
        await open();
        await close();
        ends[0]!();
        await rendered();
        expect(page.said()).not.toMatch(/not used/);
        await open();
        expect(note()).toMatch(/not used/);
        page.fake.change('signedOut', null);
        page.fake.change('signedIn', USER);
        await page.load(LINES);
        await open();
        expect([ends.length, note()]).toEqual([2, '']);
    });

    it.each([
        [[MISSED], false, 'not used: Missed (EXAMPLE_NOT_FOUND 2).'],
        [[AMBIGUOUS, SITES, null], true, 'not used: #3 (RULE_MALFORMED), Ambiguous (PATTERN_AMBIGUOUS). only 3.'],
        [[null, null, null, null], false, /#3 \(RULE_MALFORMED\), …\.$/]
    ])('that are broken are named, and left out: %j', async (rules, isCutOff, said) => {
        page.fake.rules = { rules, isCutOff };
        await open();
        expect(note()).toEqual(typeof said === 'string' ? said : expect.stringMatching(said));
        expect(page.said()).toBe(panel()!['rulesNote']);
        expect(found()).toContain(ANA);
    });

    it('that can’t be read are said to be missing, and asked for again at the next opening', async () => {
        page.fake.rules = null;
        await open();
        expect([found(), note(), page.said()]).toEqual([[ANA], 'unread', 'unread']);
        await expect(page.element).toBeAccessible();
        await close();
        page.fake.rules = { rules: [SITES], isCutOff: false };
        await open();
        expect([found().length, note(), page.fake.rulesAsked]).toEqual([2, '', 2]);
        expect(page.fake.listeners.size).toBeLessThan(4);
    });
});
