export { createUploadRun } from './createUploadRun';
export { isFinalState } from './track';
export type {
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
