import type { BrowserContext, Page } from '@playwright/test';
import type { Desk, Username } from '../support/desk';
import type { Stack } from '../support/stack';

/** What a scene is played with: a stack and a browser of its own, and further people where it needs them. */
export interface Stage {
    readonly stack: Stack;
    readonly context: BrowserContext;
    readonly page: Page;
    readonly desk: Desk;
    /** A further browser, for another person. */
    openDesk(): Promise<Desk>;
}

/** One picture of the docs. `play` gives the desk whose page is to be taken as it is. */
export interface Scene {
    /** The picture's file name, without its ending. */
    readonly name: string;
    /** CSS pixels; 1280 by 800 where it is not said. */
    readonly size?: { readonly width: number; readonly height: number };
    readonly proxyEnv?: Readonly<Record<string, string>>;
    /** A folder of calls instead of the local org's own. */
    readonly dataDir?: () => string;
    play(stage: Stage): Promise<Desk>;
}

export const BILLING = 'VC-00001042';
export const CARD_LINE = 'I have to find my glasses';

/** Corrects a word of a line, as a person does. */
export async function correct(desk: Desk, line: string, from: string, to: string): Promise<void> {
    await desk.goToLine(line);
    await desk.page.keyboard.press('Enter');
    const editor = desk.page.getByRole('textbox', { name: 'Text of this line' });
    await editor.fill((await editor.inputValue()).replace(from, to));
    await desk.page.keyboard.press('Enter');
}

/** The billing call with a correction and two redactions, none of them saved. */
export async function workOnBilling(desk: Desk, username: Username = 'supervisor'): Promise<void> {
    await desk.read(BILLING, username);
    await correct(desk, 'I have found an account under that name', 'Penya', 'Peña');
    await desk.redactLine("It's the fourteenth of March", 'Date of birth');
    await desk.redactLine('Four one five, five five five, oh one four two. That', 'Phone number');
    await desk.goToLine('Perfect, thank you. And is the best number');
}
