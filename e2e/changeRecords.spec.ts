import type { Stack } from './support/stack';
import { expect, test } from './support/test';

const BILLING = 'VC-00001042';

/** Makes a change record as somebody with API access can, without the proxy. */
async function makeRecord(stack: Stack, voiceCallId: unknown, seal: string | null): Promise<void> {
    const url = `${stack.orgUrl}/services/data/v66.0/sobjects/Transcript_Change__c`;
    const headers = {
        authorization: `Bearer ${stack.org.issueToken('supervisor@example.com')}`,
        'content-type': 'application/json'
    };
    const fields = { Voice_Call__c: voiceCallId, Kind__c: 'Save', State__c: 'Sending', Reason__c: 'Other' };
    const made = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ ...fields, Seal__c: seal }) });
    const { id } = (await made.json()) as { id: string };
    const ended = await fetch(`${url}/${id}`, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ State__c: 'Verified' })
    });
    expect([made.status, ended.status]).toEqual([201, 204]);
}

test('records that the proxy did not write, or that were altered, are named with what to do', async ({
    desk,
    stack
}) => {
    await desk.read(BILLING);
    await desk.redactLine('I have to find my glasses', 'Card number');
    await desk.save();
    await expect(desk.dialog().getByText('removed, read back')).toBeVisible();
    await desk.closeReview();
    await desk.reload();
    await expect(desk.banner('Don’t rely on'), 'nothing is wrong with what the proxy wrote').toHaveCount(0);

    const [own] = stack.org.records('Transcript_Change__c');
    await makeRecord(stack, own?.['Voice_Call__c'], null);
    await makeRecord(stack, own?.['Voice_Call__c'], String(own?.['Seal__c']));
    await desk.reload();
    await expect(
        desk.banner(
            'Don’t rely on change record TC-000002: the transcript service did not write it. Ask your admin who did.'
        )
    ).toBeVisible();
    await expect(
        desk.banner(
            'Don’t rely on change record TC-000003: it was altered after it was written. Ask your admin who did that.'
        )
    ).toBeVisible();
});
