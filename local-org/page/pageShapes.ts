/** A user of the local org, as the page shows it. */
export interface PageUser {
    username: string;
    name: string;
    title: string;
    /** What the user may do with transcripts, in words. */
    rights: string;
}

/** One component on the record page, as the flexipage places it. */
export interface PlacedComponent {
    /** Such as `c:voiceTranscript` or `force:highlightsPanel`. */
    name: string;
    properties: Record<string, string>;
}

/** One region of the record page's template. */
export interface PageRegion {
    name: string;
    components: PlacedComponent[];
}

/** A tab that the user sees. `name`: its API name. */
export interface PageTab {
    name: string;
    label: string;
    regions: PageRegion[];
}

/** What the shell needs to know, from `GET /page/context`. */
export interface PageContext {
    user: PageUser;
    users: PageUser[];
    regions: PageRegion[];
    tabs: PageTab[];
}

/** One call in the list, from `GET /page/calls`. */
export interface PageCall {
    id: string;
    name: string;
    /** What the call shows off. */
    description: string;
    type: string | null;
    startMs: number | null;
    durationSeconds: number | null;
    owner: string | null;
}

/** One row of a call's change history, from `GET /page/changes/<call id>`. */
export interface PageChange {
    id: string;
    name: string;
    state: string;
    /** Such as `2 edited, 1 redacted`. */
    summary: string;
    by: string;
    atMs: number;
}
