import { LightningElement, api, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord } from '../../lightning/uiRecordApi/uiRecordApi';
import type { UiRecord } from '../../../recordCache';
import type { WireValue } from '../../../wires';
import { toDateTimeText, toDurationText, toFieldText } from '../../../wording';

interface Fact {
    label: string;
    text: string;
}

/** The strip of facts on top of a record page. */
export default class Highlights extends LightningElement {
    @api recordId = '';
    name = '';
    facts: Fact[] = [];
    problem = '';

    @wire(getRecord, {
        recordId: '$recordId',
        fields: ['VoiceCall.Name'],
        optionalFields: [
            'VoiceCall.CallType',
            'VoiceCall.CallStartDateTime',
            'VoiceCall.CallDurationInSeconds',
            'VoiceCall.Owner.Name',
            'VoiceCall.RelatedRecord.Name'
        ]
    })
    handleRecord({ data, error }: WireValue<UiRecord>): void {
        this.problem = error
            ? 'This call does not exist, or you have no access to it. Ask the owner of the call for access.'
            : '';
        if (data) {
            this.name = toText(data, 'VoiceCall.Name');
            this.facts = toFacts(data);
            document.title = `${this.name} | Voice Call | Local org`;
        }
    }
}

function toFacts(record: UiRecord): Fact[] {
    const started = getFieldValue(record, 'VoiceCall.CallStartDateTime');
    const seconds = getFieldValue(record, 'VoiceCall.CallDurationInSeconds');
    const facts = [
        { label: 'Type', text: toText(record, 'VoiceCall.CallType') },
        { label: 'Started', text: typeof started === 'string' ? toDateTimeText(Date.parse(started)) : '–' },
        { label: 'Duration', text: toDurationText(typeof seconds === 'number' ? seconds : null) },
        { label: 'Owner', text: toText(record, 'VoiceCall.Owner.Name') }
    ];
    const related = toText(record, 'VoiceCall.RelatedRecord.Name');
    return related === '–' ? facts : [...facts, { label: 'Related', text: related }];
}

function toText(record: UiRecord, field: string): string {
    return toFieldText(getFieldDisplayValue(record, field), getFieldValue(record, field));
}
