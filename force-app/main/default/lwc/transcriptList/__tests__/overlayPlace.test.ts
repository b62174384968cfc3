import { overlayPlace } from '../overlayPlace';

const frame = { left: 100, top: 50, right: 900, bottom: 550 };
const words = (left: number, top: number): { left: number; top: number; right: number; bottom: number } => ({
    left,
    top,
    right: left + 80,
    bottom: top + 20
});

describe('overlayPlace', () => {
    it.each([
        ['under the words', words(300, 100), { width: 200, height: 300 }, { left: 200, top: 74 }],
        ['above them near the bottom', words(300, 500), { width: 200, height: 300 }, { left: 200, top: 146 }],
        ['inside the right edge', words(850, 100), { width: 200, height: 300 }, { left: 600, top: 74 }],
        ['inside the left edge', words(20, 100), { width: 200, height: 300 }, { left: 0, top: 74 }],
        [
            'on the side with more room where it fits on neither, and no higher than that',
            words(300, 300),
            { width: 200, height: 400 },
            { left: 200, top: 0, room: 246 }
        ],
        [
            'under the words where that is the side with more room',
            words(300, 200),
            { width: 200, height: 900 },
            { left: 200, top: 174, room: 326 }
        ],
        ['at the edge for words scrolled away', words(300, 900), { width: 200, height: 300 }, { left: 200, top: 200 }]
    ])('stands %s', (_, at, overlay, position) => {
        expect(overlayPlace(frame, at, overlay)).toMatchObject(position);
    });
});
