/** One exchange of an invented call: `a` is the agent, `c` the customer; `{slot}` is filled from the lists below. */
export type Exchange = readonly (readonly ['a' | 'c', string])[];

/** What the invented call is about, one list of exchanges a topic; a topic runs for a while before the next begins. */
export const topics: readonly (readonly Exchange[])[] = [
    // Moving a large household order.
    [
        [
            [
                'a',
                'All right, item {number} on the list is the {item}. Do you want that one delivered on {day} as well?'
            ],
            ['c', '{yes}, {day} works, but please leave the {item} with the neighbour if nobody answers.'],
            ['a', 'Understood. I have noted the neighbour for the {item}.']
        ],
        [
            ['c', 'The {item} arrived with a scratch on the left side, about {number} centimetres long.'],
            ['a', 'I am sorry about that. Would you rather have a replacement or {amount} back on your account?'],
            ['c', 'A replacement, please. It is for the {room}.'],
            ['a', 'Then a new {item} goes out on {day}.']
        ],
        [
            ['a', 'For the {room} I have the {item} down in {colour}. Is that still right?'],
            ['c', "Hmm, {colour} was what we said, wasn't it?"],
            ['a', 'It says {colour} here. I can change it until {day}.'],
            ['c', 'Leave it as it is then.']
        ]
    ],
    // An unclear bill.
    [
        [
            ['c', 'On page {number} there is {amount} for {service}. What is that?'],
            ['a', 'That is {service} from the first to the end of {month}.'],
            ['c', 'I thought {service} was part of the plan.'],
            ['a', 'It was until {month}. I can take it off from {day} on.']
        ],
        [
            ['a', 'I can see a payment of {amount} on {day}. Was that from you?'],
            ['c', '{yes}, that was the transfer from {month}.'],
            ['a', 'Good, then that one is settled.']
        ],
        [
            ['c', 'And why is {month} higher than {month}?'],
            ['a', 'There were {number} days of {service} at the higher rate, so {amount} more.'],
            ['c', 'Okay, that makes sense.']
        ]
    ],
    // A line that drops.
    [
        [
            ['a', 'Could you unplug the router in the {room}, wait {number} seconds and plug it in again?'],
            ['c', 'One moment. Okay, the lights are {colour} now.'],
            ['a', 'And does the one on the far right blink?'],
            ['c', '{no}, it is steady.']
        ],
        [
            ['c', "It dropped again on {day}, around {number} o'clock, right in the middle of a call."],
            ['a', 'I see that in the log. Between {month} and now it dropped {number} times.'],
            ['c', 'That is more than I noticed.']
        ],
        [
            ['a', 'I am running the line test now, this takes about {number} minutes.'],
            ['c', 'Fine, I will put you on speaker.'],
            ['a', 'Thank you. Are you in the {room} at the moment?'],
            ['c', '{yes}, right next to the box.']
        ]
    ],
    // Booking a visit.
    [
        [
            ['a', 'The technician could come on {day} between {number} and {number}.'],
            ['c', '{no}, on {day} I am at work. Is there anything in {month}?'],
            ['a', 'In {month} I have {day}, early in the morning.'],
            ['c', 'I will take that.']
        ],
        [
            ['c', 'Does he need to get into the {room}?'],
            ['a', '{yes}, and he needs about {number} minutes at the {item}.']
        ],
        [
            ['a', 'Is there somewhere to park near the house?'],
            ['c', 'Behind the {colour} gate, that is best.'],
            ['a', 'I will tell him: the {colour} gate.']
        ]
    ],
    // Small talk while something loads.
    [
        [
            ['a', 'The system is a little slow this {day}, bear with me.'],
            ['c', 'No problem, I have got time.'],
            ['a', 'Thank you, that is kind.']
        ],
        [
            ['c', 'Is it raining where you are?'],
            ['a', 'It has been raining since {day}. And with you?'],
            ['c', 'Dry, but cold for {month}.']
        ],
        [
            ['c', 'Sorry, that was the dog. He is in the {room}.'],
            ['a', 'No worries at all. Right, where were we, number {number}.']
        ]
    ]
];

/** What slots are filled with. */
export const slots: Readonly<Record<string, readonly string[]>> = {
    number: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'fifteen', 'twenty'],
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    month: ['January', 'March', 'April', 'June', 'July', 'September', 'October', 'November'],
    item: ['wardrobe', 'bookcase', 'desk', 'sofa', 'dishwasher', 'lamp', 'mirror', 'dining table', 'fridge'],
    room: ['kitchen', 'hallway', 'bedroom', 'cellar', 'study', 'living room'],
    colour: ['green', 'white', 'grey', 'blue', 'red', 'brown'],
    service: ['international calling', 'the second line', 'premium support', 'data roaming', 'the box rental'],
    amount: ['$4.90', '$12.50', '$19.99', '$23', '$37.20', '$58', '$110.40'],
    yes: ['Yes', 'Yeah', 'Sure', 'Right', 'Yes please'],
    no: ['No', 'Not really', 'I am afraid not', 'No, sorry']
};

/** Said now and then, as people do. */
export const fillers: readonly string[] = ['Um, ', 'Okay, ', 'So, ', 'Well, ', 'You know, ', 'Uh, '];
