import LightningConfirm from 'lightning/confirm';
import { createProblem } from 'c/proxyProblem';
import type { KeptDraft } from 'c/proxyProtocol';
import type { Banner } from 'c/transcriptBanner';
import TranscriptDraftWords from 'c/transcriptDraftWords';
import type { EditSession, LineChange } from 'c/transcriptModel';
import { proxyAt } from 'c/transcriptProxy';
import { USER } from './fakeClient';
import { agree, correct, createPage, ENTRIES, rendered } from './page';

jest.mock('c/transcriptProxy', () => ({
    ...jest.requireActual('c/transcriptProxy'),
    proxyAt: jest.fn()
}));
jest.mock('@salesforce/customPermission/Edit_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Redact_Voice_Transcripts', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/label/c.Transcript_Edits_One', () => ({ default: '1 edit' }), { virtual: true });

const name = { start: 3, end: 8, entityType: 'NAME', mask: '[NAME]' };
/** `Ms Penya` with the name redacted, and `Okay.` for the last line, of which somebody may have written otherwise. */
const draft = (isLastSame = true): KeptDraft => ({
    page: 'another',
    madeMs: Date.parse('2026-07-14T17:14:00Z'),
    notKept: 0,
    lines: [
        { identifier: 'e0', edits: [], redactions: [name], isBaseSame: true },
        {
            identifier: 'e2',
            edits: [{ start: 0, removedLength: 4, inserted: 'Okay.' }],
            redactions: [],
            isBaseSame: isLastSame
        }
    ]
});

describe('a draft of a call', () => {
    let page: ReturnType<typeof createPage>;

    const open = async (offered?: KeptDraft): Promise<void> => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        await page.load(ENTRIES, offered ? { draft: offered } : {});
    };
    const banners = (): string[] => (page.below('c-transcript-banner')?.['banners'] as Banner[]).map(({ key }) => key);
    const choose = (action: string): Promise<void> => page.tell('c-transcript-banner', 'choose', { action });
    const change = (step: unknown): Promise<void> => page.tell('c-transcript-list', 'change', { steps: [step] });
    const session = (): EditSession => page.below('c-transcript-list')?.['session'] as EditSession;
    const draftText = (): unknown => page.below('c-transcript-save-bar')?.['draftText'];
    const hide = (): void => {
        jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        document.dispatchEvent(new CustomEvent('visibilitychange'));
    };

    afterEach(() => {
        page.fake.change('signedOut', null);
        document.body.replaceChildren();
        jest.restoreAllMocks();
        jest.clearAllMocks();
        jest.mocked(proxyAt).mockReset();
    });

    it('is kept as the page is hidden, and said in the save bar', async () => {
        await open();
        await change(correct);
        expect(draftText()).toBeNull();
        hide();
        await rendered();
        expect(page.fake.drafts).toEqual([[{ identifier: 'e0', baseText: 'Ms Penya', editedText: 'Ms Peña' }]]);
        expect(draftText()).toBe('c.Transcript_Draft_Kept');
        hide();
        expect(page.fake.drafts).toHaveLength(1);
    });

    describe('of a line that is being typed in', () => {
        const type = (text: string | null, identifier = 'e2'): Promise<void> =>
            page.tell('c-transcript-list', 'typing', { identifier, text });
        const typed = { identifier: 'e2', baseText: 'okay', editedText: 'okay, f' };

        it('has the words so far as the page is hidden, beside the other work', async () => {
            await open();
            await change(correct);
            await type('okay, ');
            await type('okay, f');
            hide();
            expect(page.fake.drafts).toEqual([
                [{ identifier: 'e0', baseText: 'Ms Penya', editedText: 'Ms Peña' }, typed]
            ]);
            expect([...session().changed.keys()]).toEqual(['e0']);
        });

        it('has them in its turn, where nothing else is unsaved, and loses them where they are given up', async () => {
            await open();
            jest.useFakeTimers();
            await type('okay, f');
            jest.advanceTimersByTime(10_000);
            await rendered();
            expect(page.fake.drafts).toEqual([[typed]]);
            await type(null);
            jest.advanceTimersByTime(70_000);
            expect(page.fake.drafts).toEqual([[typed], null]);
            jest.useRealTimers();
        });

        it('is not deleted on the way from the editor into the line', async () => {
            await open();
            await type('Okay.');
            hide();
            await rendered();
            await type(null);
            await change(agree);
            hide();
            await rendered();
            expect(page.fake.drafts).toHaveLength(2);
            expect(page.fake.drafts[1]).toEqual(page.fake.drafts[0]);
        });

        it.each([
            ['nothing but spaces', ' ', 'e2'],
            ['what would touch a redaction', 'Ms X', 'e0'],
            ['a line that is stored otherwise by now', 'okay, f', 'e2']
        ])('has nothing of %s', async (what, text, identifier) => {
            await open();
            await change({ kind: 'addRedaction', identifier: 'e0', redaction: name });
            await type(text, identifier);
            if (what.startsWith('a line')) {
                page.fake.change('renewed', USER);
                await page.tell('c-transcript-toolbar', 'reload');
                await page.load(ENTRIES.map((entry) => (entry.identifier === 'e2' ? { ...entry, text: 'ok' } : entry)));
            }
            hide();
            expect(page.fake.drafts).toEqual([[{ identifier: 'e0', baseText: 'Ms Penya', redactions: [name] }]]);
        });
    });

    it('is kept as the component goes, and says nothing after that', async () => {
        await open();
        await change(correct);
        page.element.remove();
        await rendered();
        expect(page.fake.drafts).toHaveLength(1);
        hide();
        expect(page.fake.drafts).toHaveLength(1);
    });

    it('goes when the work is discarded, also with the session', async () => {
        await open();
        jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
        await change(correct);
        hide();
        await page.tell('c-transcript-save-bar', 'discard');
        expect(page.fake.drafts).toMatchObject([[{}], null]);
        await change(agree);
        hide();
        await page.tell('c-transcript-toolbar', 'signout');
        expect(page.fake.drafts).toMatchObject([[{}], null, [{}], null]);
        expect(page.fake.user).toBeNull();
    });

    it('is offered and taken up as one action, which one undo takes back', async () => {
        await open(draft());
        expect(banners()).toEqual(['draft']);
        await choose('restoreDraft');
        expect(banners()).toEqual([]);
        expect([...session().changed.keys()]).toEqual(['e0', 'e2']);
        expect(session().changed.get('e0')).toEqual({ text: 'Ms Penya', redactions: [name] });
        expect(session().changed.get('e2')?.text).toBe('Okay.');
        expect(page.said()).toBe('c.Transcript_Draft_Restored_Many');
        await page.tell('c-transcript-toolbar', 'undo');
        expect(session().changed.size).toBe(0);
        await expect(page.element).toBeAccessible();
    });

    it('names the lines that it can not place, and shows their words', async () => {
        await open(draft(false));
        await choose('restoreDraft');
        expect([...session().changed.keys()]).toEqual(['e0']);
        expect(banners()).toEqual(['draftLeft']);
        jest.mocked(TranscriptDraftWords.open).mockResolvedValue('e2');
        await choose('showDraft');
        expect(jest.mocked(TranscriptDraftWords.open).mock.calls[0]![0]).toMatchObject({
            lines: [{ identifier: 'e2', storedText: 'okay', words: ['Okay.'], entityTypes: [] }]
        });
        await page.tell('c-transcript-banner', 'dismiss', { key: 'draftLeft' });
        expect(banners()).toEqual([]);
    });

    it('offers only the words where no line can be placed, and keeps them until the person has decided', async () => {
        await open({ ...draft(false), lines: draft(false).lines.slice(1) });
        const [banner] = page.below('c-transcript-banner')?.['banners'] as Banner[];
        expect(banner).toMatchObject({ action: 'showDraft', other: { action: 'discardDraft' } });
        await choose('showDraft');
        expect(TranscriptDraftWords.open).toHaveBeenCalledTimes(1);
        expect(banners()).toEqual(['draft']);
        expect(page.fake.drafts).toEqual([]);
    });

    it('is not overwritten before the person has decided about it', async () => {
        await open(draft());
        await change(correct);
        hide();
        await rendered();
        expect(page.fake.drafts).toEqual([]);
        expect(draftText()).toBe('c.Transcript_Draft_Held');
        await choose('restoreDraft');
        // The line that was changed here since has its draft left over.
        expect(banners()).toEqual(['draftLeft']);
        expect(session().changed.get('e0')?.text).toBe('Ms Peña');
        hide();
        await rendered();
        expect((page.fake.drafts[0] as LineChange[]).map(({ identifier }) => identifier)).toEqual(['e0', 'e2']);
    });

    it('is deleted when the person does not want it, after asking', async () => {
        await open(draft());
        jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
        await choose('discardDraft');
        expect(banners()).toEqual(['draft']);
        jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
        await choose('discardDraft');
        await rendered();
        expect(banners()).toEqual([]);
        expect(page.fake.drafts).toEqual([null]);
        expect(page.said()).toBe('c.Transcript_Draft_Discarded');
    });

    it('does not place a line that is stored otherwise by now', async () => {
        await open(draft());
        page.fake.change('renewed', USER);
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(
            ENTRIES.map((entry) => (entry.identifier === 'e2' ? { ...entry, text: 'ok' } : entry)),
            { draft: draft() }
        );
        await choose('restoreDraft');
        expect([...session().changed.keys()]).not.toContain('e2');
    });

    it('is not offered where it is this page’s own', async () => {
        await open();
        await change(correct);
        hide();
        await page.tell('c-transcript-toolbar', 'reload');
        await page.load(ENTRIES, { draft: { ...draft(), page: page.fake.claims[0]!.page } });
        expect(banners()).toEqual([]);
    });

    describe('that another page keeps', () => {
        const meet = async (): Promise<void> => {
            await open();
            page.fake.draftTrouble = createProblem('DRAFT_ELSEWHERE');
            await change({ ...agree, inserted: 'Fine.' });
            hide();
            await rendered();
        };

        it('is never overwritten: said, offered after a read, and brought together with the work here', async () => {
            await meet();
            expect(page.fake.claims).toEqual([{ page: expect.stringMatching(/^[\w-]{20,36}$/), over: null }]);
            expect(banners()).toEqual(['draftElsewhere']);
            expect(page.said()).toBe('c.Transcript_Draft_Failed');
            await choose('retry');
            await page.load(ENTRIES, { draft: draft() });
            expect(banners()).toEqual(['draft']);
            await choose('restoreDraft');
            expect([...session().changed.keys()]).toEqual(['e2', 'e0']);
            expect(session().changed.get('e2')?.text).toBe('Fine.');
            // The words of the other page for the same line are not lost.
            expect(banners()).toEqual(['draftLeft']);
            hide();
            await rendered();
            expect(page.fake.claims.at(-1)).toEqual({ page: page.fake.claims[0]!.page, over: draft().madeMs });
        });

        it('is not asked about where it holds nothing but what is here too', async () => {
            await open();
            await change(agree);
            await page.tell('c-transcript-toolbar', 'reload');
            await page.load(ENTRIES, { draft: draft() });
            await choose('restoreDraft');
            expect([...session().changed.keys()]).toEqual(['e2', 'e0']);
            expect(banners()).toEqual([]);
        });

        it('is not deleted with the work here', async () => {
            await meet();
            jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
            await page.tell('c-transcript-save-bar', 'discard');
            expect(page.fake.drafts).not.toContain(null);
        });

        it('is no trouble any more where a read finds that it is gone', async () => {
            await meet();
            await choose('retry');
            await page.load();
            hide();
            await rendered();
            expect(page.fake.drafts).toHaveLength(2);
            expect(banners()).toEqual([]);
        });
    });

    it('is not kept before it is known whether there is an earlier one', async () => {
        page = createPage();
        page.fake.user = USER;
        document.body.append(page.element);
        const read = page.fake.reads.at(-1)!;
        read.say({
            type: 'call',
            call: { voiceCallId: 'v', state: 'ended', startMs: 0, endMs: 9 },
            participants: [],
            legs: []
        });
        read.say({ type: 'entries', entries: ENTRIES });
        read.end({ outcome: 'cutOff' });
        await rendered();
        await change(correct);
        hide();
        expect(page.fake.drafts).toEqual([]);
        expect(draftText()).toBe('c.Transcript_Draft_Waits');
    });
});
