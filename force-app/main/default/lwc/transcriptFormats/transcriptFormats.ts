export type {
    ColumnMapping,
    FileClock,
    FileEntry,
    FileFacts,
    FileItem,
    GuessedField,
    JsonFormat,
    Likelihood,
    ReadOptions,
    SpeakerRole,
    TextFormat
} from './format';
export { FILE_ISSUES, type FileIssue, type FileIssueCode, type FilePlace, type IssueSeverity } from './issue';
export { JSON_FORMATS } from './jsonFormats';
export { MAX_JSON_CHARACTERS, readJson, readJsonText } from './readJson';
