import type { ChangeSummary } from 'c/proxyProtocol';
import { z } from 'zod';
import type { LocalOrg } from '../../../../local-org/src/startLocalOrg';
import { CANARY } from './contractData';
import type { Ledger } from './ledger';

const recordedLines = z.array(z.object({ identifier: z.string(), result: z.string().optional() }));

/** What a result claims about what is stored; others claim nothing. */
const CLAIMS: Readonly<Record<string, boolean>> = {
    verified: true,
    unproven: false,
    notApplied: false,
    overwritten: false
};

/** What the change rows of a scene hold, long after: results that are true, nothing that is open, no text. */
export function checkRows(
    org: LocalOrg,
    ledger: Ledger,
    from: number,
    changes: readonly ChangeSummary[] | null
): readonly string[] {
    // Where texts come escaped, or may not be read, what is stored can't be told from what is not.
    const { entityEncodingHeader, entriesPermission } = org.behaviour;
    const isBlind = entityEncodingHeader === 'ignored' || entriesPermission !== 'none';
    return org
        .records('Transcript_Change__c')
        .slice(from)
        .flatMap((row) => {
            const name = `the row ${String(row.Name)}`;
            const told = changes?.find(({ changeId }) => changeId === row.Id);
            const lines = recordedLines.parse(JSON.parse(String(row.Lines__c)));
            const isFree = (row.Lock__c ?? null) === null && (row.Digests__c ?? null) === null;
            const isVerified = lines.every(({ result }) => result === 'verified');
            return [
                ...(row.State__c === 'Sending' ? [`${name} is Sending for ever`] : []),
                ...(isFree ? [] : [`${name} holds a lock`]),
                ...((row.State__c === 'Verified') === isVerified ? [] : [`${name} is ${String(row.State__c)}`]),
                ...(JSON.stringify(row).toLowerCase().includes(CANARY) ? [`${name} holds text`] : []),
                ...(told && told.seal !== 'intact' ? [`the seal of ${name} is ${told.seal}`] : []),
                ...(told && OPEN.includes(told.state) ? [`${name} is told as ${told.state}`] : []),
                ...lines.flatMap(({ identifier, result = '' }) => {
                    const isStored = ledger.isStoredAsPlanned(identifier);
                    const isUnknown = isStored === null || (isBlind && result === 'unproven');
                    const isTrue = isUnknown || (CLAIMS[result] ?? isStored) === isStored;
                    const isDenied = row.State__c === 'Not_Applied' && result !== 'conflict';
                    return [
                        ...(isTrue ? [] : [`${name} calls ${identifier} ${result}`]),
                        ...(isDenied && ledger.isStoredSomehow(identifier)
                            ? [`${name} is Not_Applied, and ${identifier} is stored`]
                            : [])
                    ];
                })
            ];
        });
}

const OPEN: readonly string[] = ['saving', 'pending'];

/** What must not be in a log: a word of any line, a token of Salesforce, a phone number. */
export function checkLog(log: string): readonly string[] {
    return [
        ...(log.toLowerCase().includes(CANARY) ? ['a text is in the log'] : []),
        ...(/00D\w{12}!/.test(log) ? ['a token is in the log'] : [])
    ];
}
