import {
    ADDRESS_CUE,
    BOX,
    DIRECTION,
    PLACE_PART,
    SHORT_STATE,
    STATE,
    STATE_END,
    STATE_START,
    STREET,
    STREET_OR_WORD,
    UNIT
} from './wordKind';
import { defineKind } from './wordKinds';

defineKind(STREET, 'street avenue ave boulevard blvd parkway pkwy highway hwy crescent broadway rd lane ln turnpike');
defineKind(
    STREET_OR_WORD,
    'st road drive dr way court ct place pl circle terrace square close row hill park view run walk green grove ' +
        'gardens mews trail plaza parade route'
);
defineKind(DIRECTION, 'north south east west northeast northwest southeast southwest n s e w ne nw se sw');
defineKind(UNIT, 'apartment apt unit suite ste flat floor room lot building bldg');
defineKind(
    STATE,
    'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois ' +
        'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
        'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington ' +
        'wisconsin wyoming ontario quebec alberta manitoba'
);
defineKind(
    SHORT_STATE,
    'al ak az ar ca co ct de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ' +
        'ri sc sd tn tx ut va vt wa wi wv wy dc on qc bc ab mb sk ns nb'
);
defineKind(STATE_START, 'new north south west rhode british nova');
defineKind(STATE_END, 'york jersey mexico hampshire carolina dakota virginia island columbia scotia');
defineKind(
    PLACE_PART,
    'oak ridge main park high hill church king queen mill lake river spring forest meadow green station school bridge ' +
        'garden grove valley cherry pine cedar maple elm market center union ' +
        'old new white black brown long rose view city town st mount san santa la el ' +
        'de del saint fort port stone county farm rural'
);
defineKind(BOX, 'box');
defineKind(ADDRESS_CUE, 'address live lives located living reside');
