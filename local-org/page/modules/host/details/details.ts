import { LightningElement, api, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord } from '../../lightning/uiRecordApi/uiRecordApi';
import type { UiRecord } from '../../../recordCache';
import type { WireValue } from '../../../wires';
import { toDateTimeText, toFieldText } from '../../../wording';

const fields: Record<string, string> = {
    'VoiceCall.FromPhoneNumber': 'Caller number',
    'VoiceCall.ToPhoneNumber': 'Recipient number',
    'VoiceCall.CallEndDateTime': 'Ended',
    'VoiceCall.CallDisposition': 'Disposition',
    'VoiceCall.TranscribedLanguage': 'Language',
    'VoiceCall.VendorCallKey': 'Vendor call key'
};

/** The record's fields, as a page layout would list them. */
export default class Details extends LightningElement {
    @api recordId = '';
    facts: { label: string; text: string }[] = [];

    @wire(getRecord, { recordId: '$recordId', optionalFields: Object.keys(fields) })
    handleRecord({ data }: WireValue<UiRecord>): void {
        if (!data) return;
        this.facts = Object.entries(fields).map(([field, label]) => ({ label, text: toText(data, field) }));
    }
}

function toText(record: UiRecord, field: string): string {
    const value = getFieldValue(record, field);
    if (field.endsWith('DateTime') && typeof value === 'string') return toDateTimeText(Date.parse(value));
    return toFieldText(getFieldDisplayValue(record, field), value);
}
