/**
 * What the Connect API does where Salesforce's pages are silent. Each field is one open question; the value here is
 * what the local org does unless it is told otherwise.
 */
export interface Behaviour {
    /** Which of an entry's two times `startTimestamp` and `endTimestamp` are compared with. */
    filterClock: 'server' | 'client';
    /** Whether an entry exactly at a bound is returned. */
    filterBounds: 'inclusive' | 'exclusive';
    /** Body of a successful PATCH. */
    patchAnswer: 'perEntry' | 'empty' | 'noContent' | 'echo';
    /** An update that names an entry which the conversation does not have. */
    unknownEntry: 'failEntry' | 'notFound' | 'ignore';
    /** What happens to `relatedRecords` when an update leaves the field out. */
    omittedRelatedRecords: 'keep' | 'clear';
}

/** The answers taken as most likely. */
export const defaultBehaviour: Behaviour = {
    filterClock: 'server',
    filterBounds: 'inclusive',
    patchAnswer: 'perEntry',
    unknownEntry: 'failEntry',
    omittedRelatedRecords: 'keep'
};
