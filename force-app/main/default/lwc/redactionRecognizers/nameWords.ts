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
    'aaron abdullah adam adrian ahmed alan albert alejandro alex alexander ali alice allan allison amanda amelia amy ' +
        'andrea andres andrew andy angela ann anna anne anthony antonio arthur ashley audrey barbara barry beatrice ben ' +
        'benjamin betty bob bonnie brad brandon brenda brian bruce bryan carla carlos carmen carol caroline carolyn ' +
        'carrie catherine charles charlotte cheryl chloe chris christina christine christopher cindy claire colin craig ' +
        'cynthia dan daniel danielle danny dave david deborah debra denise dennis derek derrick diana diane diego donald ' +
        'donna doug douglas dylan edward elena elizabeth ellen elliot emily emma emmanuel eric erin ethan evelyn fatima ' +
        'fernando fiona francisco fred gabriel gary george gloria greg gregory hannah helen henry howard ian ibrahim ' +
        'irene jacob jacqueline jake james jamie jane janet jason jeff jeffrey jennifer jenny jeremy jerry jessica jill ' +
        'jim joan joe john johnny jonathan jose joseph josh joshua juan judy julia julie justin karen kate katherine ' +
        'kathleen kathy katie keith kelly ken kenneth kevin kimberly kyle larry laura lauren lawrence leslie lewis linda ' +
        'lisa lloyd louis louise lucas lucy luis luke lynn manuel marco marcus margaret maria marie marilyn mario martha ' +
        'martin mary matt matthew maureen megan melanie melissa michael michele michelle miguel mike miranda mohammad ' +
        'mohammed molly monica morgan muhammad nancy natalia natalie nathan neil nicholas nicole nigel norman oliver ' +
        'olivia omar oscar pablo pamela patricia patrick paul paula pedro peter phil philip priya rachel raj ralph ravi ' +
        'raymond rebecca richard robert roger ron ronald rosa roy russell ruth ryan sam samantha samuel sandra sara sarah ' +
        'scott sean shannon sharon sheila shirley simon sophia sophie spencer stella stephanie stephen steve steven ' +
        'stuart susan taylor teresa terry theresa thomas tim timothy tina todd tom tony tracy troy tyler vanessa veronica ' +
        'victor victoria vincent walter wayne wendy william willie zoe'
);
defineKind(
    NAME_OR_WORD,
    'al angel april art august austin autumn bailey bill billy carter charlie chase christian chuck crystal dale dawn ' +
        'dean don ed eve faith finn florence ford frank georgia ginger glen grace grant guy harry heather holly hope iris ' +
        'jack jasmine jay jean jesus jordan joy juliet june junior kim lee lily logan mark max may miles nat nick page ' +
        'paige paris pat pearl penny randy ray rob robin rose ruby sandy sue summer virginia will riley'
);
defineKind(
    LAST_NAME,
    'adams anderson andrews begum bennett campbell clark collins cruz davies davis diaz edwards evans garcia gomez ' +
        'gonzales gonzalez gupta hall harris henderson hernandez hughes hussein jackson johnson jones kaur khan kumar ' +
        'lopez martinez mcdonald miller moore morris murphy nguyen patel perez peterson phillips ramirez richardson ' +
        'rivera roberts robinson rodriguez rogers sanchez shah sharma singh smith sullivan thompson torres turner walker ' +
        'wang washington watson williams wilson wright yang'
);
defineKind(
    LAST_NAME_OR_WORD,
    'baker bell black brown burns butler carpenter cook cox fisher fox french gray green grey hill king knight long ' +
        'price rice small stone ward wells west white wood woods young foster howard kelly'
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
    'account afraid america american appreciate awesome bad believe british cancel check company customer customers data ' +
    'different email everybody fair feel folks friday friend friends further glad gonna guys happy hate help hospital important ' +
    'instead internet issue ladies later little lost matter meant monday neither nope phone pleasure pm question questions quick ' +
    'reason saturday school service services shop sick spanish store sunday super support team things thursday today together ' +
    'tomorrow trouble tuesday understand upset wednesday wrong yesterday'
)
    .split(' ')
    .forEach(internWord);
