import { isRecordId } from './recordId';

/** A record id as a SOQL literal; throws for anything that is not one, so that nothing else ever enters a query. */
export function toIdLiteral(id: string): string {
    if (!isRecordId(id)) {
        throw new Error('not a record id');
    }
    return `'${id}'`;
}

/** A text as a SOQL literal (SOQL and SOSL Reference, "Quoted String Escape Sequences"). */
export function toTextLiteral(text: string): string {
    return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
}

/** A moment as a SOQL literal, in milliseconds since the Unix epoch. */
export function toDateTimeLiteral(ms: number): string {
    return new Date(ms).toISOString();
}
