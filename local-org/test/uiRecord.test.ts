import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestOrg, type TestOrg } from './openTestOrg';

let org: TestOrg;
beforeAll(async () => {
    org = await openTestOrg();
});
afterAll(() => org.close());

const callId = (key: string) => org.org.calls.find((call) => call.key === key)?.voiceCallId ?? '';
const get = (id: string, query: string, username = 'reader@example.com') =>
    org.call(username, 'GET', `/services/data/v66.0/ui-api/records/${id}?${query}`);

describe('UI API record', () => {
    test('gives value and display value, parents as records, and optional fields where they exist', async () => {
        const fields = ['Name', 'CallDurationInSeconds', 'CallStartDateTime', 'CallType', 'Owner.Name', 'Owner.Email'];
        const answer = await get(
            callId('open'),
            `fields=${fields.map((name) => `VoiceCall.${name}`).join(',')}&optionalFields=VoiceCall.Nothing__c,VoiceCall.CallEndDateTime,VoiceCall.PreviousCall.Name`
        );
        expect(answer.status).toBe(200);
        expect(answer.json).toMatchObject({
            apiName: 'VoiceCall',
            id: callId('open'),
            childRelationships: {},
            recordTypeId: null,
            fields: {
                Name: { value: 'Open call', displayValue: null },
                CallDurationInSeconds: { value: 300, displayValue: '300' },
                CallStartDateTime: {
                    value: '2025-01-31T09:00:00.000Z',
                    displayValue: expect.stringContaining('1/31/25')
                },
                CallType: { value: 'Inbound', displayValue: 'Inbound' },
                CallEndDateTime: { value: '2025-01-31T09:05:00.000Z' },
                PreviousCall: { value: null, displayValue: null },
                Owner: {
                    displayValue: 'Reader Example',
                    value: {
                        apiName: 'User',
                        fields: { Name: { value: 'Reader Example' }, Email: { value: 'reader@example.com' } }
                    }
                }
            }
        });
        expect(answer.text).not.toContain('Nothing__c');
    });

    test.each([
        ['a field that does not exist', 'open', 'fields=VoiceCall.Nothing__c', 400, 'INVALID_FIELD'],
        ['a field of another object', 'open', 'fields=User.Name', 400, 'INVALID_FIELD'],
        ['no fields', 'open', '', 400, 'ILLEGAL_QUERY_PARAMETER_VALUE'],
        ['a hidden call', 'hidden', 'fields=VoiceCall.Name', 404, 'NOT_FOUND'],
        ['no call', 'none', 'fields=VoiceCall.Name', 404, 'NOT_FOUND']
    ])('refuses %s', async (_name, key, query, status, errorCode) => {
        const answer = await get(callId(key) || 'none', query);
        expect(answer.status).toBe(status);
        expect(answer.json).toMatchObject([{ errorCode, message: expect.any(String) }]);
    });
});
