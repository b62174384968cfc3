export { createUploadRun } from './createUploadRun';
export { isFinalState } from './track';
export type {
    Answer,
    ItemStanding,
    ItemState,
    RunFacts,
    RunHold,
    RunItem,
    RunPhase,
    RunPorts,
    RunStanding,
    Sending,
    UploadRun,
    Waiting
} from './run';
