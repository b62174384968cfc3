import { internWord, wordSet } from './lexicon';

/** Words that may stand between the parts of one number, and mean nothing there. */
export const FILLERS = wordSet(
    'slash stroke starts ends uh um uhm umm er erm ah eh hm hmm mm mhm huh hum well like then next followed by dash hyphen space yeah yes ' +
        'yep yup okay ok right sure alright so and thats its is it the that plus also another lets see ' +
        'go ahead got continue perfect great good please correct thanks thank you i mean'
);

/** What parts a telephone number from the extension behind it. */
export const EXTENSION = wordSet('x ext extension');

/** Words after which a number is said anew or otherwise: "sorry, that's four not five". */
export const CORRECTIONS = wordSet('sorry no wait not actually scratch oops rather correction');

/** Words that a line holds when somebody only shows that they listen. */
export const LISTENING = wordSet(
    'uh um mm mhm hm hmm huh ah okay ok kay k right yes yeah yep yup sure alright fine great perfect good got it go ' +
        'ahead continue next and then thanks thank you please correct gotcha cool lovely excellent wonderful i have ' +
        'that so far carry on keep going whenever youre ready all the rest now understood noted of course cheers im ' +
        'listening with yes maam sir'
);

/** Words before a number that says how many there are of something: "the last four". */
export const COUNTING = wordSet('last first final');

/** Words before "one" that make it stand for a thing: "the one ending in". */
export const BEFORE_ONE = wordSet(
    'the this that which another other new old any every each no only right wrong same next'
);
export const ONE = internWord('one');

/** "and" joins two numbers only where more such words say so: "and then" does, "five and seven" does not. */
export const AND = internWord('and');
