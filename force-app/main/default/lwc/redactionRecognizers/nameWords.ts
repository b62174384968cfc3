import { internWord } from 'c/spokenText';
import {
    BEFORE_PLACE,
    FIRST_NAME,
    GREETING,
    LAST_NAME,
    LAST_NAME_OR_WORD,
    NAME_CUE,
    NAME_OR_WORD,
    PARTICLE,
    ROLE,
    SPEAKS_OF
} from './wordKind';
import { defineKind } from './wordKinds';

// Frequent in the USA and the United Kingdom, of people who phone today; others are found where they are introduced.
defineKind(
    FIRST_NAME,
    'aaron abdul adam adrian ahmed aisha alan albert alex alexander ali alice allan amanda amelia amy ana andrea ' +
        'andrew andy angela anil ann anna anne anthony antonio arthur ashley barbara barry beatrice ben benjamin betty ' +
        'bob bonnie brad brandon brenda brian bruce bryan carla carlos carmen carol caroline catherine charles chris ' +
        'christina christine christopher cindy claire colin craig cynthia dan daniel danielle danny dave david debbie ' +
        'deborah debra denise dennis derek diana diane diego dmitri dolores donald donna dorothy doug douglas dylan ' +
        'edward eileen eleanor elena elizabeth ellen emily emma emmanuel enzo eric erin ethan eva evelyn fatima fernando ' +
        'fiona francesca francisco fred gabriel gareth gary george gerald gloria graham greg gregory hannah harold ' +
        'hassan helen henry howard ian ibrahim imran ingrid ivan jackie jacob jacqueline jake jamal james jamie jane ' +
        'janet jason javier jeff jeffrey jennifer jenny jeremy jerry jessica jill jim joan joe john jonathan jorge jose ' +
        'joseph josh joshua joyce juan judy julia julian julie justin karen karim karl kate katherine kathleen kathy ' +
        'katie keisha keith kelly ken kenneth kevin khalid kimberly kwame kyle larry laura lauren lawrence leonard ' +
        'leslie leticia lewis liam linda lisa louis louise lucas lucy luis luke lynn malcolm manuel marco marcus ' +
        'margaret maria marie marilyn mario martha martin mary matt matthew maureen megan mei melanie melissa michael ' +
        'michele michelle miguel mike mohamed mohammad mohammed molly monica muhammad nadia nancy natalie nathan neil ' +
        'niamh nicholas nicole nigel nina olga oliver olivia omar oscar pablo pamela patricia patrick paul paula pedro ' +
        'peter phil philip pierre priya rachel rafael raj rajesh ralph ravi raymond rebecca ricardo richard robert ' +
        'roberto roger ron ronald rosa roy russell ruth ryan sally sam samantha samuel sandra sanjay santiago sara sarah ' +
        'scott sean sergei shannon sharon sheila shirley simon siobhan sophia sophie stephanie stephen steve steven ' +
        'stuart sunil susan sylvia tanya taylor teresa terry theresa thomas tim timothy tina todd tom tony tracy trevor ' +
        'tyler tyrone valerie vanessa veronica victor vijay vikram vincent walter wayne wei wendy william xavier yuki ' +
        'yusuf yvonne zainab zoe'
);
defineKind(
    NAME_OR_WORD,
    'angel april art august austin autumn bailey bill billy brooklyn charlie charlotte christian dakota dale dawn ' +
        'dean don ed faith finn frank georgia glen grace grant guy harry heather holly hope jack jay jean jordan joy ' +
        'juliet june kim lee lily logan mark max may morgan nat nick page pat penny ray riley rob robin rose ruby sofia ' +
        'spencer sue summer victoria virginia will'
);
defineKind(
    LAST_NAME,
    'adams anderson andrews clark cruz davies davis edwards garcia gonzalez gupta hall harris hernandez jackson johnson ' +
        'jones khan kumar lopez martinez mcdonald miller morris nguyen patel perez ramirez roberts robinson rodriguez sanchez ' +
        'shah sharma singh smith thompson walker wang watson williams wilson wright'
);
defineKind(
    LAST_NAME_OR_WORD,
    'baker banks bell black brown butler cook cox fox gray green grey hill king long may park price rivers small stone ' +
        'washington west white wood young foster'
);
defineKind(PARTICLE, 'de la del der den van von di da dos du le el al bin ibn abu san st mac mc o');
defineKind(BEFORE_PLACE, 'san santa saint st fort ft port mount mt lake king queen prince lady lord');
defineKind(GREETING, 'patience hi hello hey dear thanks thank morning afternoon evening welcome goodbye bye');
defineKind(
    NAME_CUE,
    'name names surname forename lastname firstname nickname this im am its who whos whom mr mrs ms miss mister madam dr doctor ' +
        'professor call called speaking calling here talking named spell spelled spelling spelt wife husband son daughter ' +
        'mother father mom dad brother sister missus nurse'
);
defineKind(
    SPEAKS_OF,
    'ask spoke talked belongs speak talk transfer transferring through reach pass behalf covering chat tell says under'
);
defineKind(
    ROLE,
    'wife husband son daughter mother father mom dad brother sister witnesses accountant supervisor colleague roommate parent partner friend boss landlord assistant cousin uncle aunt niece nephew ' +
        'grandson granddaughter grandmother grandfather fiance girlfriend boyfriend lawyer solicitor guy lady beneficiary ' +
        'beneficiaries witness patient driver passenger passengers adults holder tenant law nurse'
);

// "My mother's Ana": with the ending of "is" or of a possessive.
defineKind(NAME_CUE | ROLE, 'wifes husbands sons daughters mothers fathers moms dads brothers sisters');

// Words that stand where a name could, often with a capital, and are none: known, so that nobody takes them for names that
// nobody has heard of.
(
    'account american appreciate british check company customer data different everybody friday friends further glad gonna guys ' +
    'happy help hospital instead issue ladies later matter monday phone pleasure practitioner question reason saturday school service sick ' +
    'store sunday super support team thursday today together tomorrow trouble tuesday upset wednesday wrong yesterday'
)
    .split(' ')
    .forEach(internWord);
