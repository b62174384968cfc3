import {
    edited,
    editedAll,
    linesOf,
    proxy,
    redacted,
    rowOf,
    save,
    saved,
    supervisor,
    textOf,
    useSaveBench
} from './harness/saveBench';

useSaveBench();

describe('a save that works', () => {
    it('stores an edit and a redaction, proves both, and leaves a row without a word of the call', async () => {
        const edit = edited('billing', 4);
        const redaction = redacted('billing', 6, 'CREDIT_DEBIT_NUMBER');
        const others = linesOf('billing').filter(
            ({ identifier }) => ![edit.identifier, redaction.identifier].includes(identifier)
        );

        const response = await saved(
            await save('billing', [edit, redaction], supervisor, {
                reason: 'Payment_Card_Data',
                note: ' Card read out. '
            })
        );
        expect(response.state).toBe('verified');
        expect(response.results).toEqual([
            { identifier: edit.identifier, outcome: 'verified', currentText: null },
            { identifier: redaction.identifier, outcome: 'verified', currentText: null }
        ]);
        expect(textOf('billing', edit.identifier)).toBe(edit.editedText);
        expect(textOf('billing', redaction.identifier)).toBe(
            redaction.baseText.replace(/^\S+/, '[CREDIT_DEBIT_NUMBER]')
        );
        expect(
            linesOf('billing').filter(({ identifier }) => ![edit.identifier, redaction.identifier].includes(identifier))
        ).toEqual(others);

        const row = rowOf(response.changeId);
        expect(row).toMatchObject({
            Kind__c: 'Save',
            State__c: 'Verified',
            Edited_Lines__c: 1,
            Redacted_Lines__c: 1,
            Reason__c: 'Payment_Card_Data',
            Note__c: 'Card read out.',
            Entity_Types__c: 'CREDIT_DEBIT_NUMBER',
            Request_Id__c: response.requestId,
            Lock__c: null,
            Digests__c: null
        });
        expect(JSON.parse(String(row.Lines__c))).toEqual([
            { identifier: edit.identifier, action: 'edit', labels: [], result: 'verified' },
            { identifier: redaction.identifier, action: 'redact', labels: ['CREDIT_DEBIT_NUMBER'], result: 'verified' }
        ]);
        for (const line of [edit, redaction]) {
            expect(JSON.stringify(row)).not.toContain(line.baseText.slice(0, 20));
        }
    });

    it('records how many values of a kind went, where that is more than one', async () => {
        const { baseText, ...line } = edited('billing', 31, () => '');
        const redactions = [
            { start: 0, end: 1, entityType: 'NAME', mask: '[NAME]' },
            { start: 2, end: 3, entityType: 'EMAIL', mask: '[EMAIL]' },
            { start: 4, end: 5, entityType: 'NAME', mask: '[NAME]' }
        ];
        const { identifier } = line;
        const response = await saved(await save('billing', [{ identifier, baseText, redactions }]));
        expect(JSON.parse(String(rowOf(response.changeId).Lines__c))).toEqual([
            { identifier, action: 'redact', labels: ['NAME', 'EMAIL'], counts: [2, 1], result: 'verified' }
        ]);
    });

    it('finds lines whose hints are wrong or missing', async () => {
        const wrong = { ...edited('long-call', 2500), startMs: Date.now() + 1e9, receivedMs: Date.now() + 1e9 };
        const early = { ...edited('long-call', 5900), startMs: 5, receivedMs: 5 };
        const { startMs, receivedMs, ...missing } = edited('long-call', 10);
        const response = await saved(await save('long-call', [wrong, early, missing]));
        expect(response.state).toBe('verified');
    });

    it('counts a line that is edited and redacted as both, and stores the spans of the edited text', async () => {
        const line = edited('billing', 8, () => 'My name is Ann Example, thanks');
        const both = { ...line, redactions: [{ start: 11, end: 22, entityType: 'NAME', mask: '[NAME]' }] };
        const response = await saved(await save('billing', [both]));
        expect(textOf('billing', line.identifier)).toBe('My name is [NAME], thanks');
        expect(rowOf(response.changeId)).toMatchObject({ Edited_Lines__c: 1, Redacted_Lines__c: 1 });
        expect(JSON.parse(String(rowOf(response.changeId).Lines__c))).toMatchObject([{ action: 'both' }]);
    });

    it.each(['empty', 'noContent', 'echo', 'perEntry'] as const)(
        'believes no answer to the PATCH but reads back: %s',
        async (patchAnswer) => {
            proxy.org.behaviour.patchAnswer = patchAnswer;
            const line = edited('billing', 12, (text) => `${text} <${patchAnswer}> & "more"`);
            expect((await saved(await save('billing', [line]))).state).toBe('verified');
            expect(textOf('billing', line.identifier)).toBe(line.editedText);
            proxy.org.behaviour.patchAnswer = 'perEntry';
        }
    );

    it.each([
        { filterClock: 'client', filterBounds: 'exclusive' },
        { filterClock: 'server', filterBounds: 'exclusive' },
        { filterClock: 'client', filterBounds: 'inclusive' }
    ] as const)('works whichever way the filters work: %j', async (behaviour) => {
        Object.assign(proxy.org.behaviour, behaviour);
        const response = await saved(
            await save('drifted-times', editedAll('drifted-times', [...linesOf('drifted-times').keys()]))
        );
        expect(response.state).toBe('verified');
        Object.assign(proxy.org.behaviour, { filterClock: 'server', filterBounds: 'inclusive' });
    });

    it('puts back what a line belongs to, where the org clears it', async () => {
        proxy.org.behaviour.omittedRelatedRecords = 'clear';
        const line = edited('transfer-second-leg', 2);
        const before = linesOf('transfer-second-leg')[2]!;
        const response = await saved(await save('transfer-second-leg', [line]));
        proxy.org.behaviour.omittedRelatedRecords = 'keep';

        expect(before.relatedRecords.length).toBeGreaterThan(0);
        expect(response.state).toBe('verified');
        expect(linesOf('transfer-second-leg')[2]).toEqual({ ...before, messageText: line.editedText });
    });
});
