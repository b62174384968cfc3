import { toTerminalLine } from '../toolchain/serviceLog.mjs';

const log = (fields: object) => JSON.stringify(fields);

describe('toTerminalLine', () => {
    it.each([
        ['a request', log({ level: 30, msg: 'request completed' }), undefined],
        ['a level in words', log({ level: 'info', msg: 'started' }), undefined],
        ['an error', log({ level: 50, code: 'ORG_UNREACHABLE', msg: 'no answer' }), 'proxy: ORG_UNREACHABLE no answer'],
        ['an error in words', log({ level: 'error', msg: 'no answer', requestId: 'r1' }), 'proxy: no answer r1'],
        ['a fatal error', log({ level: 60, msg: 'cannot start' }), 'proxy: cannot start'],
        ['what is no log line', 'TypeError: boom', 'TypeError: boom'],
        ['a bare value', '3', undefined]
    ])('%s', (_name, line, shown) => {
        expect(toTerminalLine(line, false)).toBe(shown);
        expect(toTerminalLine(line, true)).toBe(line);
    });
});
