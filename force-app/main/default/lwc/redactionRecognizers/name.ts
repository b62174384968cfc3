import type { Reason } from './finding';
import { FULL_TRUST, NO_TRUST, SOME_TRUST } from './nameTrust';
import { findNames } from './nameIntroductions';
import { findMentions } from './nameMentions';
import { type NameSpan } from './nameReader';
import { nameEnd } from './nameText';
import { lineAt } from './nearby';
import type { Recognizer } from './recognizer';
import './nameWords';

/** Why a name is one. */
type NameReason = Reason['code'] & ('askedFor' | 'namedBySpeaker' | 'typicalForm' | 'saidElsewhere');

const SCORES = { [FULL_TRUST]: 0.9, [SOME_TRUST]: 0.8, [NO_TRUST]: 0.6 } as const;
const MENTIONED = 0.75;
const SPELLED = 0.9;

/** Names of people: introduced, asked for, greeted, spelled, well known, and all mentions of one that was introduced. */
export const name: Recognizer = {
    entityType: 'NAME',
    find: (call, report) => {
        if (call.marks.names.length === 0) {
            return;
        }
        const reportName = ({ firstToken, lastToken }: NameSpan, score: number, code: NameReason): void =>
            report({
                entityType: 'NAME',
                score,
                spans: [
                    {
                        line: lineAt(call, firstToken),
                        start: call.tokens.start[firstToken] ?? 0,
                        end: nameEnd(call, lastToken)
                    }
                ],
                reasons: [{ code }]
            });
        const { names, spelled, words } = findNames(call);
        for (const { span, trust, reason } of names) {
            reportName(span, SCORES[trust], reason);
        }
        for (const spans of spelled) {
            report({ entityType: 'NAME', score: SPELLED, spans, reasons: [{ code: 'spelled' }] });
        }
        for (const span of findMentions(call, names, words)) {
            reportName(span, MENTIONED, 'saidElsewhere');
        }
    }
};
