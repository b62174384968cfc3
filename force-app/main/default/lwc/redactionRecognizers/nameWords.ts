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
    'aaron abdul abdullah adam adrian ahmed aisha alan albert alejandro alex alexander ali alice alicia alison allan ' +
        'allison amanda amelia amina amir amit amy ana andre andrea andres andrew andy angela anil anita anjali ann anna ' +
        'anne anthony antonio arjun arthur arun ashley audrey barbara barry beatrice ben benjamin bernard betty bob ' +
        'bonnie brad brandon brenda brian bridget bruce bryan carla carlos carmen carol caroline catherine charles chloe ' +
        'chris christina christine christopher cindy claire claudia clive colin craig cynthia dan daniel daniela ' +
        'danielle danny darnell darren dave david debbie deborah debra deepak denise dennis derek deshawn diana diane ' +
        'diego dmitri dolores donald donna dorothy doug douglas duncan dylan eduardo edward eileen elaine eleanor elena ' +
        'elijah elizabeth ellen emily emma emmanuel enzo eric erin esther ethan eugene eva evelyn fatima felix fernando ' +
        'fiona francesca francis francisco fred gabriel gareth gary gavin geoff george gerald giovanni gloria graham ' +
        'greg gregory guadalupe guillermo hannah harold hassan hector heidi helen henry hiroshi howard hugh ian ibrahim ' +
        'imran ingrid irene isaac isabel isabella ivan jackie jacob jacqueline jake jamal james jamie jane janet jasmine ' +
        'jason javier jeff jeffrey jen jennifer jenny jeremy jerry jessica jill jim joan joe john jonathan jorge jose ' +
        'joseph josh joshua joyce juan judy julia julian julie justin karen karim karl kate katherine kathleen kathy ' +
        'katie keisha keith kelly ken kenneth kevin khalid kimberly kwame kyle larry latoya laura lauren lawrence ' +
        'leonard leroy leslie leticia lewis liam linda lisa louis louise lucas lucia lucy luis lukas luke lynn malcolm ' +
        'manuel marco marcus margaret maria marie marilyn mario marisol martha martin mary mateo matt matthew maureen ' +
        'megan mei melanie melissa michael michele michelle miguel mike miriam mohamed mohammad mohammed molly monica ' +
        'muhammad mustafa nadia nancy naomi natalie nathan neil niamh nicholas nicole nigel nina noah olga oliver olivia ' +
        'oluwaseun omar oscar pablo pamela patrice patricia patrick paul paula pedro peter phil philip pierre piotr ' +
        'priya quentin rachel rafael raj rajesh ralph ravi raymond rebecca renee ricardo richard robert roberto roger ' +
        'ron ronald rosa rosalind rosemary roy russell ruth ryan sally sam samantha samuel sandeep sandra sanjay ' +
        'santiago sara sarah scott sean sebastian sergei shanice shannon sharon shaun sheila shirley simon siobhan ' +
        'sophia sophie stella stephanie stephen steve steven stuart sunil suresh susan suzanne sylvia takeshi tamika ' +
        'tanya tariq taylor teresa terry theresa thomas tiffany tim timothy tina todd tom tomasz tony tracy trevor tyler ' +
        'tyrone ursula valerie vanessa vera veronica victor vijay vikram vincent vivian walter wayne wei wendy william ' +
        'xavier yasmin yolanda yuki yusuf yvonne zainab zoe'
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
    'ask spoke speak talk transfer transferring through reach pass behalf covering work working chat tell says under'
);
defineKind(
    ROLE,
    'accountant supervisor colleague roommate parent partner friend boss landlord assistant cousin uncle aunt niece nephew ' +
        'grandson granddaughter grandmother grandfather fiance girlfriend boyfriend lawyer solicitor guy lady beneficiary ' +
        'beneficiaries witness patient driver passenger passengers adults holder tenant law nurse'
);

// Words that stand where a name could, often with a capital, and are none: known, so that nobody takes them for names that
// nobody has heard of.
(
    'account american appreciate british check company customer data different everybody friday friends further glad gonna guys ' +
    'happy help hospital instead issue ladies later matter monday phone pleasure question reason saturday school service sick ' +
    'store sunday super support team thursday today together tomorrow trouble tuesday upset wednesday wrong yesterday'
)
    .split(' ')
    .forEach(internWord);
