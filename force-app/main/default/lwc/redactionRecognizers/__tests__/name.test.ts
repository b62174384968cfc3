import { findsIn } from './findingTable';

const finds = (lines: readonly string[]): string[] => findsIn('NAME', lines);

describe('names', () => {
    it.each<[string, string[], string[]]>([
        // Somebody says that it is one.
        ['my name is', ['My name is Oluwaseun Bakare.'], ['Oluwaseun Bakare']],
        ['small letters', ['my name is oluwaseun bakare and i have a question'], ['oluwaseun bakare']],
        ['a pause within', ['my name is uh maria uh lopez'], ['maria uh lopez']],
        ['the name on a card', ['the name on the card is Wen Zhao'], ['Wen Zhao']],
        ['first and last', ['first name joan last name stevens'], ['joan', 'stevens']],
        ['maiden name', ["my mother's maiden name is wisniewska"], ['wisniewska']],
        ['a name that is a word', ["my name's grace"], ['grace']],
        ['this is, calling', ['hi this is chinwe okafor calling about a refund'], ['chinwe okafor']],
        ['this is, with a capital', ['Hello, this is Chinwe. I have a question.'], ['Chinwe']],
        ['speaking', ['Ingeborg speaking, how can I help?'], ['Ingeborg']],
        ['call me', ['Please call me Xan.'], ['Xan']],
        ['title', ['Good morning, Mrs. Okonkwo.'], ['Okonkwo']],
        ['title in small letters', ['is this mr patel'], ['patel']],
        ['title that is introduced', ['They call me Mr. Bloom'], ['Mr. Bloom']],
        ['relatives', ['my wife Siobhán pays it'], ['Siobhán']],
        // Somebody is spoken to.
        ['greeting', ['Hi Raheem, I need help.'], ['Raheem']],
        ['thanks', ['Thank you, Jordan!'], ['Jordan']],
        ['thanks in small letters', ['okay thank you jamie and your number'], ['jamie']],
        // Somebody asks.
        ['asked for', ['May I have your name?', "Sure, it's Anneke van der Meer."], ['Anneke van der Meer']],
        ['asked for, okay between', ['your last name please', 'okay', 'achebe'], ['achebe']],
        ['who is it', ['who am i speaking with', 'this is tendai moyo'], ['tendai moyo']],
        // Somebody is spoken of, or asked for.
        ['speaking, after the company', ['Oakfield Dental, Ngozi speaking.'], ['Ngozi']],
        ['here, a word', ['Front desk, Grant here.'], ['Grant']],
        ['ask for', ['Ask for Thandiwe when you arrive.'], ['Thandiwe']],
        ['ask for, a word', ['Please ask for Rose, I work nights.'], ['Rose']],
        ['spoke to', ['i spoke to thandiwe yesterday'], ['thandiwe']],
        ['through to', ["you're through to anselm how can i help"], ['anselm']],
        ['transfer', ["I'll transfer you to Anselm Kurtz in sales."], ['Anselm Kurtz']],
        ['on behalf of', ['On behalf of Anselm Kurtz, yes.'], ['Anselm Kurtz']],
        ['tell', ['Tell Anselm I called.'], ['Anselm']],
        ['named', ['A guy named Bjarne took my order.'], ['Bjarne']],
        ['under', ['It is under Anselm Kurtz.'], ['Anselm Kurtz']],
        ['in the name of somebody', ["it's in my wife's name thandiwe mbeki"], ['thandiwe mbeki']],
        ['a word, asked about', ['Is Rose there?'], ['Rose']],
        ['a word, introduced', ["I'm Will."], ['Will']],
        ['is this', ['Is this Anselm Kurtz?'], ['Anselm Kurtz']],
        // What somebody is to somebody.
        ['role and comma', ['My accountant, Will Kurtz, has it.'], ['Will Kurtz']],
        ['in-law', ['My brother-in-law, Anselm, pays.'], ['Anselm']],
        ['role and is', ['The beneficiary is Anselm Kurtz.'], ['Anselm Kurtz']],
        ['relative and is', ["My mother's Thandiwe Mbeki."], ['Thandiwe Mbeki']],
        ['relative in small letters', ['my wife thandiwe is on it too'], ['thandiwe']],
        ['several', ['Witnesses were Rose Kurtz and Bjarne Holt.'], ['Rose Kurtz', 'Bjarne Holt']],
        ['titles in small letters', ['thank you miss okonjo'], ['okonjo']],
        ['nurse', ['nurse thandiwe called me'], ['thandiwe']],
        ['relative that answers', ["what's the patient's name", 'my daughter thandiwe mbeki'], ['thandiwe mbeki']],
        ['last name of somebody', ['and your last name ngozi', 'mbeki'], ['ngozi', 'mbeki']],
        // Letter by letter.
        ['spelled with commas', ['Spell your last name?', 'Sure, H, A, A, K, O, N.'], ['H, A, A, K, O, N']],
        ['spelled by names', ['spell the surname please', 'sure hotel oscar lima tango'], ['hotel oscar lima tango']],
        ['spelled again', ['surname', 'K-E-L-N', 'K, E, L, N, got it.'], ['K-E-L-N', 'K, E, L, N']],
        ['spelled, then said', ['surname please', 'h o l t b y', 'so holtby'], ['h o l t b y', 'holtby']],
        ['spelled', ['can you spell your last name', 'yes z h a o'], ['z h a o']],
        ['said and spelled', ['last name okoye spelled o k o y e'], ['okoye', 'o k o y e']],
        ['spelled with dashes', ['surname', 'M-O-Y-O'], ['M-O-Y-O']],
        ['spelled with words', ['spell your name for me', 'm as in mike o y o'], ['m as in mike o y o']],
        // Forms of names.
        ['initials', ['Helen M. Beecher wrote it'], ['Helen M. Beecher']],
        ['apostrophe', ["my name is D'Arcy O'Neill"], ["D'Arcy O'Neill"]],
        ['hyphen', ['My name is Anne-Marie Smith-Jones'], ['Anne-Marie Smith-Jones']],
        ['particles', ['My name is Ana de la Vega'], ['Ana de la Vega']],
        ['possessive', ["It is Jennifer's account."], ['Jennifer']],
        ['well known, not introduced', ['I spoke to Jennifer yesterday'], ['Jennifer']],
        ['well known, followed by a word', ['Ask Dan Gardner, please'], ['Dan Gardner']]
    ])('%s', (_name, lines, found) => {
        expect(finds(lines)).toEqual(found);
    });

    it.each<[string, string[], string[]]>([
        ['by first name', ['My name is Adaeze Obi.', 'Thanks so far. Is Adaeze there?'], ['Adaeze Obi', 'Adaeze']],
        ['by last name', ['my name is adaeze obioma', 'okay obioma is on file'], ['adaeze obioma', 'obioma']],
        ['before it was introduced', ['Is Adaeze in?', 'My name is Adaeze.'], ['Adaeze', 'Adaeze']],
        ['as a possessive', ['My name is Adaeze.', 'That is Adaeze’s bill.'], ['Adaeze', 'Adaeze']],
        ['in full later', ['This is Bjarne.', 'Bjarne Holt.'], ['Bjarne', 'Bjarne Holt']],
        ['at the start', ["I'm Rose Holt.", 'Rose is my name.'], ['Rose Holt', 'Rose']],
        ['with the first name', ['miss holtby please', 'is that ingeborg holtby'], ['holtby', 'ingeborg holtby']],
        [
            'a word only where it is a name',
            ['my name is mark', 'i will mark it', 'Then, Mark, go on.'],
            ['mark', 'Mark']
        ]
    ])('are found again: %s', (_name, lines, found) => {
        expect(finds(lines)).toEqual(found);
    });

    it.each<[string, string[]]>([
        ['this is', ['this is ridiculous, I want a manager']],
        ['this is a company', ['this is the billing department']],
        ['spelled wrong', ['my name is spelled wrong on the bill']],
        ['not on it', ['my name is not on the account']],
        ["i'm", ["i'm calling about my order"]],
        ["I'm, capital", ["I'm American and I'm upset"]],
        ['words that are names', ['will you mark it so i can bill it in may or june']],
        ['hope and grace', ['i hope the grace period ends in april']],
        ['thanks', ['Thank you very much. Goodbye.']],
        ['greeting', ['Hi there! Welcome to Harmony Music School.']],
        ['places', ["I was born at St. John's in San Jose"]],
        ['a letter’s word', ['d as in david']],
        ['other names', ['the file name is report', 'what is your user name', 'i forgot it']],
        ['the name of a thing', ['What is the name of the course?', 'Advanced Guitar.']],
        ['asked, not answered', ['may i have your name', 'why do you need that']],
        ['asked, forgotten', ['can i have your name', 'i forgot my password']],
        ['asked, waiting', ['can i get your name please', 'hold on a second']],
        ['only words that are not known', ['may i have your name', 'complaining won’t help']],
        ['departments', ['put me through to cardiology', 'can i talk to a manager', 'transfer me to fraud please']],
        ['things it is under', ['It is under Settings.', 'It says Declined.', 'half price for under fives']],
        ['roles', ['the driver is late', 'my partner is Australian', 'Tenant Services, good morning']],
        ['no titles', ['i miss payments', 'my doctor prescribed it', 'the nurse practitioner']],
        ['shops', ["It is near the Wendy's.", "Dave's Auto Glass fixed it."]],
        ['companies', ['We compared Morgan Stanley with Edward Jones', 'and then Marks and Spencer']],
        ['towns', ['You fly into Victoria', 'Is Charlotte still a branch?']],
        ['letters of a code', ['bravo delta five one sierra mike']],
        ['networks', ['The Wi-Fi name is Lakehouse-5G.']],
        ['month', ["It's June sixth"]],
        ['a street', ['it is on Charles Street']],
        ['e-mail', ['write to jennifer.moore@example.com']],
        ['e-mail, spoken', ['jennifer dot moore at example dot com']]
    ])('are not found: %s', (_name, lines) => {
        expect(finds(lines)).toEqual([]);
    });
});
