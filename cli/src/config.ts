/** What the environment says of Salesforce, as other tools of Salesforce's read it too. */
export interface SalesforceVariables {
    readonly accessToken: string | undefined;
    readonly instanceUrl: string | undefined;
}

/** Reads the process's environment: this file is the only place that does. What is set to nothing is not set. */
export function readSalesforceVariables(): SalesforceVariables {
    const { SF_ACCESS_TOKEN, SF_INSTANCE_URL } = process.env;
    return { accessToken: SF_ACCESS_TOKEN || undefined, instanceUrl: SF_INSTANCE_URL || undefined };
}

/** What this process is told of uploads: the same variables as the proxy's, read and checked where it reads them. */
export function readUploadVariables(): Readonly<Record<string, string | undefined>> {
    return process.env;
}
