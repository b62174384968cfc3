import { messageOf, statusOf } from '../errors';
import type { ErrorCode } from 'c/proxyProtocol';

/**
 * The failures of a route by their status, as OpenAPI wants its responses: each code with its words, from the one table
 * of errors.
 * @param content how the body of a failure is described
 */
export function describeFailures(codes: readonly ErrorCode[], content: object): Readonly<Record<string, object>> {
    const byStatus = new Map<number, string[]>();
    for (const code of codes) {
        const status = statusOf(code);
        byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${messageOf({ code })}`]);
    }
    return Object.fromEntries(
        [...byStatus].map(([status, lines]) => [String(status), { description: lines.join('\n'), content }])
    );
}
