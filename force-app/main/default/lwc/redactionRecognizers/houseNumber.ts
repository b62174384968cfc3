import { wordSet } from 'c/spokenText';
import { isNumber, numberAhead } from './addressParts';
import { behindAll, firstOf, isIn } from './nearby';
import { isSameSpeaker, reportSaid } from './turns';
import type { Recognizer } from './recognizer';

const HOUSES = wordSet('house door');
/** What may stand before the number. */
const LEADS = wordSet('yeah yes yep sure its it is uh um number');

/** "and the house number": the answer is a number alone, which nothing else tells. */
export const houseNumber: Recognizer = {
    entityType: 'ADDRESS',
    find: (call, report) => {
        for (const { kind, firstToken: house, line: asked } of call.cues) {
            const line = asked + 1;
            if (kind !== 'ADDRESS' || line >= call.lines.length || !isIn(call, house, HOUSES)) {
                continue;
            }
            const isOther = call.lines[line]?.speaker === undefined || !isSameSpeaker(call, asked, line);
            const end = firstOf(call, line + 1);
            const first = behindAll(call, firstOf(call, line), end, LEADS);
            const last = isOther && isNumber(call, first) ? numberAhead(call, first, end) : undefined;
            if (last === end - 1) {
                reportSaid(call, report, 'ADDRESS', 0.65, first, last, [{ code: 'askedFor' }]);
            }
        }
    }
};
