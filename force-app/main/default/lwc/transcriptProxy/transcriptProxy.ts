export type { ProxyClient, SessionUser } from './proxyClient';
export type { SessionChange, SessionEnding } from './sessionHolder';
export { proxyAt } from './proxyClient';
export { parseProxyUrl } from './proxyUrl';
export type { ConnectResult } from './signIn';
export type { ReadOutcome, TranscriptMessage } from './readTranscript';
export type { SaveReport } from './saveChanges';
export { relayHandoff } from './handoff';
