import type { Call } from './call';
import type { Finding, Reason } from './finding';
import { IntroductionReader, type FoundName } from './nameIntroductions';
import { findMentions } from './nameMentions';
import { NameReader, TRUST, type NameSpan } from './nameReader';
import type { Recognizer } from './recognizer';

const SCORES = { [TRUST.full]: 0.9, [TRUST.some]: 0.8, [TRUST.none]: 0.6 } as const;
const MENTIONED = 0.75;
const SPELLED = 0.9;

/** Names of people: introduced, asked for, greeted, spelled, well known, and all mentions of one that was introduced. */
export const name: Recognizer = {
    entityType: 'NAME',
    find: (call, report) => {
        const reader = new NameReader(call);
        const { names, spelled } = new IntroductionReader(call, reader).readAll();
        for (const { span, trust, reason } of names) {
            report(toFinding(call, reader, span, SCORES[trust], { code: reason }));
        }
        for (const spans of spelled) {
            report({ entityType: 'NAME', score: SPELLED, spans, reasons: [{ code: 'spelled' }] });
        }
        for (const span of findMentions(call, reader, names.filter(isIntroduced))) {
            report(toFinding(call, reader, span, MENTIONED, { code: 'saidElsewhere' }));
        }
    }
};

function isIntroduced({ trust }: FoundName): boolean {
    return trust !== TRUST.none;
}

function toFinding(call: Call, reader: NameReader, span: NameSpan, score: number, reason: Reason): Finding {
    const { line, start } = call.tokens;
    return {
        entityType: 'NAME',
        score,
        spans: [
            {
                line: line[span.firstToken] ?? 0,
                start: start[span.firstToken] ?? 0,
                end: reader.endOf(span.lastToken)
            }
        ],
        reasons: [reason]
    };
}
