import { defineSwitch } from './switch';

/** What is open about limits. */
export const limitSwitches = [
    defineSwitch({
        name: 'hourlyLimit',
        question: 'How many calls on the entries resource one user may make with one application in an hour.',
        source: 'Salesforce Help and the guide to uploading transcripts, which disagree',
        values: { '1000': 'A thousand.', '100': 'A hundred.', none: 'Any number.' },
        defaultValue: '1000'
    }),
    defineSwitch({
        name: 'hourlyLimitStatus',
        question: 'With which status a call over the limit of the hour is answered.',
        source: 'Connect REST API Developer Guide, "Status Codes and Error Responses"',
        values: { '503': 'Service Unavailable.', '429': 'Too Many Requests.' },
        defaultValue: '503'
    }),
    defineSwitch({
        name: 'dailyLimitStatus',
        question: 'With which status a call over the limit of the 24 hours is answered.',
        source: 'REST API Developer Guide, "Status Codes and Error Responses"',
        values: { '403': 'Forbidden.', '429': 'Too Many Requests.' },
        defaultValue: '403'
    }),
    defineSwitch({
        name: 'retryAfter',
        question: 'Whether the answer to a call over a limit says when to come back.',
        source: 'Connect REST API Developer Guide, "Status Codes and Error Responses"',
        values: { absent: 'It does not.', present: 'Retry-After says in how many seconds.' },
        defaultValue: 'absent'
    })
] as const;
