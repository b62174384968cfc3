import { isGoToKey, toFindKey } from '../findKeys';

const press = (key: string, init: KeyboardEventInit = {}): KeyboardEvent =>
    new KeyboardEvent('keydown', { key, ...init });

describe('keys of the search', () => {
    it.each<[string, KeyboardEventInit, string | null]>([
        ['f', { ctrlKey: true }, 'open'],
        ['F', { metaKey: true }, 'open'],
        ['ф', { ctrlKey: true, code: 'KeyA' }, null],
        ['а', { ctrlKey: true, code: 'KeyF' }, 'open'],
        ['f', {}, null],
        ['f', { ctrlKey: true, shiftKey: true }, null],
        ['f', { ctrlKey: true, altKey: true }, null],
        ['f', { ctrlKey: true, metaKey: true }, null],
        ['F3', {}, 'next'],
        ['F3', { shiftKey: true }, 'previous'],
        ['F3', { ctrlKey: true }, null]
    ])('%s %j: %s', (key, init, wish) => {
        expect(toFindKey(press(key, init))).toBe(wish);
    });

    it.each<[string, KeyboardEventInit, boolean]>([
        ['g', {}, true],
        ['G', {}, true],
        ['п', { code: 'KeyG' }, true],
        ['h', { code: 'KeyG' }, false],
        ['g', { ctrlKey: true }, false],
        ['Home', { code: 'KeyG' }, false]
    ])('%s %j goes to a time: %s', (key, init, goes) => {
        expect(isGoToKey(press(key, init))).toBe(goes);
    });
});
