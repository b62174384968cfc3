import { createRememberedSpeakers } from '../rememberedSpeakers';
import { target } from './fakeDesk';

const twoAgents = {
    ...target('2'),
    participants: [...target('2').participants, { ...target('2').participants[0]!, id: 'a2' }]
};

test('a source is remembered by roles, for calls that have each just once', () => {
    const remembered = createRememberedSpeakers();
    remembered.remember(
        'source',
        new Map([
            ['Tom', 'a'],
            ['Ana', 'c'],
            ['Hold music', null],
            ['Nobody', 'gone']
        ]),
        target('1')
    );
    expect([...remembered.of('source', target('2'))]).toEqual([
        ['Tom', 'a'],
        ['Ana', 'c'],
        ['Hold music', null]
    ]);
    expect([...remembered.of('source', twoAgents)]).toEqual([
        ['Ana', 'c'],
        ['Hold music', null]
    ]);
    expect([...remembered.of('another', target('2'))]).toEqual([]);
    remembered.clear();
    expect([...remembered.of('source', target('2'))]).toEqual([]);
});
