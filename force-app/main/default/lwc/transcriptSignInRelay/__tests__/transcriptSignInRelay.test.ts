import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import { relayHandoff } from 'c/transcriptProxy';
import TranscriptSignInRelay from 'c/transcriptSignInRelay';

jest.mock('c/transcriptProxy', () => ({ relayHandoff: jest.fn() }));

const emit = (state: Record<string, string>): void =>
    (CurrentPageReference as unknown as { emit(page: unknown): void }).emit({ type: 'standard__component', state });

describe('c-transcript-sign-in-relay', () => {
    let close: jest.SpyInstance;
    let element: HTMLElement;

    beforeEach(() => {
        close = jest.spyOn(window, 'close').mockImplementation(() => undefined);
        window.history.replaceState(null, '', '/lightning/cmp/c__transcriptSignInRelay?c__handoff=h1');
        element = createElement('c-transcript-sign-in-relay', { is: TranscriptSignInRelay });
        document.body.append(element);
    });
    afterEach(() => {
        element.remove();
        jest.restoreAllMocks();
        jest.mocked(relayHandoff).mockReset();
    });

    it('takes the handoff out of the address, relays it once, and closes the window when it has arrived', async () => {
        const stop = jest.fn();
        jest.mocked(relayHandoff).mockReturnValue(stop);
        emit({ c__handoff: 'h1' });
        emit({ c__handoff: 'h1' });
        await Promise.resolve();
        expect(jest.mocked(relayHandoff).mock.calls).toEqual([['h1', expect.any(Function)]]);
        expect(window.location.href).not.toContain('h1');
        expect(close).not.toHaveBeenCalled();
        expect(element.shadowRoot?.querySelector('h1')?.textContent).toBe('c.Transcript_Relay_Waiting_Title');
        jest.mocked(relayHandoff).mock.calls[0]![1]();
        await Promise.resolve();
        expect(close).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.querySelector('h1')?.textContent).toBe('c.Transcript_Relay_Title');
        await expect(element).toBeAccessible();
        element.remove();
        expect(stop).toHaveBeenCalledTimes(1);
    });

    it('says what it is for when it is opened by itself', async () => {
        emit({});
        await Promise.resolve();
        expect(relayHandoff).not.toHaveBeenCalled();
        expect(close).not.toHaveBeenCalled();
        expect(element.shadowRoot?.querySelector('p')?.textContent).toBe('c.Transcript_Relay_Empty_Text');
    });
});
