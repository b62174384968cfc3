import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

test('a sign-in page that cuts the window off from the page still leads back, over the relay', async ({
    desk,
    page
}) => {
    const context = page.context();
    await context.route('**/services/oauth2/authorize*', async (route) => {
        const response = await route.fetch({ maxRedirects: 0 });
        await route.fulfill({
            response,
            headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' }
        });
    });
    await desk.open(BILLING);
    const addresses: string[] = [];
    context.on('page', (opened) => {
        opened.on('framenavigated', (frame) => addresses.push(frame.url()));
    });
    const opening = context.waitForEvent('page');
    await desk.press(page.getByRole('button', { name: 'Connect', exact: true }));
    const popup = await opening;
    await desk.press(popup.locator('button[value="supervisor@example.com"]'));
    await desk.press(popup.getByRole('button', { name: 'Continue' }));
    await expect(page.getByText('40 lines', { exact: true })).toBeVisible();
    expect(addresses.some((address) => address.includes('/lightning/cmp/c__transcriptSignInRelay'))).toBe(true);
    expect(addresses.at(-1) ?? '', 'what was handed over does not stay in the address').not.toContain('c__handoff');
});

test('nothing of the session is left in the browser, in an address or in the log', async ({ desk, stack, page }) => {
    const addresses: string[] = [];
    page.context().on('request', (request) => addresses.push(request.url()));
    const answers: Promise<unknown>[] = [];
    page.context().on('response', (response) => {
        if (response.url().endsWith('/auth/v1/token')) {
            answers.push(response.json());
        }
    });
    await desk.read(BILLING);
    const token = JSON.stringify(await Promise.all(answers)).match(/"token":"([^"]+)"/)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(100);
    const { origins, cookies } = await page.context().storageState();
    const stored = JSON.stringify([origins, cookies.filter(({ httpOnly }) => !httpOnly)]);
    const session = await page.evaluate(() => Object.entries(sessionStorage).join('\n'));
    for (const place of [stored, session, addresses.join('\n'), stack.proxyOutput()]) {
        expect(place).not.toContain(token);
        expect(place).not.toMatch(/00D\w{12}!/);
        expect(place).not.toContain('glasses');
    }
});

test('the second sign-in asks nothing but whom to sign in; signing out ends the session in the page and the org', async ({
    desk,
    stack,
    page
}) => {
    await desk.read(BILLING);
    await page.reload();
    await desk.connectAgain();
    await expect(page.getByText('40 lines', { exact: true })).toBeVisible();
    await desk.chooseMore(/Sign out/);
    await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
    await expect(desk.lines()).toHaveCount(0);
    await expect
        .poll(() => stack.org.requests.some(({ path }) => path.startsWith('/services/oauth2/revoke')))
        .toBe(true);
});
