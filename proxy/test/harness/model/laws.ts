import { parseSaveResponse, type ErrorCode, type LineResult } from 'c/proxyProtocol';
import { z } from 'zod';
import { parseDateTime } from '../../../src/salesforce/dateTime';
import type { PlannedLine } from '../../../src/save/planSave';
import type { History, RowWrite, SaveStory, TextWrite } from './history';
import type { ModelRow } from './modelQuery';

/** What must hold in every run, whatever happened in it: a sentence for each time it did not. */
export function findViolations(history: History): readonly string[] {
    return [
        ...history.texts.flatMap((write) => (write.save ? checkWrite(history, write, write.save) : [])),
        ...history.rows.flatMap((write) => checkRowWrite(history, write)),
        ...history.saves.flatMap((save) => checkAnswer(history, save)),
        ...history.sendingRows().map((row) => `${String(row['Name'])} is Sending for ever`)
    ];
}

/** Nothing is overwritten that its writer had not read as the base, but for what somebody wrote without us in between. */
function checkWrite(history: History, write: TextWrite, save: SaveStory): readonly string[] {
    const line = lineOf(save, write.identifier);
    const read = save.read.get(write.identifier);
    const place = `${save.name} wrote ${write.identifier} over ${JSON.stringify(write.before)} at ${write.moment}`;
    const problems: string[] = [];
    if (line?.text !== write.text) {
        problems.push(`${place}: not what was planned`);
    }
    if (read?.text !== line?.baseText) {
        problems.push(`${place}: without having read its base with the lock in its hands`);
    }
    const last = history.texts.findLast(
        (other) => other.identifier === write.identifier && other !== write && isBefore(history, other, write)
    );
    const isOwn = last?.save === save;
    const isDirect = last?.save === null && read !== undefined && last.moment >= read.moment;
    if (write.before !== line?.baseText && !isOwn && !isDirect) {
        problems.push(`${place}: LOST UPDATE of ${last?.save?.name ?? 'somebody'}`);
    }
    const row = history.rows.findLast(
        ({ moment, row: one }) => moment <= write.moment && one['Request_Id__c'] === save.requestId
    )?.row;
    if (row?.['State__c'] !== 'Sending' || (row['Lock__c'] ?? null) === null) {
        problems.push(`${place}: without the lock`);
    }
    const ageMs = write.atMs - (parseDateTime(String(row?.['CreatedDate'])) ?? 0);
    if (ageMs > history.oldestSendingMs) {
        problems.push(`${place}: ${ageMs} ms after its row was made, when others may have taken over`);
    }
    return problems;
}

function isBefore(history: History, one: TextWrite, other: TextWrite): boolean {
    return history.texts.indexOf(one) < history.texts.indexOf(other);
}

const recordedLines = z.array(z.object({ identifier: z.string(), result: z.string().optional() }));

/** A row says of each line what was so at some time while it was found out; a final row holds nothing any more. */
function checkRowWrite(history: History, { moment, before, row, since }: RowWrite): readonly string[] {
    const owner = history.saves.find(({ requestId }) => requestId === row['Request_Id__c']);
    const name = `the row of ${owner?.name ?? 'nobody'} (moment ${moment})`;
    if (before === null || !owner) {
        return owner ? [] : [`${name} belongs to no save`];
    }
    const lines = recordedLines.parse(JSON.parse(String(row['Lines__c'])));
    const problems: string[] = [];
    for (const { identifier, result } of lines) {
        const line = lineOf(owner, identifier);
        if (
            result === 'verified' &&
            !(line && history.textsBetween(identifier, owner.startedAt, moment).has(line.text))
        ) {
            problems.push(`${name} says ${identifier} is verified, and it never was stored`);
        }
        const texts = [...history.textsBetween(identifier, since, moment)];
        const isWritten = history.texts.some((write) => write.save === owner && write.identifier === identifier);
        const isDenied = result === 'unproven' || (result === 'notApplied' && isWritten);
        if (isDenied && texts.every((text) => text === line?.text)) {
            problems.push(`${name} says ${identifier} is ${result}, and it was stored all the time`);
        }
        if (result === 'unproven' && texts.every((text) => text === line?.baseText)) {
            problems.push(`${name} says ${identifier} is unproven, and it was as before all the time`);
        }
    }
    if (row['State__c'] !== 'Sending') {
        if ((row['Lock__c'] ?? null) !== null || (row['Digests__c'] ?? null) !== null) {
            problems.push(`${name} is over and still holds its lock or digests`);
        }
        const results = lines.map(({ result }) => result);
        const isVerified = results.every((result) => result === 'verified');
        if ((row['State__c'] === 'Verified') !== isVerified) {
            problems.push(`${name} is ${String(row['State__c'])} with ${results.join(', ')}`);
        }
        if (row['State__c'] === 'Not_Applied' && results.includes('verified')) {
            problems.push(`${name} is Not_Applied with ${results.join(', ')}`);
        }
    }
    return problems;
}

/** The answer of a save says what happened, of every line. */
function checkAnswer(history: History, save: SaveStory): readonly string[] {
    const { answer, endedAt } = save;
    if (!answer || endedAt === null) {
        return [];
    }
    const writes = history.texts.filter((write) => write.save === save);
    if (!answer.ok) {
        if (!EXPECTED_FAILURES.includes(answer.failure.code)) {
            return [`${save.name} failed as ${answer.failure.code}`];
        }
        return writes.length > 0 ? [`${save.name} failed as ${answer.failure.code} and wrote all the same`] : [];
    }
    const response = parseSaveResponse(answer.value);
    const asked = save.plan.lines.map(({ identifier }) => identifier);
    if (!response || response.results.map(({ identifier }) => identifier).join() !== asked.join()) {
        return [`${save.name} was answered without one result for every line`];
    }
    return [
        ...response.results.flatMap((result) => checkResult(history, save, endedAt, result)),
        ...checkState(save, response.state, rowStateAt(history, save, endedAt))
    ];
}

/** What a save may fail as in these runs, where the people may do everything. */
const EXPECTED_FAILURES: readonly ErrorCode[] = ['SAVE_LOCKED', 'SALESFORCE_UNAVAILABLE'];

const STATES: Readonly<Record<string, string>> = {
    verified: 'Verified',
    partlyVerified: 'Partly_Verified',
    notApplied: 'Not_Applied',
    sending: 'Sending'
};

/** The state of the answer is the row's. `sending` may also be an update that got no answer and was made. */
function checkState(save: SaveStory, state: string, row: ModelRow | null): readonly string[] {
    const isRight = row !== null && (row['State__c'] === STATES[state] || state === 'sending');
    return isRight ? [] : [`${save.name} was answered ${state}, and its row is ${String(row?.['State__c'])}`];
}

function rowStateAt(history: History, save: SaveStory, moment: number): ModelRow | null {
    return (
        history.rows.findLast((one) => one.moment <= moment && one.row['Request_Id__c'] === save.requestId)?.row ?? null
    );
}

function checkResult(
    history: History,
    save: SaveStory,
    endedAt: number,
    { identifier, outcome, currentText }: LineResult
): readonly string[] {
    const line = lineOf(save, identifier);
    const texts = history.textsBetween(identifier, save.startedAt, endedAt);
    const writes = history.texts.filter((write) => write.save === save && write.identifier === identifier);
    const place = `${save.name} was told that ${identifier} is ${outcome}`;
    if (!line) {
        return [`${place}, which it did not ask for`];
    }
    if (outcome !== 'verified' && outcome !== 'unconfirmed' && (currentText === null || !texts.has(currentText))) {
        return [`${place}, with a text that it never was`];
    }
    switch (outcome) {
        case 'verified':
            return texts.has(line.text) ? [] : [`${place}, and it was never stored`];
        case 'conflict':
            return writes.length > 0 || currentText === line.baseText ? [`${place}, and it was sent`] : [];
        case 'notApplied':
            return [
                ...(currentText === line.baseText ? [] : [`${place}, and it is not the old text`]),
                ...(writes.some(({ moment }) => moment > endedAt) ? [`${place}, and it was stored later`] : []),
                ...(writes.length > 0 && !texts.has(line.baseText) ? [`${place}, and it was stored`] : [])
            ];
        case 'overwritten':
            return currentText === line.text || currentText === line.baseText ? [`${place}, and it was not`] : [];
        case 'unconfirmed':
            return [];
    }
}

function lineOf(save: SaveStory, identifier: string): PlannedLine | undefined {
    return save.plan.lines.find((line) => line.identifier === identifier);
}
