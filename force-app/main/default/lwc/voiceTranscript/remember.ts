/** A function that gives the same output again as long as its inputs stay the same: a template asks many times over. */
export function remember<Inputs extends readonly unknown[], Output>(
    make: (...inputs: Inputs) => Output
): (...inputs: Inputs) => Output {
    let last: { readonly inputs: Inputs; readonly output: Output } | null = null;
    return (...inputs) => {
        if (!last?.inputs.every((input, place) => input === inputs[place])) {
            last = { inputs, output: make(...inputs) };
        }
        return last.output;
    };
}
