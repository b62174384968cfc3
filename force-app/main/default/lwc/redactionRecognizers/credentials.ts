import type { EntityType } from 'c/entityTypes';
import { FILLERS, GAP, internWord, letterWord, numberWord, SHAPE, wordSet } from 'c/spokenText';
import type { Call } from './call';
import { defineCues, type Cue } from './cues';
import type { Recognizer } from './recognizer';
import { isListening, isSameSpeaker, spansOf, textOf, tokenAfter } from './turns';

/** Words that tie a value to what it is the value of: "password is", "username: ". */
const LINKS = wordSet('is was its thats equals');
/** What may begin an answer before the value. */
const LEADS = wordSet(
    'it its is thats that this the yes yeah yep sure okay ok right alright well um uh er so oh all my'
);
/** Words that a value does not begin with: the sentence speaks about the thing instead of telling it. */
const NO_VALUES = wordSet(
    'not no wrong incorrect correct invalid expired expiring reset resetting locked blocked required needed changed ' +
        'changing saved stored sent going being been still now just really very too also always never only already ' +
        'at in on for to from with by of the a an and but or if so because since when where what why how which who that ' +
        'this these those case long short weak strong secure safe different same something anything nothing important ' +
        'confidential private missing lost forgotten unknown empty blank rejected accepted valid okay ok fine good ' +
        'updated created set up i im ive you your youre we he she they me my can could would should will do does did dont ' +
        'please sorry let lets hold one just hang wait hmm hm mm actually sure yes yeah there here it thank thanks ' +
        'supposed about like why hello hi again working doing asking showing coming required hidden automatically ' +
        'says said saying done entered typed tried got gone great perfect lovely nothing yesterday today recently none sir maam ' +
        'protected encrypted available linked tied associated under shown written printed case sensitive email'
);
/** Words at which a value is over. */
const ENDS = wordSet(
    'and but so because can could would please thanks thank is are was i im if when for with on in at it its thats that ' +
        'you your my we the or sorry though do does did what why how who which right okay ok though anyway as to from by of'
);
/** Words by which somebody asks or is told to tell something. */
const ASKING = wordSet(
    'what whats which can could may would please tell give provide confirm verify need have and current'
);
/** Words that ask about the thing for another reason. */
const NOT_ASKING = wordSet(
    'forgot forget forgotten reset resetting change changing changed lost lose remember recover recovery must expired new ' +
        'my works working worked fix fixed enter entering type typing try trying update never share requirements policy manager why when where how send sent'
);
/** How letters are to be written: says nothing by itself. */
const CASES = wordSet('capital cap caps upper uppercase lower lowercase case letter number');
const CONNECTORS = wordSet('dot dash underscore hyphen');

const THATS = internWord('thats');
const AND = internWord('and');
/** Last words of cues that are tied to their value as they are: "log in as". */
const TYING = wordSet('with as under');

/** Between the thing and its "is": "the password that I have for my account is". */
const BRIDGE = wordSet('i have we had you use used set would for my your the that on this account it was');
const MOST_OF_BRIDGE = 7;
const IS = internWord('is');
const BE = internWord('be');
const WOULD = internWord('would');

const MOST_WORDS = 6;
const MOST_TOKENS = 40;
/** So many lines behind a question the answer begins. */
const REACH_LINES = 2;
/** So many words around a cue say whether somebody asks. */
const NEAR = 12;

interface Value {
    readonly first: number;
    readonly last: number;
    /** It has digits or is spelled: more than words. */
    readonly isMarked: boolean;
}

function isCharacter({ tokens }: Call, token: number): boolean {
    const word = tokens.word[token] ?? 0;
    return (
        ((tokens.shape[token] ?? 0) & SHAPE.digits) !== 0 ||
        letterWord(word) !== undefined ||
        numberWord(word) !== undefined ||
        CASES.has(word) ||
        CONNECTORS.has(word)
    );
}

/** Between words of one value: nothing that ends a sentence or sets something aside. */
function partsValue(gap: number): boolean {
    const isSentence = (gap & GAP.dot) !== 0 && (gap & GAP.space) !== 0;
    return isSentence || ((gap & GAP.space) !== 0 && (gap & (GAP.comma | GAP.other | GAP.colon)) !== 0);
}

/** The value that begins at the token. */
function readValue(call: Call, from: number, mayBeWords: boolean): Value | undefined {
    const { tokens } = call;
    const isMasked = ((tokens.gap[from] ?? 0) & GAP.paren) !== 0 || /^x{2,}$/i.test(textOf(call, from));
    if (isMasked || (NO_VALUES.has(tokens.word[from] ?? 0) && !isSpelledFrom(call, from))) {
        return undefined;
    }
    const end = tokens.firstOfLine[(tokens.line[from] ?? 0) + 1] ?? 0;
    let words = 0;
    let isMarked = false;
    let last = -1;
    for (let token = from; token < end && token - from < MOST_TOKENS; token += 1) {
        const gap = tokens.gap[token] ?? 0;
        const isTight = token > from && (gap & GAP.space) === 0;
        if (token > from && partsValue(gap) && !(isCharacter(call, token) && isCharacter(call, token - 1))) {
            break;
        }
        if (isCharacter(call, token) || isTight) {
            isMarked ||= isTight || !CASES.has(tokens.word[token] ?? 0);
        } else if (token > from && ENDS.has(tokens.word[token] ?? 0)) {
            break;
        } else if (!FILLERS.has(tokens.word[token] ?? 0) || token === from) {
            words += 1;
        }
        if (words > MOST_WORDS) {
            return undefined;
        }
        last = token;
    }
    return last < 0 || (!mayBeWords && !isMarked) ? undefined : { first: from, last, isMarked };
}

/** Whether letters or digits follow in a row: "a b 4 7". */
function isSpelledFrom(call: Call, token: number): boolean {
    const next = token + 1;
    return (
        isCharacter(call, token) &&
        next < call.tokens.count &&
        call.tokens.line[next] === call.tokens.line[token] &&
        isCharacter(call, next)
    );
}

/** Whether the line of the cue asks for the value, so that the next line may be it. */
function asksFor({ tokens }: Call, cue: Cue): boolean {
    const first = tokens.firstOfLine[cue.line] ?? 0;
    const end = tokens.firstOfLine[cue.line + 1] ?? 0;
    // "and the password on the account": a line that is hardly more than the cue.
    let asks = cue.firstToken - first <= 2 && end - first <= 7;
    const to = Math.min(end, cue.lastToken + NEAR);
    for (let token = Math.max(first, cue.firstToken - NEAR); token < to; token += 1) {
        const word = tokens.word[token] ?? 0;
        if (NOT_ASKING.has(word)) {
            return false;
        }
        asks ||= ASKING.has(word);
    }
    return asks || ((tokens.gapAtEnd[cue.line] ?? 0) & GAP.other) !== 0;
}

/** The value on the line of the cue: behind "is", "it's" or a colon, or of a form that only values have. */
function readTold(call: Call, cue: Cue): Value | undefined {
    const { tokens } = call;
    const end = tokens.firstOfLine[cue.line + 1] ?? 0;
    let token = cue.lastToken + 1;
    let isLinked = false;
    const bridged = behindBridge(call, token, end);
    if (bridged !== undefined) {
        isLinked = true;
        token = bridged;
    }
    for (const most = token + 4; token < Math.min(end, most); token += 1) {
        const word = tokens.word[token] ?? 0;
        const hasColon = ((tokens.gap[token] ?? 0) & (GAP.colon | GAP.maths)) !== 0;
        const isLink = LINKS.has(word);
        isLinked ||= isLink || hasColon;
        if (!isLink && !(FILLERS.has(word) && !NO_VALUES.has(word))) {
            break;
        }
    }
    if (token >= end) {
        return undefined;
    }
    if (isLinked || isMixed(call, token, end)) {
        return readValue(call, token, true);
    }
    const isTied = TYING.has(tokens.word[cue.lastToken] ?? 0) && numberWord(tokens.word[token] ?? 0) === undefined;
    return isTied && ((tokens.shape[token] ?? 0) & SHAPE.digits) === 0 ? readValue(call, token, false) : undefined;
}

/** The token behind "that i have is", "for my account is", "would be"; undefined: no such words stand here. */
function behindBridge({ tokens }: Call, from: number, end: number): number | undefined {
    const { word } = tokens;
    for (let token = from; token < Math.min(end, from + MOST_OF_BRIDGE); token += 1) {
        const here = word[token] ?? 0;
        if (here === IS || (here === BE && word[token - 1] === WOULD)) {
            return token + 1;
        }
        if (!BRIDGE.has(here)) {
            return undefined;
        }
    }
    return undefined;
}

/** Whether the second cue asks for a thing more: "password and pin", but not "password on the account". */
function isAnother({ tokens }: Call, cue: Cue, next: Cue): boolean {
    for (let token = next.firstToken - 1; token > Math.max(cue.lastToken, next.firstToken - 4); token -= 1) {
        if (tokens.word[token] === AND) {
            return true;
        }
    }
    return false;
}

/** Whether a letter and a digit stand side by side where the token begins: "jsmith42". */
function isMixed({ tokens }: Call, token: number, end: number): boolean {
    return token + 1 < end && tokens.gap[token + 1] === 0 && ((tokens.shape[token] ?? 0) & SHAPE.digits) === 0;
}

/** The value on a line behind the one that asks. */
function readAnswer(call: Call, cue: Cue): Value | undefined {
    const { tokens, lines } = call;
    for (let line = cue.line + 1; line <= cue.line + REACH_LINES && line < lines.length; line += 1) {
        const end = tokens.firstOfLine[line + 1] ?? 0;
        let token = tokens.firstOfLine[line] ?? 0;
        if (isListening(tokens, line) || (lines[line]?.speaker !== undefined && isSameSpeaker(call, cue.line, line))) {
            continue;
        }
        let isTold = false;
        while (token < end && LEADS.has(tokens.word[token] ?? 0) && !isSpelledFrom(call, token)) {
            isTold ||= LINKS.has(tokens.word[token] ?? 0) || tokens.word[token] === THATS;
            token += 1;
        }
        const value = token < end ? readValue(call, token, true) : undefined;
        const isShort = value !== undefined && tokenAfter(call, value.last) >= 0 ? value.last === end - 1 : true;
        return value !== undefined && (isTold || value.isMarked || (isShort && value.last - value.first < 3))
            ? value
            : undefined;
    }
    return undefined;
}

/** How secrets of one kind are told: by the words before them alone. */
export interface CredentialRule {
    readonly entityType: EntityType;
    readonly cues: string;
}

/** A recognizer of what somebody signs in with. */
export function credentialRecognizer({ entityType, cues }: CredentialRule): Recognizer {
    defineCues(entityType, cues);
    return {
        entityType,
        find: (call, report) => {
            for (const [index, cue] of call.cues.entries()) {
                if (cue.kind !== entityType) {
                    continue;
                }
                // What is asked for last on its line is what is answered first.
                const next = call.cues[index + 1];
                const isLast =
                    next === undefined ||
                    next.line !== cue.line ||
                    next.kind === entityType ||
                    !isAnother(call, cue, next);
                const told = readTold(call, cue);
                const value = told ?? (isLast && asksFor(call, cue) ? readAnswer(call, cue) : undefined);
                if (value !== undefined) {
                    report({
                        entityType,
                        score: (told === undefined ? 0.6 : 0.7) + (value.isMarked ? 0.15 : 0),
                        spans: spansOf(call, value.first, value.last),
                        reasons: [{ code: told === undefined ? 'askedFor' : 'namedBySpeaker' }]
                    });
                }
            }
        }
    };
}
