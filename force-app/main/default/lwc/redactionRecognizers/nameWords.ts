import { internWord } from 'c/spokenText';
import {
    BEFORE_PLACE,
    FIRST_NAME,
    GREETING,
    LAST_NAME,
    LAST_NAME_OR_WORD,
    NAME_CUE,
    NAME_OR_WORD,
    PARTICLE
} from './wordKind';
import { defineKind } from './wordKinds';

// Frequent in the USA and the United Kingdom, of people who phone today; others are found where they are introduced.
defineKind(
    FIRST_NAME,
    'aaron adam adrian ahmed alan albert alex alexander ali alice allan amanda amelia amy andrea andrew andy angela ann ' +
        'anna anne anthony arthur ashley barbara ben benjamin betty brad brandon brenda brian bruce bryan carlos carol caroline ' +
        'catherine charles charlotte chris christina christine christopher colin dan daniel danielle dave david dennis derek ' +
        'diane donald donna doug douglas edward elena elizabeth ellen emily emma emmanuel eric erin evelyn fatima fred gabriel ' +
        'gary george gloria greg gregory helen henry howard ian jacob jake james jamie jane janet jason jeff jeffrey jennifer ' +
        'jeremy jessica jim joan joe john jonathan jose joseph josh joshua juan judy julia julie justin karen kate katherine ' +
        'kathleen keith kelly ken kevin kimberly kyle larry laura lauren lawrence leslie lewis linda lisa louis louise luis ' +
        'luke manuel marco margaret maria marie martin mary matthew megan melissa michael michele michelle mike mohammad ' +
        'mohammed molly monica morgan nancy natalie nathan neil nicholas nicole nigel oliver olivia omar pamela patricia ' +
        'patrick paul paula peter phil philip priya rachel raymond rebecca richard robert roger roy russell ruth ryan sam ' +
        'samantha samuel sandra sara sarah scott sean sharon simon sophia sophie spencer stephanie stephen steve steven susan ' +
        'taylor teresa terry thomas tim timothy tina todd tom tony tracy tyler vanessa victor victoria vincent walter wayne ' +
        'wendy william zoe'
);
defineKind(
    NAME_OR_WORD,
    'angel april art august austin autumn bailey bill billy charlie christian dale dean don ed faith finn frank glen grace ' +
        'grant guy harry holly hope jack jay jean jordan joy juliet june kim lee logan mark max may nat nick page pat penny ray ' +
        'rob robin rose ruby sue will riley'
);
defineKind(
    LAST_NAME,
    'adams anderson andrews clark cruz davies davis edwards garcia gonzalez gupta hall harris hernandez jackson johnson ' +
        'jones khan kumar lopez martinez mcdonald miller morris nguyen patel perez ramirez roberts robinson rodriguez sanchez ' +
        'shah sharma singh smith thompson walker wang watson williams wilson wright'
);
defineKind(
    LAST_NAME_OR_WORD,
    'baker bell black brown butler cook cox fox gray green grey hill king long price small stone west white wood young ' +
        'foster'
);
defineKind(PARTICLE, 'de la del der den van von di da dos du le el al bin ibn abu san st mac mc o');
defineKind(BEFORE_PLACE, 'san santa saint st fort ft port mount mt lake king queen prince lady lord');
defineKind(GREETING, 'hi hello hey dear thanks thank morning afternoon evening welcome goodbye bye');
defineKind(
    NAME_CUE,
    'name names surname forename lastname firstname nickname this im am its who whos whom mr mrs ms miss mister madam dr doctor ' +
        'professor call called speaking calling here talking named spell spelled spelling spelt wife husband son daughter ' +
        'mother father mom dad brother sister'
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
