import { wordClasses } from './wordClasses';

/** What a word can be where names are told. */
export const NAME = {
    /** A first name, and hardly ever anything else. */
    first: 1,
    /** A name and a common word, a month or a place: "mark", "grace", "april", "austin". */
    alsoWord: 2,
    /** A last name, and hardly ever anything else. */
    last: 4,
    /** A last name and a common word: "brown", "king". */
    lastAlsoWord: 8,
    /** Stands within a name: "van der Berg", "de la Cruz". */
    particle: 16,
    /** May begin an answer, and stand before the name in it: "yes, sure, it's". */
    lead: 32,
    /** Makes something else of the first name behind it: "San Jose", "Fort Wayne". */
    place: 64,
    /** People say "hi" or "thank you" to somebody: the name may follow. */
    address: 128,
    /** Begins the way in which a name is introduced, or stands in it. */
    cue: 256
} as const;

/** Any kind of name. */
export const ANY_NAME = NAME.first | NAME.alsoWord | NAME.last | NAME.lastAlsoWord;

const FIRST =
    'aaron abby abdullah abigail adam adrian ahmad ahmed aidan aisha alan albert alberto alejandra alejandro ' +
    'alex alexander alexandra alexis alfred ali alice alicia alison allan allen allison amanda amelia amina amit ' +
    'amy ana andre andrea andres andrew andy angela angelica angie anita ann anna anne annie anthony antonio ' +
    'anya arnold arthur ashley audrey ava ayesha barbara barry beatrice becky ben benjamin bernard beth betty ' +
    'blake bob bobby bonnie brad bradley brandon brandy brenda brendan brett brian bridget brittany bruce bruno ' +
    'bryan caitlin caleb callum calvin cameron carla carlos carmen carol caroline carolyn carrie casey catherine ' +
    'cathy cecilia chad charlene charles charlotte chelsea chen cheryl chloe chris christina christine ' +
    'christopher cindy claire clara claudia clive cody colin colleen connie connor conor corey courtney craig ' +
    'curtis cynthia damian dan dana daniel daniela danielle danny daphne darren darryl dave david debbie deborah ' +
    'debra deepak denise dennis derek derrick diana diane diego dmitri donald donna doris dorothy doug douglas ' +
    'duncan dustin dwayne dylan eddie edith eduardo edward edwin eileen elaine eleanor elena eli elijah elise ' +
    'elizabeth ella ellen elliot ellie emily emma emmanuel eric erica erik erin esther ethan eugene eva evan ' +
    'evelyn fatima felipe felix fernanda fernando fiona frances francesca francis francisco franklin fred ' +
    'frederick gabriel gabriela gareth gary gavin gemma geoffrey george georgina gerald gillian gina glenn ' +
    'gloria gordon greg gregory hannah harold harrison hassan hazel hector heidi helen henry howard hugh hugo ' +
    'ian ibrahim irene irma isaac isabel isabella ivan jackie jacob jacqueline jaime jake jamal james jamie jan ' +
    'jane janet janice jared jason javier jeff jeffrey jenna jennifer jenny jeremy jerry jesse jessica jessie ' +
    'jill jim jimmy jing joan joanna joanne joe joel johan john johnny jon jonathan jorge jose joseph josh ' +
    'joshua joyce juan juana judith judy julia julian julie julio justin karen karl karla kate katherine ' +
    'kathleen kathryn kathy katie katrina kayla keith kelley kelly ken kenneth kenny kerry kevin khalid kimberly ' +
    'kirsten krishna kristen kristin kristina kyle larry laura lauren lawrence leah leo leon leonard leslie ' +
    'lewis liam linda lindsay lindsey lisa lloyd lori lorraine louis louise lucas lucia lucy luis luke lydia ' +
    'lynn maggie malcolm mandy manuel marc marco marcos marcus margaret margarita maria marie marilyn mario ' +
    'marion martha martin marvin mary maryam matt matthew maureen maurice megan mei melanie melinda melissa ' +
    'melvin meredith mia michael michele michelle miguel mike miranda mitchell mohamed mohammad mohammed molly ' +
    'monica morgan muhammad mustafa nadia nancy naomi natalia natalie natasha nathan nathaniel neil nelson ' +
    'nicholas nicola nicolas nicole nigel nina noah noel nora norma norman oliver olivia omar oscar owen pablo ' +
    'pamela patricia patrick paul paula pauline pedro peter phil philip phillip pooja priya rachel rafael rahul ' +
    'raj rajesh ralph ramon randall raul ravi raymond rebecca renee rhonda ricardo richard rick ricky rita ' +
    'robert roberta roberto rodney roger roland roman ron ronald ronnie rosa rosemary roy ruben russell ruth ' +
    'ryan sabrina sam samantha samuel sandra sanjay santiago sara sarah scott sean sebastian sergio seth shane ' +
    'shannon sharon shaun shawn sheila shirley simon simone sofia sonia sophia sophie spencer stacy stanley ' +
    'stella stephanie stephen steve steven stewart stuart suresh susan suzanne sylvia tammy tanya tara taylor ' +
    'ted teresa terrence terry theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni ' +
    'tony tracey tracy travis trevor troy tyler tyrone valerie vanessa vera veronica vicki vicky victor victoria ' +
    'vijay vincent vivian walter wanda warren wayne wei wendy william willie xavier yolanda yvonne zachary zara ' +
    'zoe';
const ALSO_WORD =
    'al alexa amber angel april art ash august austin autumn bailey barb bill billy brook brooklyn bud buddy carter cash chance ' +
    'charity charlie chase chip christian chuck clay cliff cooper crystal dakota dale dallas dawn dean destiny don drew duke ' +
    'earl ed eden emery eve faith finn florence ford forest frank gene georgia ginger glen grace grant guy hank harmony harry ' +
    'heather heath holly hope houston hunter iris israel ivy jack jade jasmine jay jean jesus jordan joy juliet june junior ' +
    'kim lance laurel lee lincoln lily logan london lou madison marina mark mason max may melody mercedes miles nat nick ' +
    'noble olive page paige paris parker pat pearl peg penny pierce porter quinn rainbow randy ray reed reid rex rich river rob ' +
    'robin rocky romeo rose rowan ruby rusty sandy savannah shelly sky skip sterling stone sue summer sydney sunny trinity trip ' +
    'jan virginia violet wade will woody kai ling jun hao li yan lan sonny jess les val van sid reese riley rory drake gale carey';
const LAST =
    'adams ahmadi alvarez anderson andrews bailey barnes begum bennett campbell castillo chavez choi chopra chowdhury clark ' +
    'collins cruz davies davis diaz doe edwards evans fernandez flores garcia gomez gonzales gonzalez griffin gupta gutierrez ' +
    'hall harris henderson hernandez hughes hussain hussein iqbal jackson jenkins jimenez johnson johnston jones kapoor kaur khan ' +
    'kowalski kumar lopez macdonald martinez mcdonald mehta mendoza miller moore morales moreno morris murphy nguyen novak ' +
    'ortiz patel perez peterson petrov phillips ramirez ramos reddy reyes richardson rivera roberts robinson rodriguez rogers ' +
    'romero ruiz sanchez sanders schmidt shah sharma silva simmons singh smith stevens sullivan thompson torres tran turner ' +
    'vargas vasquez walker wang washington watson wilkinson williams williamson wilson wright yang zhang zhao';
const LAST_ALSO_WORD =
    'baker banks bell black bloom book brown burns bush butler carpenter cook cox cross day english field fields fisher fox ' +
    'freeman french frost gray green grey hill hood king knight law long love marsh mills moon nice north park parks pope ' +
    'potter powers price ray rice rich rivers rose shepherd short singer small snow stone swan ward waters weaver webb wells ' +
    'west white wise wolf wood woods young foster howard kelly barber';
const PARTICLES = 'de la del der den van von di da dos du le el al bin ibn abu san st mac mc o ter ten';
const LEAD =
    'yes yeah yep yup sure of course uh um uhm er ah oh well okay ok so and its it is thats that would be im i am this the my ' +
    'name names first last full surname middle right absolutely certainly definitely no problem alright hi hello hey please you ' +
    'can call me under for just good morning afternoon evening sorry thanks thank great perfect both was speaking here yea kay ' +
    'family given maiden youre speaking with';
const PLACE = 'san santa saint st fort ft port mount mt lake king queen prince lady lord mont point cape new papa';
const ADDRESS = 'hi hello hey dear thanks you morning afternoon evening welcome goodbye bye';
const CUE =
    'name names surname forename lastname firstname nickname this im am its is who whos whom mr mrs ms miss mister madam dr doctor ' +
    'professor call called speaking calling here named with to spell spelled spelling spelt wife husband son daughter mother ' +
    'father mom dad brother sister';

// Words that stand where a name could, and are none: what may follow "my name is", "hi", "thank you" or a name. Known, so
// that they are not taken for names nobody has heard of.
const NEVER =
    'above account afraid america again agent almost already although always american anybody anymore anyone anyway ' +
    'appreciate around assist awesome bad because before believe below best better between beyond brilliant ' +
    'british cancel cannot check company could couldnt customer customers data december didnt different ' +
    'difficult doesnt down either email enjoy enough every everybody everyone fair fantastic february fed feel ' +
    'folks found free friday friend friends further glad gonna guys happy hate heard helps hospital however hows ' +
    'important inaccurate incorrect inside instead internet isnt issue issues itll itself january july ladies ' +
    'later little looks lost march matter maybe meant might mistake monday necessary neither never nobody nope ' +
    'october online other others outside perhaps phone pleasure pm possible quick quite reason responsible ' +
    'saturday school seems september service services several shell shop should sick since somebody someone ' +
    'sounds spanish speak still store stuck sunday super support team terrible thatll their there theres these ' +
    'theyre theyve things thisll those though through thursday today together tomorrow trouble tuesday ' +
    'understand university unsure until upset urgent wasnt wednesday weve whatever whats where whether which ' +
    'while whole whose within without worse wrong yesterday youll yours yourself youve';

/** What the words of names, and of the talk around them, can be. */
export const NAME_CLASSES = wordClasses([
    [NAME.first, FIRST],
    [NAME.alsoWord, ALSO_WORD],
    [NAME.last, LAST],
    [NAME.lastAlsoWord, LAST_ALSO_WORD],
    [NAME.particle, PARTICLES],
    [NAME.lead, LEAD],
    [NAME.place, PLACE],
    [NAME.address, ADDRESS],
    [NAME.cue, CUE],
    [0, NEVER]
]);
