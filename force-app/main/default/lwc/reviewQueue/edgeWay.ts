import type { Edge, Reach } from './moveEdge';

/** How an end of a suggestion is asked to move: by a word more or less, or the way an arrow key points. */
export type EdgeWay = Reach | 'left' | 'right';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A word more or less, for an end that moves so in this text: which way it is written decides what left and right mean. */
export function toReach(edge: Edge, way: EdgeWay, text: string): Reach {
    if (way === 'widen' || way === 'narrow') {
        return way;
    }
    const goesOn = (way === 'right') !== isRightToLeft(text);
    return goesOn === (edge === 'end') ? 'widen' : 'narrow';
}

/** As the first letter decides. */
function isRightToLeft(text: string): boolean {
    return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');
}
