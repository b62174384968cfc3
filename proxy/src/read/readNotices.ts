import type { EntriesPage, EntryIssue } from 'c/conversationEntries';
import type { NoticeCode, ReadNotice } from 'c/proxyProtocol';
import { leftWhenNear } from '../salesforce/requestUse';
import type { MeteredClient } from '../salesforce/salesforceClient';

/** What there is to say about a read, counted while it goes on. */
export interface NoticeCounts {
    /** So many more; nothing for none. */
    add(code: NoticeCode, more: number): void;
    /** Exactly so many, which may be none. */
    set(code: NoticeCode, count: number): void;
    list(): readonly ReadNotice[];
}

/** Starts with nothing to say. */
export function createNoticeCounts(): NoticeCounts {
    const counts = new Map<NoticeCode, number>();
    return {
        add(code, more) {
            if (more > 0) {
                counts.set(code, (counts.get(code) ?? 0) + more);
            }
        },
        set(code, count) {
            counts.set(code, count);
        },
        list: () => [...counts].map(([code, count]) => ({ code, count }))
    };
}

/** An entry without identifier is counted by itself: it is no line of the read. */
type LineIssue = Exclude<EntryIssue['code'], 'ENTRY_WITHOUT_IDENTIFIER'>;

const LINE_NOTICES: Readonly<Record<LineIssue, NoticeCode>> = {
    ENTRY_WITHOUT_TEXT: 'ENTRIES_WITHOUT_TEXT',
    ENTRY_WITHOUT_TIME: 'ENTRIES_WITHOUT_TIME',
    ENTRY_WITHOUT_SENDER: 'ENTRIES_WITHOUT_SPEAKER'
};

/** What is odd about the entries of a page, by identifier. Issues count places in the response, malformed entries included. */
export function noticesByLine(page: EntriesPage): ReadonlyMap<string, readonly NoticeCode[]> {
    const malformed = new Set<number>();
    const issues = new Map<number, NoticeCode[]>();
    for (const { code, index } of page.issues) {
        if (code === 'ENTRY_WITHOUT_IDENTIFIER') {
            malformed.add(index);
        } else {
            issues.set(index, [...(issues.get(index) ?? []), LINE_NOTICES[code]]);
        }
    }
    const result = new Map<string, readonly NoticeCode[]>();
    let index = 0;
    for (const { identifier } of page.entries) {
        while (malformed.has(index)) {
            index += 1;
        }
        const own = issues.get(index);
        if (own) {
            result.set(identifier, own);
        }
        index += 1;
    }
    return result;
}

/** Says which limits are nearly used up. None left is worth saying too. */
export function addLimits(client: MeteredClient, notices: NoticeCounts): void {
    const hourlyLeft = leftWhenNear(client.hourlyUse());
    if (hourlyLeft !== null) {
        notices.set('HOURLY_LIMIT_NEAR', hourlyLeft);
    }
    const dailyLeft = leftWhenNear(client.dailyUse());
    if (dailyLeft !== null) {
        notices.set('DAILY_LIMIT_NEAR', dailyLeft);
    }
}
