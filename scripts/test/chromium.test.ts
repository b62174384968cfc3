import { chromiumArgs, findChromium, listSystemBrowsers } from '../toolchain/chromium.mjs';

/** A world where only the named files exist. */
const world = (
    files: string[],
    env: Record<string, string> = {},
    platform: NodeJS.Platform = 'linux',
    arch = 'x64'
) => ({
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    arch,
    exists: (path: string) => files.includes(path),
    unpack: async () => '/tmp/bundled/chromium'
});

describe('findChromium', () => {
    it.each([
        ['CHROME_PATH first', world(['/my/chrome', '/usr/bin/chromium'], { CHROME_PATH: '/my/chrome' }), '/my/chrome'],
        ['then a system Chromium', world(['/usr/bin/google-chrome', '/usr/bin/chromium']), '/usr/bin/chromium'],
        ['or Chrome', world(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
        ['then the one in the packages', world([]), '/tmp/bundled/chromium'],
        ['an empty CHROME_PATH is none', world([], { CHROME_PATH: '' }), '/tmp/bundled/chromium']
    ])('%s', async (_name, given, path) => {
        await expect(findChromium(given)).resolves.toBe(path);
    });

    it.each([
        [
            'a CHROME_PATH that is not there',
            world(['/usr/bin/chromium'], { CHROME_PATH: '/gone' }),
            'CHROME_PATH is /gone'
        ],
        ['a Mac without Chrome', world([], {}, 'darwin', 'arm64'), 'set CHROME_PATH'],
        ['Linux on ARM without Chromium', world([], {}, 'linux', 'arm64'), 'set CHROME_PATH']
    ])('explains %s', async (_name, given, message) => {
        await expect(findChromium(given)).rejects.toThrow(message);
    });

    it('looks where Windows installs Chrome', () => {
        expect(listSystemBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
            'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
        ]);
    });
});

it('never switches web security off', () => {
    expect(chromiumArgs.filter((flag) => /web-security|single-process/.test(flag))).toEqual([]);
});
