export type { ChangedLine, ChangeState, ChangeSummary, SealState, UploadFacts } from './changes';
export type { DraftAnswer, DraftClaim, DraftLine, DraftRequest, KeptDraft } from './drafts';
export { parseDraftAnswer } from './drafts';
export type { ErrorBody, ErrorCode } from './errors';
export { ERROR_CODES, parseErrorBody } from './errors';
export type { CallLeg, CallState, NoticeCode, ReadMessage, ReadNotice, VoiceCallFacts } from './readMessages';
export { NOTICE_CODES, parseReadMessage } from './readMessages';
export type { RecordText, RecordTexts, RecordTextsAnswer } from './recordTexts';
export { parseRecordTextsAnswer } from './recordTexts';
export type { CallReview, KeptRejection, NewRejection, RejectedPlace, ReviewedState, ReviewRequest } from './reviews';
export { MOST_REJECTIONS_A_REQUEST, parseCallReview } from './reviews';
export type { RulesAnswer } from './rules';
export { parseRulesAnswer } from './rules';
export type { ChangeReason, LineOutcome, LineResult, LineToSave, SaveRequest, SaveResponse, SaveState } from './save';
export { CHANGE_REASONS, MOST_LINES_A_SAVE, parseSaveResponse } from './save';
export type { Session, StartSignIn } from './session';
export {
    HANDOFF_MESSAGE_TYPE,
    REFUSED_MESSAGE_TYPE,
    parseHandoffMessage,
    parseRefusedMessage,
    parseSession,
    parseStartSignIn
} from './session';
export type { SettingsAnswer } from './settings';
export { parseSettingsAnswer } from './settings';
export type { CallKeyKind, CallsAnswer, CallsRequest, KeyAnswer, KeyedCall } from './uploadCalls';
export { MOST_KEYS_A_REQUEST, parseCallsAnswer } from './uploadCalls';
export type { UploadPlace, UploadRecord, UploadsAnswer, UploadSearch } from './uploadRecords';
export { MOST_DIGESTS_A_REQUEST, MOST_UPLOADS_AN_ANSWER, parseUploadsAnswer } from './uploadRecords';
export type {
    AnnouncedPart,
    CheckRequest,
    CheckResponse,
    CheckResult,
    CheckState,
    HourlyLeft,
    PartOutcome,
    PartResult,
    TargetAnswer,
    TargetLeg,
    TargetParticipant,
    TargetsAnswer,
    TargetsRequest,
    UploadManifest,
    UploadResponse,
    UploadTarget
} from './uploads';
export {
    MOST_CHECKED_A_REQUEST,
    MOST_LINES_A_PART,
    MOST_PARTS_AN_UPLOAD,
    MOST_TARGETS_A_REQUEST,
    parseCheckResponse,
    parseTargetsAnswer,
    parseUploadResponse
} from './uploads';
