import { detect, explainFinding } from 'c/transcriptRedaction';

/** Why each thing is found in a call whose lines are parted by " / ", as a terminal says it. */
function explain(call: string): string[] {
    return detect(call.split(' / ').map((text) => ({ text }))).map(
        (finding) => `${finding.entityType}: ${explainFinding(finding)}`
    );
}

describe('masks that are there already', () => {
    it.each([
        'my card is [CREDIT_DEBIT_NUMBER]',
        'my card is [CREDIT_DEBIT_NUMBER ending 6467]',
        'my card is [CREDIT_DEBIT_NUMBER_2]',
        'my card is [PII] and my name is [NAME]',
        'my card number is (REDACTED)',
        'my card number is <CREDIT_CARD>',
        'my card number is {{CARD}}',
        'my card number is #### #### #### 6467',
        'my card number is **** **** **** 6467',
        'my card number is xxxx-xxxx-xxxx-6467',
        'my card number is XXXX XXXX XXXX 6467',
        'my ssn is ***-**-6789',
        'my phone number is [redacted]'
    ])('are left: %s', (text) => {
        expect(detect([{ text }])).toEqual([]);
    });

    it('hide nothing beside them', () => {
        const text = 'my card is [PII] and my ssn is 219-09-1234';
        expect(detect([{ text }]).map(({ spans }) => text.slice(spans[0]?.start, spans[0]?.end))).toEqual([
            '219-09-1234'
        ]);
    });
});

describe('why something is found', () => {
    it.each([
        [
            'card number please / four five three nine one four double eight / oh three four three six four six seven',
            'CREDIT_DEBIT_NUMBER: 16 digits over 2 lines, checksum holds, asked for shortly before, written as only this is'
        ],
        ['my pin is 7499', 'PIN: 4 digits, named in the same line'],
        ['my licence number is B1119120', 'DRIVER_ID: 8 letters and digits, named in the same line']
    ])('is said in plain words: %s', (call, expected) => {
        expect(explain(call)).toEqual([expected]);
    });

    it('holds none of what was found', () => {
        const text = 'my name is Oluwaseun Bakare and my card is 4539148803436467';
        for (const finding of detect([{ text }])) {
            expect(explainFinding(finding)).not.toMatch(/4539|Oluwaseun|Bakare/);
        }
    });
});
