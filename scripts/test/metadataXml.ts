import { XMLParser } from 'fast-xml-parser';

/** One element of a metadata file. */
export interface Xml {
    /** Names of the elements inside, each once. */
    names: string[];
    /** Text of the first element of that name; undefined when there is none. */
    text(name: string): string | undefined;
    /** Texts of all elements of that name. */
    texts(name: string): string[];
    /** All elements of that name, for looking further inside. */
    list(name: string): Xml[];
}

const parser = new XMLParser({
    ignoreAttributes: false,
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute
});

/** Reads well-formed XML. An attribute is found as an element whose name begins with `@_`. */
export function parseMetadataXml(text: string): Xml {
    return toXml(parser.parse(text));
}

function toXml(value: unknown): Xml {
    const inside = new Map<string, unknown[]>(
        typeof value === 'object' && value !== null
            ? Object.entries(value).map(([name, found]) => [name, [found].flat()])
            : []
    );
    const texts = (name: string) => (inside.get(name) ?? []).filter((one) => typeof one === 'string');
    return {
        names: [...inside.keys()],
        text: (name) => texts(name)[0],
        texts,
        list: (name) => (inside.get(name) ?? []).map(toXml)
    };
}
