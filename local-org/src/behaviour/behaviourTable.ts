import type { Switch } from './switch';
import { behaviourSwitches } from './switches';

function toLines(one: Switch): string[] {
    const values = Object.entries(one.values);
    const width = Math.max(...values.map(([value]) => value.length));
    return [
        one.name,
        `  ${one.question}`,
        `  Not said in: ${one.source}.`,
        ...values.map(([value, note]) => `  ${value === one.defaultValue ? '*' : ' '} ${value.padEnd(width)}  ${note}`),
        ''
    ];
}

/** Every switch with its values, for people who read a terminal. */
export function toBehaviourTable(switches: readonly Switch[] = behaviourSwitches): string {
    return [
        "What Salesforce's documentation leaves open, and what the local org can do.",
        '* marks what it does unless told otherwise: --behaviour NAME=VALUE, as often as needed.',
        '',
        ...switches.flatMap(toLines)
    ].join('\n');
}
