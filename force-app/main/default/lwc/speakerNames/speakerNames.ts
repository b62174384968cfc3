export type { SpeakerName } from './speakerName';
export { toSpeakerName } from './speakerName';
