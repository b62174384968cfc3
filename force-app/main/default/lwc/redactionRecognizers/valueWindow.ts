import type { Call } from './call';
import type { Evidence } from './evidence';
import type { Stretch } from './stretch';

/** Some digits and letters of a call that may be one value, with what speaks for and against it. */
export class ValueWindow {
    readonly call: Call;
    readonly stretch: Stretch;
    /** What the words around announce. */
    readonly evidence: Evidence;
    /** Nothing of what belongs together was left out at either side. */
    readonly isWhole: boolean;
    /** All of it is written, not said, on one line. */
    readonly isWritten: boolean;
    #groups: string | undefined;

    constructor(call: Call, stretch: Stretch, evidence: Evidence, isWhole: boolean) {
        this.call = call;
        this.stretch = stretch;
        this.evidence = evidence;
        this.isWhole = isWhole;
        this.isWritten = isAllWritten(stretch);
    }

    /** What it stands for, digits and capital letters. */
    get characters(): string {
        return this.stretch.characters;
    }

    /** What stands between its written groups, when it is the same everywhere: "-", " ", "." or "" for none. */
    get separator(): string | undefined {
        return this.isWritten ? separatorOf(this.call, this.stretch) : undefined;
    }

    /** A short word in small letters is in it, which is a word rather than a part of a code: "25, 30 tops". */
    get hasWord(): boolean {
        const { lines } = this.call;
        return this.stretch.atoms.some(
            ({ isSoft, isSpoken, characters, line, start, end }) =>
                isSoft && !isSpoken && (lines[line]?.text ?? '').slice(start, end) !== characters
        );
    }

    /** The lengths of its atoms, "3-2-4". */
    get groups(): string {
        this.#groups ??= groupsOf(this.stretch);
        return this.#groups;
    }
}

function isAllWritten({ atoms }: Stretch): boolean {
    const line = atoms[0]?.line;
    for (const atom of atoms) {
        if (atom.line !== line || (atom.isSpoken && atom.kind !== 'letters')) {
            return false;
        }
    }
    return true;
}

function groupsOf({ atoms }: Stretch): string {
    let groups = '';
    for (const { characters } of atoms) {
        groups += groups === '' ? String(characters.length) : `-${String(characters.length)}`;
    }
    return groups;
}

function separatorOf(call: Call, { atoms }: Stretch): string | undefined {
    let separator: string | undefined = '';
    for (let at = 1; at < atoms.length; at += 1) {
        const before = atoms[at - 1];
        const atom = atoms[at];
        const between =
            before === undefined || atom === undefined || before.line !== atom.line
                ? '\n'
                : (call.lines[atom.line]?.text ?? '').slice(before.end, atom.start);
        separator = at === 1 || separator === between ? between : undefined;
    }
    return separator;
}
