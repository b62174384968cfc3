/**
 * One question that Salesforce's documentation leaves open, with every answer that the local org can give. The product
 * has to be right under each of them.
 */
export interface Switch<Name extends string = string, Value extends string = string> {
    readonly name: Name;
    /** What is not documented, in our words. */
    readonly question: string;
    /** Salesforce's page that is silent. */
    readonly source: string;
    /** Every answer, with what the org does then. */
    readonly values: Readonly<Record<Value, string>>;
    /** The answer taken as most likely: what the org does unless it is told otherwise. */
    readonly defaultValue: NoInfer<Value>;
}

/** Types a switch by its own name and values, and holds that the default is one of them. */
export function defineSwitch<const Name extends string, const Value extends string>(
    one: Switch<Name, Value>
): Switch<Name, Value> {
    return one;
}
