import { wordClasses } from './wordClasses';

/** What a word can be where addresses are told. */
export const PLACE = {
    /** Ends the name of a street, and hardly ever means anything else. */
    street: 1,
    /** Ends the name of a street, and is a common word: "drive", "way". */
    streetAlsoWord: 2,
    /** "north", "NW". */
    direction: 4,
    /** Has a number behind it: "apartment", "suite". */
    unit: 8,
    /** A state of the USA, or a province of Canada, in one word. */
    state: 16,
    /** The short form of one: counts in capitals, or before a ZIP. */
    stateShort: 32,
    /** The first of two words of a state: "new", "north". */
    stateStart: 64,
    /** The second one: "york", "carolina". */
    stateEnd: 128,
    /** Common in names of streets and towns, though a word. */
    named: 256,
    /** "zip", "postcode". */
    code: 512,
    /** "box", with "po" before it. */
    box: 1024,
    /** "address", "live": an address may follow. */
    cue: 2048
} as const;

/** What words in and around addresses can be. */
export const PLACE_CLASSES = wordClasses([
    [
        PLACE.street,
        'street avenue ave boulevard blvd parkway pkwy highway hwy crescent broadway rd lane ln blvd turnpike'
    ],
    [
        PLACE.streetAlsoWord,
        'st road drive dr way court ct place pl circle cir terrace square sq close row hill park view run walk green grove ' +
            'gardens gate mews rise trail loop plaza point path pike crossing cres ter parade quay wharf route'
    ],
    [PLACE.direction, 'north south east west northeast northwest southeast southwest n s e w ne nw se sw'],
    [PLACE.unit, 'apartment apt unit suite ste flat floor room lot building bldg'],
    [
        PLACE.state,
        'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois ' +
            'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
            'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington ' +
            'wisconsin wyoming ontario quebec alberta manitoba saskatchewan'
    ],
    [
        PLACE.stateShort,
        'al ak az ar ca co ct de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ' +
            'ri sc sd tn tx ut va vt wa wi wv wy dc on qc bc ab mb sk ns nb'
    ],
    [PLACE.stateStart, 'new north south west rhode british nova'],
    [PLACE.stateEnd, 'york jersey mexico hampshire carolina dakota virginia island columbia scotia'],
    [
        PLACE.named,
        'oak ridge main park high hill church king queen kings queens mill lake river spring springs forest meadow green ' +
            'station school bridge garden grove valley cherry pine cedar maple elm walnut chestnut birch willow ash sunset ' +
            'market center centre union college old new white black brown long rose holly field fields wood woods beach bay ' +
            'ocean view liberty city town st mount san santa los las el la de del saint fort port grand golden silver stone'
    ],
    [PLACE.code, 'zip zipcode postcode postal'],
    [PLACE.box, 'box'],
    [PLACE.cue, 'address live lives located living reside']
]);
