import { toHeightStyle } from '../appearance';

it.each<[unknown, string]>([
    [0, ''],
    [600, '--transcript-height: 600px'],
    ['600', '--transcript-height: 600px'],
    [5, '--transcript-height: 320px'],
    [1e9, '--transcript-height: 4000px'],
    [-1, ''],
    [undefined, ''],
    ['tall', '']
])('a height of %j', (height, style) => {
    expect(toHeightStyle(height as number)).toBe(style);
});
