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
    SalesforcePart,
    SpeakerRole,
    TextFormat
} from './format';
export { FILE_ISSUES, type FileIssue, type FileIssueCode, type FilePlace, type IssueSeverity } from './issue';
export { JSON_FORMATS } from './jsonFormats';
export { MAX_JSON_CHARACTERS, readJson, readJsonText } from './readJson';
export { readableFormats, readTranscriptFile } from './readTranscript';
export { toRole } from './speakerPrefix';
export { guessColumns, type ColumnGuess } from './csvColumns';
export { exportTranscript, findLosses, findWriteFormat, WRITE_FORMATS } from './exportTranscript';
export { Losses } from './losses';
export type { TranscriptWriter, WriteFormat } from './writeFormat';
export { SEPARATORS, type Row, type Separator } from './csvRows';
export { readTable, type Table } from './readTable';
