import { formatDue, formatMoment } from 'c/momentText';

// Jest's user is in Los Angeles, seven hours behind UTC in summer.
const at = (text: string): number => Date.parse(`2026-07-14T${text}Z`);
const NOW = at('18:00:00');
const plain = (text: string): string => text.replace(/\s/g, ' ');

it.each([
    ['today', at('17:14:59'), '10:14 AM'],
    ['late today, tomorrow elsewhere', at('06:59:00') + 24 * 3_600_000, '11:59 PM'],
    ['yesterday', at('06:59:00'), 'Jul 13, 11:59 PM'],
    ['a year ago at this time', at('18:00:00') - 365 * 24 * 3_600_000, 'Jul 14, 11:00 AM']
])('says when: %s', (_, momentMs, expected) => {
    expect(plain(formatMoment(momentMs, NOW))).toBe(expected);
});

it.each([
    ['a full minute', at('18:05:00'), '11:05 AM'],
    ['just after it', at('18:05:00') + 1, '11:06 AM'],
    ['before midnight', at('06:59:30') + 24 * 3_600_000, 'Jul 15, 12:00 AM']
])('never says too early when to come back: %s', (_, momentMs, expected) => {
    expect(plain(formatDue(momentMs, NOW))).toBe(expected);
});
