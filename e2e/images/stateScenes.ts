import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BILLING, CARD_LINE, workOnBilling, type Scene } from './scene';

const data = resolve(import.meta.dirname, '../../local-org/data');

/** A call that ended hours ago and has no lines. */
function makeEmptyCall(): string {
    const folder = mkdtempSync(join(tmpdir(), 'transcript-desk-empty-'));
    cpSync(join(data, 'users.json'), join(folder, 'users.json'));
    const call: unknown = JSON.parse(readFileSync(join(data, 'not-arrived.call.json'), 'utf8'));
    writeFileSync(
        join(folder, 'empty.call.json'),
        JSON.stringify({ ...Object(call), startedAt: 'now-6h', endedAt: 'now-5h' })
    );
    return folder;
}

/** Every state that a person can meet, designed rather than defaulted. */
export const stateScenes: readonly Scene[] = [
    {
        name: 'state-connect',
        async play({ desk, page }) {
            await desk.open(BILLING);
            await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
            return desk;
        }
    },
    {
        name: 'state-signing-in',
        async play({ desk, page }) {
            await desk.open(BILLING);
            await page.getByRole('button', { name: 'Connect', exact: true }).click();
            await page.getByRole('button', { name: 'Cancel' }).waitFor();
            return desk;
        }
    },
    {
        name: 'state-popup-blocked',
        async play({ desk, page }) {
            await page.addInitScript(() => {
                window.open = () => null;
            });
            await desk.open(BILLING);
            await page.getByRole('button', { name: 'Connect', exact: true }).click();
            await page.getByText('Your browser blocked the sign-in window').waitFor();
            return desk;
        }
    },
    {
        name: 'state-loading',
        async play({ desk, stack, page }) {
            stack.org.faults.add({ kind: 'delay', resource: 'entries', ms: 1 });
            await desk.open(BILLING);
            await desk.connect();
            await page.waitForTimeout(600);
            return desk;
        }
    },
    {
        name: 'state-part-loaded',
        async play({ desk, stack, page }) {
            stack.org.faults.add({
                kind: 'answer',
                resource: 'entries',
                status: 500,
                body: '[]',
                nth: 3,
                times: 'always'
            });
            await desk.open('VC-00001043');
            await desk.connect();
            await page.getByRole('button', { name: 'Try again' }).waitFor();
            return desk;
        }
    },
    {
        name: 'state-empty',
        dataDir: makeEmptyCall,
        async play({ desk, page }) {
            await desk.open('VC-00001047');
            await desk.connect();
            await page.getByRole('button', { name: 'Check again' }).waitFor();
            return desk;
        }
    },
    {
        name: 'state-not-arrived',
        async play({ desk, page }) {
            await desk.open('VC-00001047');
            await desk.connect();
            await page.getByText('The transcript has not arrived yet').waitFor();
            return desk;
        }
    },
    {
        name: 'state-in-progress',
        async play({ desk, page }) {
            await desk.open('VC-00001046');
            await desk.connect();
            await page.getByText(/This call is still in progress/).waitFor();
            return desk;
        }
    },
    {
        name: 'state-no-permission',
        async play({ desk }) {
            await desk.read(BILLING, 'viewer');
            return desk;
        }
    },
    {
        name: 'state-offline',
        async play({ desk, context, page }) {
            await workOnBilling(desk);
            await context.setOffline(true);
            await page.getByText('You are offline').waitFor();
            return desk;
        }
    },
    {
        name: 'state-proxy-unreachable',
        async play({ desk, stack, page }) {
            await stack.killProxy();
            await desk.open(BILLING);
            await page.getByText("The transcript service can't be reached").waitFor();
            return desk;
        }
    },
    {
        name: 'state-limit-reached',
        async play({ desk, stack }) {
            await desk.read(BILLING);
            stack.org.limits.leaveHourly('supervisor@example.com', 0);
            await desk.reload();
            await desk.banner('Your Salesforce requests for this hour are used up').waitFor();
            return desk;
        }
    },
    {
        name: 'state-someone-saving',
        proxyEnv: { TRANSCRIPT_DESK_SAVE_LOCK_WAIT_MS: '0' },
        async play({ desk, openDesk, stack }) {
            await desk.read(BILLING);
            const reviewer = await openDesk();
            await reviewer.read(BILLING, 'reviewer');
            await desk.redactLine(CARD_LINE, 'Card number');
            await reviewer.edit('Mm-hm.', 'Mm-hm, yes.');
            stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1 });
            await desk.save();
            while (stack.org.faults.list()[0]?.spoiled !== 1) {
                await desk.page.waitForTimeout(50);
            }
            await reviewer.save();
            await reviewer.dialog().getByRole('alert').waitFor();
            return reviewer;
        }
    },
    {
        name: 'state-outcome-pending',
        async play({ desk, openDesk, stack }) {
            await desk.read(BILLING);
            await desk.redactLine(CARD_LINE, 'Card number');
            stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1, when: 'after' });
            stack.setOrgClockBack(10 * 60_000);
            await desk.save();
            while (stack.org.faults.list()[0]?.spoiled !== 1) {
                await desk.page.waitForTimeout(50);
            }
            await stack.killProxy();
            stack.setOrgClockBack(0);
            await stack.restartProxy();
            const viewer = await openDesk();
            await viewer.read(BILLING, 'viewer');
            return viewer;
        }
    },
    {
        name: 'state-session-over',
        async play({ desk, stack }) {
            await workOnBilling(desk);
            stack.org.revokeAll('supervisor@example.com');
            await desk.reload();
            return desk;
        }
    },
    {
        name: 'state-session-ending',
        async play({ desk, page }) {
            await page.clock.install();
            await workOnBilling(desk);
            // The token that is given now lasts for a quarter of an hour by a clock that this page has run ahead of.
            await page.clock.fastForward('13:10');
            await page.getByRole('button', { name: 'Stay connected' }).waitFor();
            return desk;
        }
    },
    {
        name: 'state-saving-in-background',
        async play({ desk, stack, page }) {
            await workOnBilling(desk);
            stack.org.faults.add({ kind: 'delay', resource: 'entries', method: 'PATCH', ms: 1 });
            await desk.save('Personal data');
            await page.keyboard.press('Escape');
            await desk.banner(/Saving/).waitFor();
            return desk;
        }
    },
    {
        name: 'state-nothing-matches',
        async play({ desk, page }) {
            await workOnBilling(desk);
            await page.getByRole('radio', { name: /^Changed/ }).check({ force: true });
            for (let press = 0; press < 3; press += 1) {
                await page.keyboard.press('Control+z');
            }
            await page.getByRole('button', { name: /^More/ }).focus();
            await page.getByRole('button', { name: 'Show everyone' }).waitFor();
            return desk;
        }
    }
];
