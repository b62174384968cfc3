import { createField, type FieldSchema } from './fieldSchema';
import { createSystemFields, type ObjectSchema } from './objectSchema';

const text = (name: string, label: string, length = 255) => createField(name, label, 'string', { length });
const notes = (name: string, label: string, custom: boolean) =>
    createField(name, label, 'textarea', { length: 32_000, filterable: false, custom });
const phone = (name: string, label: string) => createField(name, label, 'phone', { length: 80 });
const time = (name: string, label: string) => createField(name, label, 'datetime');
const flag = (name: string, label: string) => createField(name, label, 'boolean', { defaultValue: false });

function reference(name: string, label: string, referenceTo: string[], relationshipName: string): FieldSchema {
    return createField(name, label, 'reference', { length: 18, referenceTo, relationshipName });
}

function choice(name: string, label: string, values: string[]): FieldSchema {
    return createField(name, label, 'picklist', {
        length: 255,
        picklist: values.map((value) => ({ value, label: value, isDefault: false }))
    });
}

function createStandardObject(
    name: string,
    label: string,
    keyPrefix: string,
    hasOwner: boolean,
    fields: FieldSchema[]
): ObjectSchema {
    const all = [...createSystemFields(hasOwner), ...fields];
    return {
        name,
        label,
        pluralLabel: `${label}s`,
        keyPrefix,
        custom: false,
        writable: false,
        sharingModel: 'Read',
        fields: new Map(all.map((field) => [field.name, field])),
        validationRules: []
    };
}

/**
 * The standard objects that the product meets, with the fields it may ask for.
 * Source: Object Reference for the Salesforce Platform, pages VoiceCall, Case, Conversation, ConversationParticipant,
 * User, Organization. The prefixes of VoiceCall (0LQ), Case (500), Conversation (0dw), User (005) and Organization (00D)
 * are Salesforce's; that of ConversationParticipant is ours. `Call_Notes__c` stands for what an org adds by itself.
 */
export function createStandardObjects(): ObjectSchema[] {
    return [
        createStandardObject('VoiceCall', 'Voice Call', '0LQ', true, [
            text('Name', 'Voice Call Name', 80),
            time('CallStartDateTime', 'Call Started'),
            time('CallEndDateTime', 'Call Ended'),
            createField('CallDurationInSeconds', 'Call Duration in Seconds', 'int', { precision: 9 }),
            choice('CallType', 'Call Type', ['Inbound', 'Outbound', 'Transfer', 'Callback', 'InternalCall']),
            text('CallDisposition', 'Call Disposition'),
            phone('FromPhoneNumber', 'Caller Number'),
            phone('ToPhoneNumber', 'Recipient Number'),
            reference('ConversationId', 'Conversation ID', ['Conversation'], 'Conversation'),
            reference('UserId', 'User ID', ['User'], 'User'),
            reference('RelatedRecordId', 'Related Record ID', ['Case'], 'RelatedRecord'),
            reference('PreviousCallId', 'Previous Call ID', ['VoiceCall'], 'PreviousCall'),
            reference('NextCallId', 'Next Call ID', ['VoiceCall'], 'NextCall'),
            text('VendorCallKey', 'Vendor Call Key'),
            reference('CallRecordingId', 'Call Recording ID', [], 'CallRecording'),
            text('TranscribedLanguage', 'Transcribed Language', 40),
            notes('Call_Notes__c', 'Call Notes', true)
        ]),
        createStandardObject('Case', 'Case', '500', false, [
            text('CaseNumber', 'Case Number', 30),
            text('Subject', 'Subject'),
            notes('Description', 'Description', false)
        ]),
        createStandardObject('Conversation', 'Conversation', '0dw', false, [
            text('Name', 'Name', 80),
            text('ConversationIdentifier', 'Conversation Identifier'),
            reference('ConversationChannelId', 'Conversation Channel ID', [], 'ConversationChannel'),
            time('StartTime', 'Start Time'),
            time('EndTime', 'End Time')
        ]),
        createStandardObject('ConversationParticipant', 'Conversation Participant', '0dy', false, [
            text('Name', 'Name', 80),
            createField('ConversationId', 'Conversation ID', 'reference', {
                length: 18,
                referenceTo: ['Conversation'],
                relationshipName: 'Conversation',
                childRelationshipName: 'ConversationParticipants'
            }),
            choice('AppType', 'App Type', [
                'bmapi',
                'live_message',
                'chatbot',
                'messaging',
                'perftool',
                'agent',
                'telephony_integration',
                'translation',
                'iamessage',
                'conversation'
            ]),
            choice('ParticipantRole', 'Participant Role', [
                'System',
                'Agent',
                'Chatbot',
                'EndUser',
                'Supervisor',
                'Router'
            ]),
            text('ParticipantKey', 'Participant Key'),
            text('ParticipantDisplayName', 'Participant Display Name'),
            reference('ParticipantEntityId', 'Participant Entity ID', ['User'], 'ParticipantEntity'),
            text('ParticipantContext', 'Participant Context'),
            time('JoinedTime', 'Joined Time'),
            time('LastActiveTime', 'Last Active Time'),
            time('LeftTime', 'Left Time')
        ]),
        createStandardObject('User', 'User', '005', false, [
            text('Username', 'Username', 80),
            text('Name', 'Full Name', 121),
            text('FirstName', 'First Name', 40),
            text('LastName', 'Last Name', 80),
            createField('Email', 'Email', 'email', { length: 128 }),
            text('Title', 'Title', 80),
            text('Alias', 'Alias', 8),
            flag('IsActive', 'Active'),
            reference('ProfileId', 'Profile ID', ['Profile'], 'Profile'),
            text('LanguageLocaleKey', 'Language', 40),
            text('LocaleSidKey', 'Locale', 40),
            text('TimeZoneSidKey', 'Time Zone', 40),
            text('UserType', 'User Type', 40)
        ]),
        createStandardObject('Profile', 'Profile', '00e', false, [text('Name', 'Name')]),
        createStandardObject('Organization', 'Organization', '00D', false, [
            text('Name', 'Name', 80),
            text('InstanceName', 'Instance Name', 5),
            flag('IsSandbox', 'Is Sandbox'),
            text('NamespacePrefix', 'Namespace Prefix', 15),
            text('OrganizationType', 'Organization Edition', 40),
            time('TrialExpirationDate', 'Trial Expiration Date')
        ])
    ];
}
