import { createElement } from 'lwc';
import TranscriptReviewMark from 'c/transcriptReviewMark';

async function render(props: Record<string, unknown>) {
    const mark = createElement('c-transcript-review-mark', { is: TranscriptReviewMark });
    Object.assign(mark, props);
    const heard: string[] = [];
    ['mark', 'reopen', 'showagain'].forEach((name) => mark.addEventListener(name, () => heard.push(name)));
    document.body.append(mark);
    await expect(mark).toBeAccessible();
    const buttons = [...mark.shadowRoot!.querySelectorAll<HTMLButtonElement>('button')];
    return { text: mark.shadowRoot!.textContent, buttons, heard };
}

describe('c-transcript-review-mark', () => {
    afterEach(() => document.body.replaceChildren());

    it('marks a call that is not reviewed', async () => {
        const { buttons, heard } = await render({ canMark: true });
        buttons.forEach((button) => button.click());
        expect(heard).toEqual(['mark']);
    });

    it('says by whom and when it was reviewed, and reopens it', async () => {
        const { text, buttons, heard } = await render({ reviewedText: 'Reviewed by Ann, 10:14' });
        expect(text).toContain('Reviewed by Ann, 10:14');
        buttons.forEach((button) => button.click());
        expect(heard).toEqual(['reopen']);
    });

    it('marks one again that changed since, and says what was left in and what went wrong', async () => {
        const props = { reviewedText: 'x', canMark: true, leftInText: '3 left in', problemText: 'not stored' };
        const { text, buttons, heard } = await render(props);
        expect(text).toContain('3 left in');
        expect(text).toContain('not stored');
        buttons.forEach((button) => button.click());
        expect(heard).toEqual(['mark', 'reopen', 'showagain']);
    });

    it('has nothing to press for who may only read', async () => {
        expect((await render({})).buttons).toEqual([]);
    });
});
