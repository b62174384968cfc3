import { internWord } from './lexicon';

// So short that they could be letters of a code; known, so that "is 1234567" is not read as one.
const COMMON =
    'a about all also am an and any are as at back be been both but by call came can cant card case cell city code come ' +
    'copy date day days did do does done dont due each else even ever few file five find fine for form four from full ' +
    'gave get give goes gone good had half has have he hear held hell help her here hers hes hi high him his hold home ' +
    'hour how id idk if ill im in info into is it its ive just kept kind know last late left less let like line list ' +
    'live long look lot lots love made mail make man many may me mean meet mine miss more most move much must my name ' +
    'near need new nice nine no none nor not note now of off oh ok old on once one only onto open or our out over own ' +
    'page paid part past pay per pick pin plan plus put read real reg rent rest ring said same save say says see seem ' +
    'sent she shes show side sim sir six size so some soon stay step such sure take talk tell ten test text than that ' +
    'the them then they this thru time to told too took tour try turn two up upon us use used uses very via visa wait ' +
    'want was way we week well went were west what when whom who why will wish with work year yes yet you your zero ' +
    'zip ssn iban bank dob cvv cvc nhs sin tax ext tel fax mr mrs ms dr st ave rd apt';

/** Makes the common short words known. */
for (const word of COMMON.split(' ')) {
    internWord(word);
}
