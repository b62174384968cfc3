/** What the menu of a line asks for. */
export type ActionCommand = 'edit' | 'redactLine' | 'change' | 'relabel' | 'revert';

/** By the values of the menu's entries. */
const COMMANDS: ReadonlyMap<string, ActionCommand> = new Map([
    ['edit', 'edit'],
    ['redact', 'redactLine'],
    ['change', 'change'],
    ['relabel', 'relabel'],
    ['revert', 'revert']
]);

/** The command of a chosen entry. */
export function toActionCommand(value: string): ActionCommand | null {
    return COMMANDS.get(value) ?? null;
}
