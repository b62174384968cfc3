import { tokenize } from './words';

/** A run of text that both sides share, that only the old side has, or that only the new side has. */
export interface DiffPart {
    readonly kind: 'same' | 'removed' | 'added';
    readonly text: string;
}

/** Beyond this many differing words the search costs more than a reader gains: the middle is one replacement. */
const MOST_EDITS = 500;

/**
 * The word-level difference of two texts: `same` and `removed` joined give the old text, `same` and `added` the new.
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), over words.
 */
export function diffWords(oldText: string, newText: string): readonly DiffPart[] {
    const before = tokenize(oldText);
    const after = tokenize(newText);
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) {
        head += 1;
    }
    let tail = 0;
    while (
        tail < before.length - head &&
        tail < after.length - head &&
        before[before.length - 1 - tail] === after[after.length - 1 - tail]
    ) {
        tail += 1;
    }
    const parts = createParts();
    parts.push('same', before.slice(0, head));
    diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), parts.push);
    parts.push('same', before.slice(before.length - tail));
    return parts.list;
}

type PushPart = (kind: DiffPart['kind'], tokens: readonly string[]) => void;

function createParts(): { readonly list: readonly DiffPart[]; readonly push: PushPart } {
    const list: { kind: DiffPart['kind']; text: string }[] = [];
    return {
        list,
        push(kind, tokens) {
            if (tokens.length === 0) {
                return;
            }
            const text = tokens.join('');
            const last = list[list.length - 1];
            if (last?.kind === kind) {
                last.text += text;
            } else {
                list.push({ kind, text });
            }
        }
    };
}

function diffMiddle(before: readonly string[], after: readonly string[], push: PushPart): void {
    const trace = shortestEdit(before, after);
    if (!trace) {
        push('removed', before);
        push('added', after);
        return;
    }
    // Walk the furthest-reaching points back from the end, then say the moves from the start.
    const moves: { kind: DiffPart['kind']; token: string }[] = [];
    let x = before.length;
    let y = after.length;
    for (const [index, furthest] of [...trace].reverse().entries()) {
        const d = trace.length - 1 - index;
        const k = x - y;
        const down = k === -d || (k !== d && reach(furthest, k - 1) < reach(furthest, k + 1));
        const previousK = down ? k + 1 : k - 1;
        const previousX = d === 0 ? 0 : reach(furthest, previousK);
        const previousY = d === 0 ? 0 : previousX - previousK;
        while (x > previousX && y > previousY) {
            x -= 1;
            y -= 1;
            moves.push({ kind: 'same', token: before[x] ?? '' });
        }
        if (d > 0) {
            if (down) {
                y -= 1;
                moves.push({ kind: 'added', token: after[y] ?? '' });
            } else {
                x -= 1;
                moves.push({ kind: 'removed', token: before[x] ?? '' });
            }
        }
    }
    for (const { kind, token } of groupChanges(moves.reverse())) {
        push(kind, [token]);
    }
}

/** Within a run of changes what is removed comes before what is added, as a reader expects. */
function groupChanges<Move extends { kind: DiffPart['kind'] }>(moves: readonly Move[]): readonly Move[] {
    const grouped: Move[] = [];
    let added: Move[] = [];
    for (const move of moves) {
        if (move.kind === 'added') {
            added.push(move);
        } else {
            if (move.kind === 'same') {
                grouped.push(...added);
                added = [];
            }
            grouped.push(move);
        }
    }
    return [...grouped, ...added];
}

/** For each number of edits the furthest point on each diagonal before that edit; null beyond MOST_EDITS. */
function shortestEdit(
    before: readonly string[],
    after: readonly string[]
): readonly ReadonlyMap<number, number>[] | null {
    const trace: ReadonlyMap<number, number>[] = [];
    const furthest = new Map<number, number>([[1, 0]]);
    const most = Math.min(MOST_EDITS, before.length + after.length);
    for (let d = 0; d <= most; d += 1) {
        trace.push(new Map(furthest));
        for (let k = -d; k <= d; k += 2) {
            const down = k === -d || (k !== d && reach(furthest, k - 1) < reach(furthest, k + 1));
            let x = down ? reach(furthest, k + 1) : reach(furthest, k - 1) + 1;
            while (x < before.length && x - k < after.length && before[x] === after[x - k]) {
                x += 1;
            }
            furthest.set(k, x);
            if (x >= before.length && x - k >= after.length) {
                return trace;
            }
        }
    }
    return null;
}

function reach(furthest: ReadonlyMap<number, number>, k: number): number {
    return furthest.get(k) ?? 0;
}
