// What a word can be, one bit each. A word can be several things.

/** A first name, and hardly ever anything else. */
export const FIRST_NAME = 1;
/** A name and a common word, a month or a place: "mark", "grace", "april", "austin". */
export const NAME_OR_WORD = 2;
/** A last name, and hardly ever anything else. */
export const LAST_NAME = 4;
/** A last name and a common word: "brown", "king". */
export const LAST_NAME_OR_WORD = 8;
/** Stands within a name: "van der Berg", "de la Cruz". */
export const PARTICLE = 0x10;
/** Makes a place of the first name behind it: "San Jose", "Fort Wayne". */
export const BEFORE_PLACE = 0x20;
/** Said to somebody, whose name may follow: "hi", "thanks". */
export const GREETING = 0x40;
/** Introduces a name, or stands in what does. */
export const NAME_CUE = 0x80;
/** Ends the name of a street, and hardly ever means anything else. */
export const STREET = 0x100;
/** Ends the name of a street, and is a common word: "drive", "way". */
export const STREET_OR_WORD = 0x200;
/** "north", "NW". */
export const DIRECTION = 0x400;
/** Has a number behind it: "apartment", "suite". */
export const UNIT = 0x800;
/** A state of the USA, or a province of Canada, in one word. */
export const STATE = 0x1000;
/** The short form of one: counts in capitals, or before a ZIP. */
export const SHORT_STATE = 0x2000;
/** The first of two words of a state: "new", "north". */
export const STATE_START = 0x4000;
/** The second one: "york", "carolina". */
export const STATE_END = 0x8000;
/** Common in names of streets and towns, though a word. */
export const PLACE_PART = 0x1_0000;
/** "box", with "po" before it. */
export const BOX = 0x2_0000;
/** "address", "live": an address may follow. */
export const ADDRESS_CUE = 0x4_0000;
/** Stands for an at sign. */
export const AT_SIGN = 0x8_0000;
/** Stands for a dot. */
export const DOT = 0x10_0000;
/** The name of a month. */
export const MONTH = 0x20_0000;
/** Can make a number an age: "old", "aged". */
export const AGE_WORD = 0x40_0000;
/** Holds sentences together: it is no part of a value, and begins none. */
export const FUNCTION_WORD = 0x80_0000;

/** Speaks of a person, whose name may follow: "ask for", "tell", "under". */
export const SPEAKS_OF = 0x100_0000;
/** What somebody is to somebody: "accountant", "witness", "nurse". */
export const ROLE = 0x200_0000;

/** Any kind of name. */
export const ANY_NAME = FIRST_NAME | NAME_OR_WORD | LAST_NAME | LAST_NAME_OR_WORD;
