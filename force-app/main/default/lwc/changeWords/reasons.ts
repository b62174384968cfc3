import customerRequest from '@salesforce/label/c.Transcript_Reason_Customer_Request';
import legalOrPolicy from '@salesforce/label/c.Transcript_Reason_Legal_Or_Policy';
import other from '@salesforce/label/c.Transcript_Reason_Other';
import paymentCardData from '@salesforce/label/c.Transcript_Reason_Payment_Card_Data';
import personalData from '@salesforce/label/c.Transcript_Reason_Personal_Data';
import transcriptionError from '@salesforce/label/c.Transcript_Reason_Transcription_Error';
import { CHANGE_REASONS, type ChangeReason } from 'c/proxyProtocol';

/** Why a transcript was changed, in words. */
const REASON_LABELS: Readonly<Record<ChangeReason, string>> = {
    Transcription_Error: transcriptionError,
    Payment_Card_Data: paymentCardData,
    Personal_Data: personalData,
    Customer_Request: customerRequest,
    Legal_Or_Policy: legalOrPolicy,
    Other: other
};

/** A reason that a record gives, in words. One that this page does not know keeps its own word. */
export function toReasonText(reason: string): string {
    const known = CHANGE_REASONS.find((each) => each === reason);
    return known ? REASON_LABELS[known] : reason;
}

/** The reasons to choose from. */
export const REASON_OPTIONS = CHANGE_REASONS.map((value) => ({ value, label: REASON_LABELS[value] }));
